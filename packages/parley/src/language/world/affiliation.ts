import { keyOf } from '../key.ts'
import type { LanguageCode } from '../pack.ts'
import type { Declension, DeclensionGroup } from './declension.ts'
import { type AffiliationRow, type Entry, loadAffiliations } from './entries.ts'
import { createFinder, type Word } from './finder.ts'
import type { WorldAffiliation } from './name.ts'
import { parseName, partsOf } from './pattern.ts'

export interface AffiliationFinder {
  /** Whether an affiliation may start with a word without inner stops: most words of a text start none. */
  mayStart(key: string): boolean
  /**
   * Affiliations that start at a token and end before or with `last`; several for a compound («американо-українські»),
   * none as a rule. `not`: first halves that turn the meaning.
   */
  at(tokens: readonly Word[], stretch: { first: number; last: number }, not: ReadonlySet<string>): WorldAffiliation[]
}

/** Adjectives, inhabitants and compounds of one language. `countries`: what may also be half of a compound ("US-Ukraine"). */
export function createAffiliationFinder(
  language: LanguageCode,
  declension: Declension | null,
  countries: readonly Entry[],
): AffiliationFinder {
  const rows = loadAffiliations()
  const words = createFinder<string>()
  const whole = createFinder<string>()
  const halves = new Map<string, string>()
  const add = (row: AffiliationRow, written: string, groups: readonly DeclensionGroup[]): void =>
    words.add(row.country, parseName(written, { language, declension, inflects: 'all', groups }))
  for (const row of rows) {
    for (const adjective of row.adjectives[language]) add(row, adjective, ['full'])
    for (const people of row.people[language]) add(row, people, [MANY.test(people) ? 'people' : 'person'])
    for (const half of row.compounds[language]) halves.set(keyOf(half), row.country)
  }
  for (const { key, names } of countries) {
    for (const name of names[language])
      whole.add(key, parseName(name, { language, declension, inflects: 'all', groups: ['noun'] }))
  }
  return {
    mayStart: (key) => isCompound(key) || words.mayStart(key),
    at(tokens, { first, last }, not) {
      const found = words.at(tokens, first, last)
      if (found) return [{ first: found.first, last: found.last, country: found.entry }]
      const token = tokens[first]
      if (!token || !isCompound(token.key)) return []
      const countries = countriesIn(token, (text) => halves.get(keyOf(text)) ?? wordAt(text)?.entry, not)
      return countries.map((country) => ({ first, last: first, country }))
    },
  }

  function wordAt(text: string) {
    const word: Word[] = [{ text, key: keyOf(text), kind: 'word', form: 0 }]
    return words.at(word, 0, 0) ?? whole.at(word, 0, 0)
  }
}

const isCompound = (key: string): boolean => key.includes('-') && !key.includes('.')

/** Plurals of inhabitants end so in both Slavic languages, singulars do not. */
const MANY = /[иіїые]$/u

/** «українсько-російський», "US-Ukraine", "Iran-backed": every part that is of a country, each country once. */
function countriesIn(
  { text }: Word,
  countryOf: (text: string) => string | undefined,
  not: ReadonlySet<string>,
): string[] {
  const pieces = partsOf(text.replaceAll(/[-‑]/gu, ' '))
  if (not.has(keyOf(pieces[0] ?? ''))) return []
  return [...new Set(pieces.map(countryOf).filter((country) => country !== undefined))]
}
