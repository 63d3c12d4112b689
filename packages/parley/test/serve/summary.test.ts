import { expect, test } from 'vitest'
import { summarise } from '../../src/serve/summary.ts'
import type { Served } from '../../src/serve/served.ts'

const EMPTY = { actors: [], meetings: [], statements: [], issues: [], documents: [], conflicts: [] }

/** What is served of reports that differ in nothing but their dates. */
const servedWith = (published: readonly (string | null)[]): Served => {
  const reports = published.map((day) => ({ published: day, outlet: null, language: 'en' }))
  const record = { ...EMPTY, reports }
  return { indexed: { record }, state: { changed: null, record: null }, upToDate: true } as unknown as Served
}

test.each([
  [['2025-12-05', '2025-12-07', null], { first: '2025-12-05', last: '2025-12-07' }],
  [['2025-12-05', '2026-03~'], { first: '2025-12-05', last: '2025-12-05' }],
  [['2026-03~', null], null],
])('reports of %j tell how far the record reaches: %j', (published, wanted) => {
  expect(summarise(servedWith(published)).published).toEqual(wanted)
})
