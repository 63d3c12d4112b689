import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadFurniture } from '../../src/language/furniture.ts'
import { clean } from '../../src/read/clean/clean.ts'

const { lines } = parse(readFileSync(new URL('furniture.cases.yml', import.meta.url), 'utf8')) as {
  lines: Record<string, string[]>
}
const REPORTS: Record<string, { outlet: string; body: string }> = {
  en: { outlet: 'The Observer', body: 'Negotiators met in Doha on Monday, mediators said, and agreed to meet again.' },
  uk: { outlet: 'Обрій', body: 'Делегації зустрілися в понеділок у Досі й домовилися зустрітися знову.' },
  ru: { outlet: 'Курьер', body: 'Делегации встретились в понедельник в Дохе и договорились встретиться снова.' },
}
const furniture = loadFurniture()

/** What of a report is body, line by line. */
function bodyOf(text: string, outlet: string): string[] {
  const bytes = new TextEncoder().encode(text)
  const cleaned = clean({ origin: 'report.txt', bytes, format: 'text', given: { outlet } }, furniture)
  if ('refusal' in cleaned) return []
  const { notBody } = cleaned.report
  return cleaned.report.text
    .split('\n')
    .filter((line) => !notBody.some(({ start, end }) => cleaned.report.text.slice(start, end) === line))
}

describe('lines around a report', () => {
  for (const [language, { outlet, body }] of Object.entries(REPORTS)) {
    test.each(lines[language] ?? [])(`${language}: %s`, (line) => {
      expect(bodyOf(`${body}\n${body}\n${body}\n${line}`, outlet)).toEqual([body, body, body])
    })
  }

  test('sentences of a report stay, though they use the words', () => {
    const body = [
      'Olena Hnatiuk',
      'Support for the ceasefire grew after the delegations met in Doha on Monday, mediators said.',
      'The ministry posted the map on Telegram: the corridor runs along the river.',
      'Jane Smith covered the costs of the talks, the ministry said, and the host thanked her for it in a long speech that took up most of the evening before the delegations could sit down to the dinner prepared for them in the great hall of the palace.',
      'Reklama, the village on the border, was shelled again on Monday.',
    ]
    expect(bodyOf(body.join('\n'), 'The Observer')).toEqual(body)
  })
})
