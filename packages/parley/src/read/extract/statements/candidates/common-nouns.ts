import type { Cue } from '../../../../language/cue.ts'
import { isOwnerMark } from '../../../../language/owner-marks.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../../resolved.ts'
import { type Candidate, complete, located, overlapsAny, putInstead, type Span } from './candidate.ts'

/** «американцы заявили», «повстанці заявили»: people of a country, and bodies by a common noun, where nothing else was found. */
export function addCommonNouns(report: ResolvedReport, sentence: ResolvedSentence, found: Candidate[]): void {
  for (const { first, last, country } of sentence.affiliations) {
    const actor = report.known.get(country)
    if (actor === undefined) continue
    const speaks = sentence.cues.some(
      (cue) =>
        cue.entry.meaning.cue === 'say' &&
        (cue.first === last + 1 || (cue.last === first - 1 && report.tokens[last + 1]?.kind === 'mark')),
    )
    if (speaks && sentence.grammar.inflected && !overlapsAny(found, { first, last }))
      found.push(complete(report, sentence, { actor, anonymity: 'role', first, last, press: false }, true))
  }
  for (const { entry, first, last, features } of sentence.cues) {
    const subject = features.cases === undefined || features.cases.includes('nom')
    const owner =
      subject && !isOfPeople(sentence, first)
        ? (placeBehind(sentence, governingEnd(sentence, { entry, last })) ??
          forcesBehind(report, sentence, { entry, last }))
        : undefined
    if (owner) {
      const phrase = { actor: owner.actor, anonymity: 'role', first, last: owner.last, press: false } as const
      putInstead(found, complete(report, sentence, phrase, true))
    }
    if (entry.meaning.cue !== 'kind' && entry.meaning.cue !== 'body') continue
    const alone = entry.meaning.cue === 'kind' && subject && speaksAlone(report, sentence, { first, last })
    if (!alone && !speaksWithin(report, sentence, { first, last })) continue
    if (overlapsAny(found, { first, last })) continue
    const movement =
      alone && entry.meaning.cue === 'kind' ? movementBefore(report, sentence, entry.meaning.kind, first) : undefined
    const phrase = {
      actor: movement?.actor ?? null,
      anonymity: 'role',
      first: movement?.first ?? first,
      last,
      press: false,
    } as const
    if (movement) putInstead(found, complete(report, sentence, phrase, true))
    else found.push(complete(report, sentence, phrase, true))
  }
}

/** The last word of those who govern, «власти», or command, «командование армии»; null where the cue means others. */
function governingEnd(
  { cues }: ResolvedSentence,
  { entry: { meaning }, last }: Pick<Cue, 'entry' | 'last'>,
): number | null {
  if (meaning.cue === 'kind') return meaning.kind === 'government' ? last : null
  if (meaning.cue !== 'authority') return null
  const forces = cues.find(
    ({ entry, first }) => entry.meaning.cue === 'kind' && entry.meaning.kind === 'army' && first === last + 1,
  )
  return forces?.last ?? null
}

/** «представители командования армии Х»: some of them speak. */
const isOfPeople = ({ cues }: ResolvedSentence, place: number): boolean =>
  cues.some(({ entry, last }) => PEOPLE.has(entry.meaning.cue) && last === place - 1)

const PEOPLE: ReadonlySet<string> = new Set(['unnamed', 'delegation', 'office'])

/** «командування збройних сил Х»: forces that are known by their state, and whose command speaks for it. */
function forcesBehind(
  { known }: ResolvedReport,
  { mentions, grammar }: ResolvedSentence,
  { entry: { meaning }, last }: Pick<Cue, 'entry' | 'last'>,
): Pick<ResolvedMention, 'actor' | 'last'> | undefined {
  if (!grammar.inflected || meaning.cue !== 'authority') return undefined
  const forces = mentions.find(
    ({ institution, first, cases }) =>
      institution === 'armed-forces' && first === last + 1 && cases.includes('gen') && !cases.includes('nom'),
  )
  return forces && { actor: known.get(forces.country ?? '') ?? forces.actor, last: forces.last }
}

/** «власти Х», «влада краю Х», «командування армії Х»: who governs a state, a region or a town, or commands its forces, speaks for it. */
const placeBehind = (
  { mentions, grammar, cues }: ResolvedSentence,
  last: number | null,
): ResolvedMention | undefined => {
  if (!grammar.inflected || last === null) return undefined
  const noun = cues.find(({ entry, first }) => entry.meaning.cue === 'place' && first === last + 1)
  return mentions.find(
    ({ kind: named, first, cases }) =>
      (named === 'place' || named === 'country') && first === (noun?.last ?? last) + 1 && cases.includes('gen'),
  )
}

/**
 * "Hamas fighters said", "the Sabra Front rebels said": those whom a movement is made of speak for it, but not some of them, and
 * not who works for a company.
 */
function movementBefore(
  { tokens }: ResolvedReport,
  { mentions, grammar }: ResolvedSentence,
  kind: string,
  first: number,
): ResolvedMention | undefined {
  if (kind !== 'movement' || grammar.inflected) return undefined
  const movement = mentions.find((one) => one.kind === 'organization' && one.last === first - 1)
  if (!movement || movement.press !== null || movement.institution !== undefined) return undefined
  const before = tokens[movement.first - 1]
  const opens = [grammar.articles.definite, grammar.and, grammar.but, grammar.subordinate]
  return before?.kind !== 'word' || opens.some((words) => words.has(before.key)) ? movement : undefined
}

/** "the union said", "the clerks union had warned", «повстанці заявили»: a body by a common noun that takes up none named before; no speaker before it is meant. */
const speaksAlone = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, noun: Span): boolean => {
  const behind = pastInsertion(report, noun.last)
  let verb = behind + 1
  while (verb - behind <= MOST_AUXILIARIES && grammar.auxiliaries.has(report.tokens[verb]?.key ?? '')) verb++
  return (
    (grammar.inflected || hasArticle(report, grammar, noun) || areSeveral(report, grammar, noun)) &&
    cues.some(({ entry, first }) => entry.meaning.cue === 'say' && first === verb)
  )
}

/** ", however,": one word between commas. */
const pastInsertion = ({ tokens }: ResolvedReport, last: number): number =>
  tokens[last + 1]?.text === ',' && tokens[last + 2]?.kind === 'word' && tokens[last + 3]?.text === ','
    ? last + 3
    : last

/** "Rebels said", "Lima's rebels said", ", and unions warned": English needs no article before several; "the Lima Workers" are named. */
const areSeveral = (
  { tokens }: ResolvedReport,
  grammar: ResolvedSentence['grammar'],
  { first, last }: Span,
): boolean => {
  const before = tokens[first - 1]
  return (
    grammar.plural(tokens[last]?.key ?? '') &&
    (before?.kind !== 'word' ||
      isOwnerMark(before) ||
      grammar.but.has(before.key) ||
      grammar.and.has(before.key) ||
      grammar.subordinate.has(before.key) ||
      (before.shape === 'capital' && tokens[last]?.shape === 'lower'))
  )
}

/** "has long". */
const MOST_AUXILIARIES = 2

/** An article before the noun, or before the one word in small letters that tells of it. */
const hasArticle = ({ tokens }: ResolvedReport, { articles }: ResolvedSentence['grammar'], { first }: Span): boolean =>
  articles.definite.has(tokens[first - 1]?.key ?? '') ||
  (tokens[first - 1]?.shape === 'lower' && articles.definite.has(tokens[first - 2]?.key ?? ''))

/** «У профспілці заявили»: the same in the locative. */
const speaksWithin = (report: ResolvedReport, sentence: ResolvedSentence, noun: Span): boolean =>
  sentence.grammar.inflected &&
  located(report, sentence, noun.first) &&
  sentence.cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'say' && (first === noun.last + 1 || (last === noun.first - 2 && last >= sentence.first)),
  )
