import { describe, expect, test } from 'vitest'
import { GROWING, type Growing } from './hostile.ts'
import { sharedReader } from './reading.ts'

/** Long enough that a loop inside a loop runs out of the time that a test has; `npm run bench -- hostile` measures growth. */
const SIZE = 48_000

describe('what nobody would write', () => {
  test.each(GROWING)('is read or refused, and nothing is thrown: $name', (growing) => {
    expect(outcomeOf(growing, SIZE)).toMatch(/^(?:read|refused)$/u)
  })

  test('is read when it is a megabyte without a space', () => {
    const growing: Growing = { name: '', format: 'text', of: (size) => 'переговори'.repeat(size / 10) }
    expect(outcomeOf(growing, 1_000_000)).toBe('read')
  })
})

function outcomeOf({ format, of }: Growing, size: number): 'read' | 'refused' {
  const bytes = new TextEncoder().encode(of(size))
  const outcome = sharedReader().read({ origin: 'a', bytes, format, given: { language: 'uk' } })
  return 'reading' in outcome ? 'read' : 'refused'
}
