import type { Findings } from '../model/findings.ts'
import { type Folded, type Meeting, tookPlace } from '../model/meeting.ts'
import type { ToldMeeting } from './meeting-outline.ts'
import { byKeys } from './order.ts'
import type { Origins } from './origins.ts'

/** The reports of a meeting that are no further source of it, and why. `telling`: those that stand behind it. */
export function foldedOf(
  group: readonly ToldMeeting[],
  telling: readonly ToldMeeting[],
  origins: Origins,
): NonNullable<Meeting['folded']> {
  const counted = new Map<string, Findings>()
  const standing = new Map(telling.map(({ findings }) => [findings.report.id, findings]))
  // Of one origin the original stands for all, else what was published first.
  for (const one of [...standing.values()].sort(
    byKeys<Findings>(
      (each) => (origins.isCopy(each) ? 1 : 0),
      ({ report }) => report.published ?? '~',
      ({ report }) => report.id,
    ),
  ))
    if (!counted.has(origins.of(one))) counted.set(origins.of(one), one)
  const folded = new Map<string, Folded>()
  for (const one of standing.values()) {
    const as = counted.get(origins.of(one))
    if (as === undefined || as === one) continue
    const why = origins.isCopy(one) ? 'copy' : 'same source'
    folded.set(one.report.id, { report: one.report.id, why, as: as.report.id })
  }
  const isHeld = telling.some(({ meeting }) => tookPlace(meeting.status))
  for (const { findings, meeting } of group) {
    const { id } = findings.report
    if (standing.has(id) || folded.get(id)?.why === 'retold') continue
    folded.set(id, { report: id, why: isHeld && !tookPlace(meeting.status) ? 'not as held' : 'retold' })
  }
  return [...folded.values()].sort(byKeys(({ report }) => report))
}
