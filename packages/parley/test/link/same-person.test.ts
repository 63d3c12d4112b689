import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { link } from '../../src/link/link.ts'
import type { LanguageCode } from '../../src/language/pack.ts'
import { readText } from '../reader/reading.ts'
import { peopleOf } from './reports.ts'

type Spelt = Partial<Record<LanguageCode, string | string[]>>
interface Cases {
  same: Spelt[]
  different: [Spelt, Spelt][]
  open: Spelt[]
}

const { same, different, open } = parse(
  readFileSync(new URL('./same-person.cases.yml', import.meta.url), 'utf8'),
) as Cases

/** A short report in each language whose news is one person's saying. */
const SAYING: Record<LanguageCode, (name: string) => string> = {
  uk: (name) =>
    `Умови угоди назвав міністр торгівлі ${name}.\nМіністр торгівлі ${name} заявив, що переговори тривають.`,
  ru: (name) =>
    `Условия сделки назвал министр торговли ${name}.\nМинистр торговли ${name} заявил, что переговоры идут.`,
  en: (name) =>
    `Trade Minister ${name} named the terms.\nTrade Minister ${name} said the talks had been going on for weeks.`,
}

const spellings = (spelt: Spelt): [LanguageCode, string][] =>
  Object.entries(spelt).flatMap(([language, names]) =>
    [names].flat().map((name): [LanguageCode, string] => [language as LanguageCode, name]),
  )

/** How many people the record has of reports that name one each. */
function peopleIn(...people: Spelt[]): number {
  const reports = people.flatMap(spellings)
  const findings = reports.map(
    ([language, name], place) =>
      readText(SAYING[language](name), { language, origin: `${String(place)}.txt` }).findings,
  )
  return peopleOf(link(findings)).length
}

const title = (...people: Spelt[]): string =>
  people
    .flatMap(spellings)
    .map(([, name]) => name)
    .join(', ')

describe('one person in every spelling', () => {
  test.each(same.map((spelt) => [title(spelt), spelt] as const))('%s', (_, spelt) => {
    expect(peopleIn(spelt)).toBe(1)
  })
})

describe('two people', () => {
  test.each(different.map((pair) => [title(...pair), pair] as const))('%s', (_, pair) => {
    expect(peopleIn(...pair)).toBe(2)
  })
})

describe('one person who still stands twice: once that is mended, the row goes to the others', () => {
  test.each(open.map((spelt) => [title(spelt), spelt] as const))('%s', (_, spelt) => {
    expect(peopleIn(spelt)).toBeGreaterThan(1)
  })
})
