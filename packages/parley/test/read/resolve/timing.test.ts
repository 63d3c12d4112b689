import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createReader } from '../../../src/read/read.ts'

type Cases = Record<string, { lead: string; recap: string[]; news: string[] }>
const cases = parse(readFileSync(new URL('timing.cases.yml', import.meta.url), 'utf8')) as Cases
const reader = createReader()

function timingOf(language: string, lead: string, sentence: string): string[] {
  const text = `${lead}\n\n${sentence}`
  const given = { outlet: 'The Herald', published: '2024-11-05', language }
  const read = reader.read({ origin: 'a.txt', bytes: new TextEncoder().encode(text), format: 'text', given })
  if ('refusal' in read) throw new Error(read.refusal.reason)
  const { report } = read.reading
  return report.sentences.filter(({ start }) => start > lead.length).map(({ timing }) => timing)
}

for (const [language, { lead, recap, news }] of Object.entries(cases))
  describe(`below the lead, ${language}`, () => {
    test.each(recap)('recap: %s', (sentence) => expect(timingOf(language, lead, sentence)).toEqual(['recap']))
    test.each(news)('news: %s', (sentence) => expect(timingOf(language, lead, sentence)).not.toContain('recap'))
  })
