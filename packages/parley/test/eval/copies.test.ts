import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldOf, HALVES, loadCopies } from '../../../../eval/copies/cases.ts'
import { link } from '../../src/link/link.ts'
import { createReader } from '../../src/read/read.ts'

test('every gold set of copies refers to its own reports', async () => {
  for (const half of HALVES) expect(await loadCopies(half)).not.toEqual([])
})

test('a gold set that refers to nothing is refused', () => {
  const yaml = (of: string) => `groups: []\nindependent: []\nmeetings: [{ reports: [${of}], sources: 1 }]`
  expect(() => goldOf('x', yaml('none'))).toThrow('x: no report is called none')
})

test('copies and sources are the same in any order of reports', async () => {
  const [gold] = await loadCopies('tuning')
  const reader = createReader()
  const findings = (gold?.reports ?? []).map(({ id, outlet, published, text }) => {
    const bytes = new TextEncoder().encode(text)
    const read = reader.read({ origin: `${id}.txt`, bytes, format: 'text', given: { outlet, published } })
    if ('refusal' in read) throw new Error(read.refusal.reason)
    return read.reading.findings
  })
  const wanted = JSON.stringify(link(findings))
  const shuffled = fc.shuffledSubarray(findings, { minLength: findings.length })
  fc.assert(
    fc.property(shuffled, (some) => JSON.stringify(link(some)) === wanted),
    { numRuns: 10 },
  )
})
