import type { Affiliation, AnnotatedReport, AnnotatedSentence, OfficePhrase } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'

/** A country meant by a word that is not its name. */
export interface Tie {
  first: number
  last: number
  country: string
}

/** An adjective of a country and its noun stand this near. */
const REACH = 3

/**
 * «американо-украинские переговоры», "the Greek and Turkish foreign ministers", «очільник турецької дипломатії Х», «главы
 * МИД Греции Х и …»: what tells whose talks, officials or people they are. Countries only: «європейські» is no side.
 */
export function tiesOf(report: AnnotatedReport, sentence: AnnotatedSentence, named: readonly ResolvedMention[]): Tie[] {
  const people = named.filter((one) => one.kind === 'person')
  const unheld = sentence.offices.filter((office) => office.holders.length === 0 && !office.kin)
  const nouns = new Set(
    [...sentence.cues.filter((cue) => cue.entry.meaning.cue === 'meeting'), ...unheld, ...people].map(
      ({ first }) => first,
    ),
  )
  // «український аналітик Х»: whose citizen he is makes no party of his country.
  const callings = new Set(sentence.offices.filter(({ calling }) => calling).map(({ first }) => first))
  const tied: Tie[] = []
  let next: Tie | null = null
  for (const one of sentence.affiliations.toReversed()) {
    if (callings.has(one.last + 1)) next = null
    else if (one.ofNoState) next = null
    else if (leadsTo(report, one.last, nouns) || (next && joined(report, sentence, one.last, next.first))) {
      next = one
      if (one.country.startsWith('country:')) tied.push({ first: one.first, last: one.last, country: one.country })
    } else next = null
  }
  for (const one of sentence.affiliations)
    if (
      one.country.startsWith('country:') &&
      !tied.some(({ first }) => first === one.first) &&
      isPeople(report, sentence, one)
    )
      tied.push({ first: one.first, last: one.last, country: one.country })
  const pairs = capitalsBetween(report, sentence, named)
  const alone = [...capitalsAtTable(report, sentence, named), ...mediatingCapitals(sentence, named)]
  tied.push(...pairs, ...alone.filter(({ first }) => !pairs.some((one) => one.first === first)))
  const starts = new Set(people.map(({ first }) => first))
  const ends = new Map(named.map((one) => [one.first, one.last]))
  for (const office of unheld)
    if (office.country && starts.has(complementEnd(office, ends) + 1))
      tied.push({ first: office.first, last: office.last, country: office.country })
  return tied
}

/** «американців — Х», "with the Iranians in Muscat": its people, since no noun follows that it would be an adjective of. */
function isPeople(
  report: AnnotatedReport,
  { grammar, cues, last: end }: AnnotatedSentence,
  { last }: Affiliation,
): boolean {
  const next = report.tokens[last + 1]
  if (!next || last >= end || next.kind === 'mark') return !'-'.includes(next?.text ?? ' ')
  return (
    grammar.prepositions.has(next.key) ||
    cues.some(({ first, entry: { meaning } }) => first === last + 1 && VERBS.has(meaning.cue))
  )
}

const VERBS: ReadonlySet<string> = new Set(['course', 'meet', 'attend', 'there'])

/** «між Тегераном і Вашингтоном», "Belgrade and Pristina agreed": two capitals together that are no places of anything stand for their countries. */
function capitalsBetween(
  report: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
): Tie[] {
  return named.flatMap((one, order) => {
    const other = named[order + 1]
    const before = report.tokens[openingOf(report, named, order) - 1]?.key ?? ''
    if (!other || !one.country || !other.country || other.first !== one.last + 2) return []
    if (one.country === other.country || one.kind !== other.kind) return []
    if (grammar.prepositions.has(before) && (!grammar.with.has(before) || grammar.and.has(before))) return []
    if (report.tokens[one.last + 1]?.text === ',' || !grammar.and.has(report.tokens[one.last + 1]?.key ?? '')) return []
    return [one, other]
      .filter(({ kind }) => kind === 'place')
      .map(({ first, last, country }) => ({ first, last, country: country ?? '' }))
  })
}

/** «в Лиме, Риме и Осло»: where the list of places begins that one goes on. */
function openingOf({ tokens }: AnnotatedReport, named: readonly ResolvedMention[], order: number): number {
  let at = order
  while (
    named[at]?.kind === 'place' &&
    named[at - 1]?.kind === 'place' &&
    named[at - 1]?.last === (named[at]?.first ?? 0) - 2 &&
    tokens[(named[at]?.first ?? 0) - 1]?.text === ','
  )
    at--
  return named[at]?.first ?? 0
}

/**
 * «переговоры Кабула с талибами», «зустріч Белграда з Приштиною», "talks between Riyadh and the Houthis": one capital that meets somebody who is named
 * otherwise stands for its country.
 */
function capitalsAtTable(
  report: AnnotatedReport,
  { grammar, cues }: AnnotatedSentence,
  named: readonly ResolvedMention[],
): Tie[] {
  const keyAt = (place: number): string => report.tokens[place]?.key ?? ''
  const isPartner = ({ kind, first }: ResolvedMention, after: number): boolean =>
    kind !== 'person' && kind !== 'place' && first > after && first - after <= REACH_OF_PARTNER
  return named.flatMap(({ kind, country, cases, first, last }) => {
    if (kind !== 'place' || country === null) return []
    const isOwner = (one: Pick<ResolvedMention, 'first' | 'last' | 'cases'>): boolean =>
      one.cases.includes('gen') &&
      cues.some((cue) => cue.entry.meaning.cue === 'meeting' && cue.last === one.first - 1) &&
      grammar.with.has(keyAt(one.last + 1))
    const owns = isOwner({ first, last, cases })
    const joins = named.some(
      (one) => one.kind === 'place' && one.country !== country && one.last === first - 2 && isOwner(one),
    )
    const opens =
      grammar.between.has(keyAt(first - 1)) &&
      grammar.and.has(keyAt(last + 1)) &&
      named.some((one) => isPartner(one, last + 1))
    const closes =
      grammar.and.has(keyAt(first - 1)) &&
      named.some(
        (one) =>
          isPartner(one, first - 2 - REACH_OF_PARTNER) &&
          one.last === first - 2 &&
          [1, 2, 3].some((back) => grammar.between.has(keyAt(one.first - back))),
      )
    return owns || joins || opens || closes ? [{ first, last, country }] : []
  })
}

/** «при посредничестве Вашингтона»: a capital right behind the words that make a mediator of it. */
const mediatingCapitals = ({ grammar, cues }: AnnotatedSentence, named: readonly ResolvedMention[]): Tie[] =>
  named.flatMap(({ kind, country, cases, first, last }) => {
    const mediates = cues.some(
      ({ entry: { meaning }, ...cue }) =>
        meaning.cue === 'thirdParty' && meaning.stands === 'after' && cue.last === first - 1,
    )
    return kind === 'place' && country !== null && grammar.inflected && cases.includes('gen') && mediates
      ? [{ first, last, country }]
      : []
  })

/** "and the Yemeni Houthis" */
const REACH_OF_PARTNER = 3

/** A noun of them follows within reach, with nothing but words in small letters between. */
function leadsTo(report: AnnotatedReport, last: number, nouns: ReadonlySet<number>): boolean {
  for (let place = last + 1; place <= last + REACH; place++) {
    if (nouns.has(place)) return true
    if (report.tokens[place]?.shape !== 'lower') return false
  }
  return false
}

/** Another adjective of the same noun: a conjunction or a dash between them. */
function joined(report: AnnotatedReport, { grammar }: AnnotatedSentence, last: number, first: number): boolean {
  const between = report.tokens.slice(last + 1, first)
  return between.length <= 2 && between.every(({ key, text }) => grammar.and.has(key) || '-–—'.includes(text))
}

const complementEnd = ({ last }: OfficePhrase, ends: ReadonlyMap<number, number>): number =>
  Math.max(last, ends.get(last) ?? 0, ends.get(last + 1) ?? 0)
