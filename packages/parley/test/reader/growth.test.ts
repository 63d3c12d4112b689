import { describe, expect, test } from 'vitest'
import { GROWING, type Growing } from './hostile.ts'
import { sharedReader } from './reading.ts'

/** Texts of which a loop inside a loop would show; bench/hostile.ts measures all of them, and larger. */
const MEASURED = [
  'prose, Ukrainian',
  'prose, English',
  'prose in which everybody is new',
  'prose without a stop',
  'names in a row',
  'opening quotation marks',
  'quotations of one word',
  'hyphens',
]

const SIZE = 12_000
/** Four times the text; a square would take sixteen times as long. Half of the way leaves room for a busy machine. */
const MOST_TIMES = 10

describe('the time that reading takes', () => {
  test.each(MEASURED)('grows with the length of the text: %s', (name) => {
    const growing = GROWING.find((one) => one.name === name)
    if (!growing) throw new Error(`no text is called ${name}`)
    milliseconds(growing, SIZE)
    const once = Math.max(least(growing, SIZE), 10)
    expect(least(growing, 4 * SIZE) / once).toBeLessThan(MOST_TIMES)
  })

  test.each(GROWING.map(({ name }) => name))('is bounded, and nothing is thrown: %s', (name) => {
    const growing = GROWING.find((one) => one.name === name) as Growing
    expect(milliseconds(growing, SIZE)).toBeLessThan(20_000)
  })

  test('is bounded for a megabyte without a space', () => {
    const growing: Growing = { name: '', format: 'text', of: (size) => 'переговори'.repeat(size / 10) }
    expect(milliseconds(growing, 1_000_000)).toBeLessThan(20_000)
  })
})

const least = (growing: Growing, size: number): number =>
  Math.min(...Array.from({ length: 2 }, () => milliseconds(growing, size)))

/** Time on the processor, which a busy machine disturbs less than the clock on the wall. */
function milliseconds({ format, of }: Growing, size: number): number {
  const bytes = new TextEncoder().encode(of(size))
  const before = process.cpuUsage()
  sharedReader().read({ origin: 'a', bytes, format, given: { language: 'uk' } })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
