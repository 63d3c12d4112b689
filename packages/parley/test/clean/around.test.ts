import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadFurniture } from '../../src/language/furniture.ts'
import { clean } from '../../src/read/clean/clean.ts'

type Kinds = Record<string, string[]>
const cases = parse(readFileSync(new URL('around.cases.yml', import.meta.url), 'utf8')) as {
  middle: Kinds
  head: Kinds
  foot: Kinds
  body: string[]
}
const furniture = loadFurniture()
const TITLE = 'Сторони домовилися про новий раунд'
const BODY = 'Сторони провели ще один раунд консультацій, повідомила речниця канцелярії у вівторок увечері.'
const AROUND = {
  middle: (line: string) => `${BODY}\n\n${line}\n\n${BODY}`,
  head: (line: string) => `${TITLE}\n${line}\n${BODY}\n\n${BODY}`,
  foot: (line: string) => `${TITLE}\n\n${BODY}\n\n${line}`,
}

function marksOf(source: string): string[] {
  const bytes = new TextEncoder().encode(source)
  const outcome = clean({ origin: 'a.txt', bytes, format: 'text', given: { outlet: 'The Herald' } }, furniture)
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  const { text, notBody } = outcome.report
  return notBody.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
}

const rows = (kinds: Kinds) => Object.entries(kinds).flatMap(([kind, lines]) => lines.map((line) => ({ kind, line })))

for (const place of ['middle', 'head', 'foot'] as const)
  describe(`what is no report, ${place}`, () => {
    test.each(rows(cases[place]))('$kind: $line', ({ kind, line }) => {
      expect(marksOf(AROUND[place](line))).toEqual([`${kind}: ${line}`])
    })
  })

describe('what is report', () => {
  test.each(cases.body)('%s', (line) => {
    expect(marksOf(AROUND.middle(line))).toEqual([])
  })
})
