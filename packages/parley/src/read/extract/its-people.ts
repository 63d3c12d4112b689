import type { Meaning } from '../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { isOpeningMark } from '../quotation-marks.ts'

interface Stretch {
  first: number
  last: number
}

/**
 * "U.S. dockworkers", «пілоти авіакомпанії Lufthansa»: people of a trade or at work for somebody, who neither speaks nor wants
 * anything by them.
 */
export const isOfItsPeople = (report: ResolvedReport, sentence: ResolvedSentence, named: Stretch): boolean =>
  sentence.grammar.inflected ? isBehindPeople(report, sentence, named) : isBeforePeople(report, sentence, named)

function isBeforePeople({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { last }: Stretch): boolean {
  const place = grammar.bodyOwnerLeads.has(tokens[last + 1]?.key ?? '') ? last + 2 : last + 1
  return tokens[place]?.shape === 'lower' && grammar.bodyOwners.has(tokens[place]?.key ?? '')
}

/** Between the noun and the name there may be what kind of body it is: «робітники німецького концерну „Метал“». */
function isBehindPeople(
  { tokens }: ResolvedReport,
  { grammar, cues, first }: ResolvedSentence,
  named: Stretch,
): boolean {
  const meaningAt = (place: number): Meaning[] =>
    cues.flatMap((cue) => (cue.first <= place && place <= cue.last ? [cue.entry.meaning] : []))
  const isBetween = (place: number): boolean =>
    meaningAt(place).some(({ cue }) => cue === 'kind') || grammar.genitiveAdjective(tokens[place]?.key ?? '')
  let place = named.first - 1
  if (isOpeningMark(tokens[place]?.text)) place--
  while (place >= first && isBetween(place)) place--
  return place >= first && meaningAt(place).some((meaning) => meaning.cue === 'personnel' && !meaning.members)
}
