import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createReader } from '../../../src/read/read.ts'

type Language = 'uk' | 'ru' | 'en'
const cases = parse(readFileSync(new URL('sources.cases.yml', import.meta.url), 'utf8')) as [
  Language,
  string,
  string[],
][]
const REST = {
  uk: 'Зустріч у готелі тривала близько трьох годин, і журналістів туди не пустили. Делегації прибули окремо.',
  ru: 'Встреча в гостинице длилась около трех часов, и журналистов туда не пустили. Делегации прибыли отдельно.',
  en: 'The meeting at the hotel lasted about three hours, and reporters were kept out. The delegations arrived separately.',
}
const reader = createReader()

test.each(cases)('%s: %s', (language, sentence, sources) => {
  const bytes = new TextEncoder().encode(`${sentence} ${REST[language]}\n\n${REST[language]}`)
  const given = { outlet: 'The Herald', published: '2031-03-04', language }
  const read = reader.read({ origin: 'a.txt', bytes, format: 'text', given })
  if ('refusal' in read) throw new Error(read.refusal.reason)
  expect(read.reading.findings.report.sources.slice(1).map(({ name }) => name)).toEqual(sources)
})
