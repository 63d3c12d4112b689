import type { Meeting, MeetingStatus } from '../model/meeting.ts'
import { byEvidence } from './actors.ts'
import { firstDay } from './day.ts'
import type { ToldMeeting } from './meeting-outline.ts'
import { byKeys } from './order.ts'

type Step = NonNullable<Meeting['history']>[number]

/** What reports of one day tell, in the order in which it can have come about. */
const IN_ORDER: readonly MeetingStatus[] = ['announced', 'unconfirmed', 'postponed', 'cancelled', 'under way', 'held']
/** What a report that lags behind may still say of a meeting that was held. */
const BEFORE_HELD: ReadonlySet<MeetingStatus> = new Set(['announced', 'unconfirmed', 'under way'])

/**
 * How what reports told of a meeting changed, by the days of the reports that told it first. Old news retold takes nothing
 * back, and a report without a date has no place in it. Empty where all tell the same. `movedAway`: what tells of its new day.
 */
export function historyOf(group: readonly ToldMeeting[], movedAway: readonly ToldMeeting[]): Step[] {
  const own = group.map((local) => ({ local, status: local.meeting.status }))
  const moves = movedAway.map((local) => ({ local, status: 'postponed' as const }))
  const tellings = [...own, ...moves].flatMap(({ local, status }) => {
    const { published } = local.findings.report
    const day = firstDay(published)
    return published === null || day === null ? [] : [{ ...local.meeting, status, when: published, day }]
  })
  tellings.sort(
    byKeys(
      ({ day }) => day,
      ({ status }) => IN_ORDER.indexOf(status),
      ({ when }) => when,
      ({ evidence }) => evidence[0]?.report ?? '',
      ({ evidence }) => evidence[0]?.start ?? 0,
    ),
  )
  const steps: Step[] = []
  const told = new Set<MeetingStatus>()
  for (const { status, when, evidence } of tellings) {
    const last = steps.at(-1)
    if (last?.status === status) {
      if (last.when === when) last.evidence = [...last.evidence, ...evidence].sort(byEvidence)
      continue
    }
    if (last?.status === 'held' && BEFORE_HELD.has(status)) continue
    if (told.has(status) && evidence.every(({ timing }) => timing === 'recap')) continue
    told.add(status)
    steps.push({ status, when, evidence: [...evidence].sort(byEvidence) })
  }
  return steps.length > 1 ? steps : []
}
