import { isOpeningMark } from '../quotation-marks.ts'
import { isOwnerMark } from '../../language/owner-marks.ts'
import type { Cue } from '../../language/cue.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import { OF_NO_STATE } from '../of-no-state.ts'
import type { ResolvedMention } from '../resolved.ts'

/** A government by a word that does not name its country, and the key of the country. */
export interface GovernmentPhrase {
  first: number
  last: number
  country: string
}

/** Words between people and what they want: "the Iranians have long insisted", "the main Iranian demand". */
const REACH_TO_STANCE = 3
const REACH_TO_DEMAND = 2
/** Words between a country's adjective and its body: "the Armenian foreign ministry". */
const REACH_TO_BODY = 2

/**
 * Who may take a stance for a country without its name: a capital («Єреван відкидає»), a body of the state, an office
 * without its holder ("the British premier"), its people ("the Americans want"). Looked for only where a stance is told.
 */
export function governments(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
): GovernmentPhrase[] {
  const stances = sentence.cues.filter(({ entry: { meaning } }) => meaning.cue === 'stance' && meaning.form !== 'done')
  if (stances.length === 0) return []
  const authorities = sentence.cues.filter(({ entry }) => entry.meaning.cue === 'authority')
  // "Authorities in Tehran": not where somebody is, but whose they are.
  const located = (first: number): boolean =>
    sentence.grammar.locative.has(report.tokens[first - 1]?.key ?? '') &&
    !authorities.some(({ last }) => last === first - 2)
  // «У Тегерані наполягають»: a verb of many without a subject is the stance of those who sit there.
  const isSeat = (first: number, last: number): boolean =>
    sentence.grammar.inflected &&
    sentence.cues.some(
      ({ entry: { meaning }, features, ...cue }) =>
        (meaning.cue === 'stance' || meaning.cue === 'say') &&
        features.number === 'pl' &&
        (cue.last + 2 === first ||
          (cue.first > last &&
            report.tokens.slice(last + 1, cue.first).every(({ key }) => isSlight(key, sentence.grammar)))),
    )
  const names = named.flatMap(({ kind, first, last, country, institution }) =>
    country !== null && (kind === 'place' ? !located(first) || isSeat(first, last) : institution !== undefined)
      ? [{ first, last, country }]
      : [],
  )
  const offices = sentence.offices.flatMap(({ first, last, country, holders, kin }) =>
    country !== null && holders.length === 0 && !kin ? [{ first, last, country }] : [],
  )
  const people = sentence.affiliations.filter(
    ({ first, last }) =>
      ![...names, ...offices].some((other) => other.first <= first && last <= other.last) &&
      stances.some(({ entry: { meaning }, ...cue }) =>
        meaning.cue === 'stance' && meaning.form === 'noun'
          ? cue.first > last && cue.first - last <= REACH_TO_DEMAND
          : (cue.first > last &&
              cue.first - last <= REACH_TO_STANCE &&
              report.tokens.slice(last + 1, cue.first).every(({ key }) => sentence.grammar.auxiliaries.has(key))) ||
            (cue.last === first - 1 && report.tokens[last + 1]?.kind === 'mark'),
      ),
  )
  // «армянские власти», "Sudanese generals"
  const acting = authorities.flatMap(({ first, last }) => {
    const owner = sentence.affiliations.findLast((one) => one.last < first && first - one.last <= REACH_TO_BODY)
    const apart =
      owner && !owner.ofNoState && report.tokens.slice(owner.last + 1, first).every(({ shape }) => shape === 'lower')
    return owner && apart ? [{ first: owner.first, last, country: owner.country }] : []
  })
  return [...names, ...offices, ...people, ...acting].filter(({ country }) => country.startsWith('country:'))
}

/** «на це»: what may stand before the verb and be nobody. */
const isSlight = (key: string, { auxiliaries, prepositions, referring }: AnnotatedSentence['grammar']): boolean =>
  auxiliaries.has(key) || prepositions.has(key) || referring.has(key)

/** "the Armenian foreign ministry", "the Colombian government", "the government of Sudan": a body of a state by the adjective of its country. */
export function bodiesOfStates(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
): GovernmentPhrase[] {
  const whole = named.flatMap((body) => {
    const { first, last, country, institution } = body
    const acts = institution === GOVERNMENT || (institution !== undefined && isOfSeveral(report, sentence, named, body))
    return acts && country?.startsWith('country:') ? [{ first, last, country }] : []
  })
  const parted = sentence.cues.flatMap((cue) => {
    if (cue.entry.meaning.cue !== 'body' || speaksForItself(sentence, cue)) return []
    const owner =
      sentence.affiliations.findLast((one) => one.last < cue.first && cue.first - one.last <= REACH_TO_BODY) ??
      possessor(report, named, cue.first)
    const between = owner ? report.tokens.slice(owner.last + 1, cue.first) : []
    if (!owner?.country.startsWith('country:')) return []
    const apart =
      between.every(({ shape }) => shape === 'lower') &&
      !named.some((one) => one.first <= cue.last && owner.last < one.last)
    return apart && !namesItself(report, sentence, named, cue.last)
      ? [{ first: owner.first, last: cue.last, country: owner.country }]
      : []
  })
  return [...whole, ...parted]
}

/** «чилийская авиакомпания», "the Chilean union": at home in a country, and no body of its state. */
const speaksForItself = ({ cues }: AnnotatedSentence, { entry: { meaning }, first }: Cue): boolean =>
  (meaning.cue === 'body' && !!meaning.own) ||
  cues.some(
    ({ entry, ...kind }) => kind.first === first && entry.meaning.cue === 'kind' && OF_NO_STATE.has(entry.meaning.kind),
  )

/** «чадское движение „Х“», "the Chadian group X": a body with a name of its own right behind the noun, and not its country. */
const namesItself = (
  { tokens }: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  last: number,
): boolean =>
  grammar.inflected &&
  named.some(
    (one) =>
      one.kind === 'organization' &&
      one.institution === undefined &&
      (one.first === last + 1 || (one.first === last + 2 && isOpeningMark(tokens[last + 1]?.text))),
  )

/** «главы МИД Армении и Азербайджана»: another country behind the name, which has a body of the same kind. */
const isOfSeveral = (
  { tokens }: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { last, country }: ResolvedMention,
): boolean =>
  grammar.inflected &&
  grammar.and.has(tokens[last + 1]?.key ?? '') &&
  named.some(
    (one) =>
      one.kind === 'country' &&
      one.first === last + 2 &&
      one.known !== country &&
      (one.cases.length === 0 || one.cases.includes('gen')),
  )

/** The institution that a country's government is in the tables of the world. */
const GOVERNMENT = 'government'

/** "Sudan's army", "Iran's foreign ministry": the country by its name. */
function possessor(
  report: AnnotatedReport,
  named: readonly ResolvedMention[],
  body: number,
): GovernmentPhrase | undefined {
  const country = named.findLast(
    (one) =>
      one.kind === 'country' &&
      one.known !== null &&
      isOwnerMark(report.tokens[one.last + 1]) &&
      body - one.last - 1 >= 1 &&
      body - one.last - 1 <= REACH_TO_BODY,
  )
  return country?.known ? { first: country.first, last: country.last + 1, country: country.known } : undefined
}
