import { expect, test } from 'vitest'
import { readText } from '../../reader/reading.ts'

/** What a dateline names, and what of it is still no report. */
test.each([
  ['uk', 'КИЇВ. 18 листопада. УНН. Сторони домовилися про перемир’я, каже посол.', ['КИЇВ', 'УНН']],
  ['ru', 'МОСКВА, 6 декабря. /ТАСС/. Стороны договорились о перемирии, говорит посол.', ['МОСКВА', 'ТАСС']],
  ['en', 'CAIRO, Dec 6 (Reuters) - The sides agreed on a truce, an envoy said.', ['CAIRO', 'Reuters']],
] as const)('%s: %s', (language, text, wanted) => {
  const { findings } = readText(text, { language })
  const { report } = findings
  const mentions = findings.actors.flatMap((actor) => actor.mentions)
  const found = mentions.filter(({ by }) => by.startsWith('dateline.')).map(({ quote }) => quote)
  expect(found.sort()).toEqual([...wanted].sort())
  expect(report.notBody.length).toBeGreaterThan(0)
  for (const { start, end } of mentions)
    expect(report.notBody.some((part) => part.start < end && start < part.end)).toBe(false)
})
