import { expect, test } from 'vitest'
import { generatedReports } from '../../../../bench/generated.ts'
import { link } from '../../src/link/link.ts'
import type { Findings } from '../../src/model/findings.ts'
import { sharedReader } from '../reader/reading.ts'

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
