import { describe, expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { checkRecord } from '../../src/model/schema/check.ts'
import { GROWING, type Growing } from './hostile.ts'
import { sharedReader } from './reading.ts'

/** Characters of each text; how the time grows with them is for `npm run bench -- hostile`. */
const SIZE = 48_000

describe('what nobody would write', () => {
  test.each(GROWING)('gives a sound record or one line of refusal: $name', (growing) => {
    const outcome = outcomeOf(growing, SIZE)
    if ('refusal' in outcome) expect(outcome.refusal.reason).toMatch(/^[^\n]+$/u)
    else expect(checkRecord(link([outcome.reading.findings]))).toEqual([])
  })

  test('is read when it is a megabyte without a space', () => {
    const growing: Growing = { name: '', format: 'text', of: (size) => 'переговори'.repeat(size / 10) }
    expect(outcomeOf(growing, 1_000_000)).toHaveProperty('reading')
  })
})

function outcomeOf({ format, of }: Growing, size: number) {
  const bytes = new TextEncoder().encode(of(size))
  return sharedReader().read({ origin: 'a', bytes, format, given: { language: 'uk' } })
}
