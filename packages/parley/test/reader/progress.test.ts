import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { casesOf } from './cases.ts'
import { readText } from './reading.ts'

describe.each(LANGUAGE_CODES)('progress on issues, %s', (language) => {
  const cases = casesOf<string>('progress', language)

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { text, want }) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    expect(findings.progress.map(({ issue, state }) => `${issue} ${state}`).toSorted()).toEqual(want.toSorted())
  })
})

const COUNTS = [
  ['en', 'Peru and Chile agreed to exchange 150 prisoners.', [150]],
  ['en', 'In 2025 prisoners were released under a deal that Peru and Chile had signed.', []],
  ['en', 'In 2025 hostages were released under a deal that Peru and Chile had signed.', []],
  ['en', 'Peru and Chile agreed on May 5 prisoners would be freed.', []],
  ['uk', 'Перу та Чилі домовилися обміняти 5 травня 40 полонених.', [40]],
  ['uk', 'В 2025 році полонених звільнили за угодою, яку підписали Перу та Чилі.', []],
  ['ru', 'Стороны договорились обменять 5 мая 40 пленных.', [40]],
  ['ru', 'Стороны договорились 5 мая пленных отпустить.', []],
  ['ru', 'В 2025 году пленных отпустили по договоренности сторон.', []],
] as const

describe('how many people an agreement is about', () => {
  it.each(COUNTS)('%s: %s', (language, text, want) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    expect(findings.progress.flatMap(({ count }) => count?.number ?? [])).toEqual(want)
  })
})
