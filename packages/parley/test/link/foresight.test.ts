import { describe, expect, test } from 'vitest'
import type { Decided } from '../../src/link/decided.ts'
import { withoutForesight } from '../../src/link/foresight.ts'
import { printed } from '../../src/link/text-print.ts'
import { thingsOf, toldByReports } from '../../src/model/record-rows.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import { sampleRecord } from '../schema/sample.ts'
import { sampleFindings } from '../store/sample.ts'

/** The sample with its second round on a day, told by a report of a day, or by a person. */
function toldOn(published: string | null, when: string | null, by = 'rule'): ParleyRecord {
  const record = sampleRecord()
  const second = record.meetings.find(({ id }) => id === 'm-second')!
  const [prisoners] = record.issues
  const evidence = second.outcomes[0]!.evidence.map((one) => ({ ...one, by }))
  return {
    ...record,
    reports: record.reports.map((report) => ({ ...report, published })),
    meetings: [{ ...second, when, outcomes: second.outcomes.map((outcome) => ({ ...outcome, evidence })) }],
    issues: [{ ...prisoners!, progress: [{ state: 'no progress', meeting: second.id, when: null, evidence }] }],
  }
}

/** What was decided where a record came of it. */
function decidedOf(record: ParleyRecord): Decided {
  const told = toldByReports(record)
  const findings = record.reports.map((report) =>
    printed({ ...sampleFindings(report.id), report: { ...report, sources: [] } }),
  )
  return {
    findings,
    things: thingsOf(record),
    toldBy: ({ report }) => told.get(report.id)!,
  }
}

const broughtIn = (record: ParleyRecord) => {
  const { findings, things, toldBy } = withoutForesight(decidedOf(record))
  const [step] = findings.flatMap((one) => toldBy(one).progress)
  return [things.meetings[0]?.outcomes.length, step?.[1].meeting]
}

describe('what a meeting brought', () => {
  test.each([
    ['the day before', '2031-05-12', '2031-05-13'],
    ['before a round of days', '2031-05-12', '2031-05-13/2031-05-15'],
    ['in the month before', '2031-04', '2031-05-13'],
  ])('is told by no report published %s', (_, published, when) => {
    expect(broughtIn(toldOn(published, when))).toEqual([0, null])
  })

  test.each([
    ['on the day', '2031-05-13', '2031-05-13'],
    ['while it lasts', '2031-05-14', '2031-05-13/2031-05-15'],
    ['within the month', '2031-05', '2031-05-13'],
    ['about that day', '2031-05-12', '2031-05-13~'],
    ['on a day that nobody knows', null, '2031-05-13'],
    ['of a meeting without a day', '2031-05-12', null],
    ['of a meeting without a year', '2031-05-12', 'XXXX-05-13'],
  ])('may be told %s', (_, published, when) => {
    expect(broughtIn(toldOn(published, when))).toEqual([1, 'm-second'])
  })

  test('stands where a person says so', () => {
    expect(broughtIn(toldOn('2031-05-12', '2031-05-13', 'person:Olha'))).toEqual([1, 'm-second'])
  })
})

test('the step stays with its issue', () => {
  const { findings, toldBy } = withoutForesight(decidedOf(toldOn('2031-05-12', '2031-05-13')))
  expect(findings.flatMap((one) => toldBy(one).progress)).toMatchObject([
    ['prisoners', { state: 'no progress', evidence: [{ quote: 'without progress on prisoners' }] }],
  ])
})
