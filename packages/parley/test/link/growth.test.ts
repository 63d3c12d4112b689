import { expect, test } from 'vitest'
import { generatedReports } from '../../../../bench/generated.ts'
import { link } from '../../src/link/link.ts'
import type { Findings } from '../../src/model/findings.ts'
import { sharedReader } from '../reader/reading.ts'

const FEW = 100
const MANY = 4 * FEW
/** Four times the reports; a square would take sixteen times as long. Half of the way leaves room for a busy machine. */
const MOST_TIMES = 10

test('the time that linking takes grows with the number of reports', () => {
  const findings = findingsOf(MANY)
  link(findings)
  const once = Math.max(least(findings.slice(0, FEW)), 5)
  expect(least(findings) / once).toBeLessThan(MOST_TIMES)
})

test('generated reports are the same each time, and meetings are read from them', () => {
  const [one, again] = [[...generatedReports(60)], [...generatedReports(60)]]
  expect(again).toEqual(one)
  expect(link(findingsOf(60)).meetings.length).toBeGreaterThan(5)
})

function findingsOf(count: number): Findings[] {
  return [...generatedReports(count)].flatMap((raw) => {
    const outcome = sharedReader().read(raw)
    return 'reading' in outcome ? [outcome.reading.findings] : []
  })
}

const least = (findings: readonly Findings[]): number =>
  Math.min(...Array.from({ length: 3 }, () => milliseconds(findings)))

/** Time on the processor, which a busy machine disturbs less than the clock on the wall. */
function milliseconds(findings: readonly Findings[]): number {
  const before = process.cpuUsage()
  link(findings)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
