import type { CorrectedNoun } from '../../model/correction.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Findings } from '../../model/findings.ts'
import { isAbout } from './passage.ts'

/** A place in a text, in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
}

const LISTS = {
  meeting: 'meetings',
  statement: 'statements',
  progress: 'progress',
  position: 'positions',
  document: 'documents',
} as const satisfies { [noun in CorrectedNoun]: keyof Findings }

/**
 * Findings without what a person refused at a stretch of the report, and what refers to it without that reference; null
 * where nothing of that kind is told there.
 */
export function withoutRefused<One extends Findings>(findings: One, noun: CorrectedNoun, stretch: Stretch): One | null {
  const list: readonly { evidence: Evidence[] }[] = findings[LISTS[noun]]
  const kept = list.map(({ evidence }) => !evidence.some((one) => isAbout(one, stretch)))
  if (kept.every(Boolean)) return null
  const placeNow = placesOf(kept)
  const next: One = { ...findings, [LISTS[noun]]: list.filter((_, place) => kept[place]) }
  if (noun === 'meeting')
    next.progress = next.progress.map((one) => ({
      ...one,
      meeting: one.meeting === null ? null : placeNow(one.meeting),
    }))
  if (noun === 'statement') {
    next.positions = next.positions.map((one) => ({
      ...one,
      statement: one.statement === null ? null : placeNow(one.statement),
    }))
    next.meetings = next.meetings.map((meeting) => ({
      ...meeting,
      outcomes: meeting.outcomes
        .filter(({ statement }) => statement === null || placeNow(statement) !== null)
        .map((one) => ({
          ...one,
          statement: one.statement === null ? null : placeNow(one.statement),
        })),
    }))
  }
  return next
}

/** Where an item stands once those that are not kept are gone; null for one of these. */
function placesOf(kept: readonly boolean[]): (place: number) => number | null {
  let count = 0
  const places = kept.map((stays) => (stays ? count++ : null))
  return (place) => places[place] ?? null
}
