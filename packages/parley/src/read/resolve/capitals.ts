import { isOwnerMark } from '../../language/owner-marks.ts'
import type { ResolvedMention } from '../resolved.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'

/** A capital by its country alone: the tokens of the phrase and the key of the place. */
export interface CapitalPhrase {
  first: number
  last: number
  place: string
}

/** A name so close behind says itself which city it is: «у катарській столиці, Досі». */
const NAME_FOLLOWS = 3

/**
 * «в столице Омана», "the Omani capital", «у французькій столиці»: the city that the world data knows as the only
 * capital of that country. Says nothing where the city is named with it.
 */
export function capitals(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  capitalOf: (country: string) => string | null,
): CapitalPhrase[] {
  return [...byCountry(report, sentence, named, capitalOf), ...bySeat(report, sentence, named, capitalOf)]
}

/**
 * «у Кремлі», "at the White House", "at Spain's Foreign Ministry": an office of a state, where something happens in it,
 * lies in the capital; not where it speaks («у Кремлі заявили»).
 */
function bySeat(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  capitalOf: (country: string) => string | null,
): CapitalPhrase[] {
  const says = (place: number): boolean =>
    sentence.cues.some(
      ({ entry: { meaning }, first, last }) =>
        (meaning.cue === 'say' || meaning.cue === 'hearsay' || meaning.cue === 'according') &&
        first <= place &&
        place <= last,
    )
  return named.flatMap((seat) => {
    const place = seat.institution && SEATS.has(seat.institution) && seat.country ? capitalOf(seat.country) : null
    if (!place) return []
    const start = phraseStart(report, sentence, named, seat.first)
    const preposition = start - 1
    const inside = seat.cases.length === 0 || seat.cases.includes('loc') || seat.cases.includes('gen')
    if (!inside || !sentence.grammar.locative.has(report.tokens[preposition]?.key ?? '')) return []
    // «повідомили 7 травня у МЗС»: when it was said stands between.
    const time = sentence.times.find(({ last }) => last === preposition - 1)
    const before = time ? time.first - 1 : preposition - 1
    const isOfTime = sentence.grammar.prepositions.has(report.tokens[before]?.key ?? '') && time !== undefined
    if (says(isOfTime ? before - 1 : before) || says(seat.last + 1) || says(seat.last + 2)) return []
    return [{ first: seat.first, last: seat.last, place }]
  })
}

/** Kinds of state bodies that sit in the capital and receive guests; an embassy does not. */
const SEATS: ReadonlySet<string> = new Set([
  'presidency',
  'prime-minister-office',
  'chancellery',
  'government',
  'cabinet-office',
  'foreign-ministry',
  'defence-ministry',
  'trade-ministry',
  'finance-ministry',
  'parliament',
  'monarchy',
])

/** Back over an article and the country that owns it: "the", "Spain's". */
function phraseStart(
  report: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  first: number,
): number {
  const owner = named.find(
    (one) => one.kind === 'country' && isOwnerMark(report.tokens[one.last + 1]) && one.last + 2 === first,
  )
  const start = owner?.first ?? first
  return grammar.of.has(report.tokens[start - 1]?.key ?? '') ? start - 1 : start
}

function byCountry(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  capitalOf: (country: string) => string | null,
): CapitalPhrase[] {
  return sentence.cues.flatMap((cue) => {
    if (cue.entry.meaning.cue !== 'capital') return []
    if (named.some((one) => one.kind === 'place' && one.first > cue.last && one.first - cue.last <= NAME_FOLLOWS))
      return []
    const adjective = sentence.affiliations.find((one) => one.last === cue.first - 1)
    const owner = named.find(
      (one) => one.kind === 'country' && isOwnerMark(report.tokens[one.last + 1]) && one.last + 2 === cue.first,
    )
    const complement = named.find(
      (one) =>
        one.kind === 'country' &&
        (one.first === cue.last + 1 ||
          (one.first === cue.last + 2 && sentence.grammar.of.has(report.tokens[cue.last + 1]?.key ?? ''))),
    )
    const country = adjective?.country ?? owner?.known ?? complement?.known
    const place = country ? capitalOf(country) : null
    if (!place) return []
    return [
      { first: adjective?.first ?? owner?.first ?? cue.first, last: Math.max(cue.last, complement?.last ?? 0), place },
    ]
  })
}
