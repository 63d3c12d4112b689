import type { Edtf } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** What the head of an entry says of all that stands in it: «8 березня, Найробі.», "19:40". */
export interface Opening {
  /** Last token of the head. */
  last: number
  when: Edtf | null
  place: ActorRef | null
  clock: boolean
}

/** The head of a list item or of a live entry: dates, times of day and places with nothing but marks between them. */
export function openingOf(report: ResolvedReport, sentence: ResolvedSentence): Opening | null {
  const opening: Opening = { last: sentence.first - 1, when: null, place: null, clock: false }
  let found = false
  for (let at = sentence.first; at <= sentence.last; at++) {
    const time = sentence.times.find((one) => one.first === at)
    const place = sentence.mentions.find((one) => one.first === at && one.kind === 'place')
    if (time) {
      opening.when ??= time.when
      opening.clock ||= time.clock !== null
    } else if (place) opening.place ??= place.actor
    else if (report.tokens[at]?.kind !== 'mark')
      return found && (opening.when !== null || opening.clock) && ends(report, at - 1, opening)
        ? { ...opening, last: at - 1 }
        : null
    found ||= !!time || !!place
    at = time?.last ?? place?.last ?? at
  }
  return opening.when !== null || opening.clock ? { ...opening, last: sentence.last } : null
}

/** A head ends in a mark; a time of day does without. */
const ends = (report: ResolvedReport, last: number, { clock, when }: Opening): boolean =>
  '.:—–-|'.includes(report.tokens[last]?.text ?? ' ') || (clock && when === null)
