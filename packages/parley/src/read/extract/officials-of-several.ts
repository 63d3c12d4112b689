import type { OfficePhrase } from '../annotated.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../resolved.ts'

/** Those who hold one office in several countries, and the countries. Tokens, `last` included. */
export interface OfficialsOfSeveral {
  first: number
  last: number
  countries: ActorRef[]
  nominative: boolean
}

/** «Главы МИД Чили, Перу и Боливии», "the foreign ministers of Chile and Peru": offices without names that stand for their countries. */
export function officialsOfSeveral(report: ResolvedReport, sentence: ResolvedSentence): OfficialsOfSeveral[] {
  return sentence.offices.flatMap((office) => {
    if (!maySeveral(sentence, office) || office.kin || office.holders.length > 0) return []
    const list = countriesBehind(report, sentence, office.last)
    const countries = [...new Set(list.flatMap(({ actor, known }) => countryOf(report, { actor, known })))]
    const end = list.at(-1)
    if (!end || countries.length < 2) return []
    const nominative = office.cases.length === 0 || office.cases.includes('nom')
    return [{ first: office.first, last: end.last, countries, nominative }]
  })
}

/** «главы», and «глави», which may be one's or several. */
const maySeveral = ({ grammar }: ResolvedSentence, { plural, cases }: OfficePhrase): boolean =>
  plural || (grammar.inflected && cases.length > 1 && cases.includes('nom'))

/** Countries right behind a token, and ministries that carry the name of theirs, with nothing but what joins them between. */
function countriesBehind(
  report: ResolvedReport,
  { mentions, grammar }: ResolvedSentence,
  last: number,
): ResolvedMention[] {
  const list: ResolvedMention[] = []
  let end = last
  for (const mention of mentions) {
    if (mention.last <= end) continue
    const isOfState = mention.kind === 'country' || (mention.institution !== undefined && mention.country !== null)
    const between = report.tokens.slice(end + 1, mention.first)
    const joins = between.every(
      ({ key, text }) =>
        text === ',' ||
        grammar.membersOf.has(key) ||
        grammar.articles.definite.has(key) ||
        (list.length > 0 && grammar.and.has(key)),
    )
    const isOwner = !grammar.inflected || mention.cases.length === 0 || mention.cases.includes('gen')
    if (!isOfState || !joins || !isOwner || (list.length > 0 && between.length === 0)) break
    list.push(mention)
    end = mention.last
  }
  return list
}

const countryOf = (report: ResolvedReport, { actor, known }: Pick<ResolvedMention, 'actor' | 'known'>): ActorRef[] =>
  known?.startsWith('country:') ? [actor] : [report.governments.get(actor) ?? []].flat()
