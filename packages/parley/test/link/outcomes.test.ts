import { describe, expect, it } from 'vitest'
import { link } from '../../src/link/link.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { Move } from '../../src/model/meeting.ts'
import { checkRecord } from '../../src/model/schema/check.ts'
import { casesOf, findingsOf, type WrittenCase } from './written.ts'

interface Case extends WrittenCase<{ status: string; overdue?: true; turns?: string[]; to?: string; from?: string }> {
  /** Fields of which the reports contradict each other, each with the readings. */
  contradicts?: Record<string, string[]>
}

const cases = casesOf<Case>('outcomes.cases.yml')

/** "2031-05-12 place-oslo, told 2031-05-06"; what is not known is left out. */
const entryOf = ({ meeting, when, place, told }: Move): string =>
  `${[meeting === null ? 'no entry' : '', when, place].filter(Boolean).join(' ')}, told ${told}`

describe('what became of a meeting', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, one) => {
    const findings = findingsOf(one)
    const linked = (list: readonly Findings[]) => link(list, [], new Set(), one.asOf ?? null)
    const record = linked(findings)
    expect(checkRecord(record)).toEqual([])
    expect(linked(findings.toReversed())).toEqual(record)
    expect(
      record.meetings.map(({ status, overdue, history, movedTo, movedFrom }) => ({
        status,
        ...(overdue ? { overdue } : {}),
        ...(movedTo ? { to: entryOf(movedTo) } : {}),
        ...(movedFrom ? { from: entryOf(movedFrom) } : {}),
        ...(history ? { turns: history.map((turn) => `${turn.status} ${turn.when}`) } : {}),
      })),
    ).toEqual(one.want)
    expect(
      Object.fromEntries(record.conflicts.map(({ field, readings }) => [field, readings.map(({ value }) => value)])),
    ).toEqual(one.contradicts ?? {})
  })
})
