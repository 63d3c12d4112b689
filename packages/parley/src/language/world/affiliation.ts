import { keyOf } from '../key.ts'
import type { LanguageCode } from '../pack.ts'
import type { Declension, DeclensionGroup } from './declension.ts'
import { type AffiliationRow, type Entry, loadAffiliations } from './entries.ts'
import { createFinder, type Part } from './finder.ts'
import type { WorldAffiliation } from './name.ts'
import { parseName, partsOf } from './pattern.ts'

export interface AffiliationFinder {
  /** Affiliations that start at a part; several for a compound («американо-українські»), none as a rule. `not`: first halves that turn the meaning. */
  at(parts: readonly Part[], index: number, not: ReadonlySet<string>): WorldAffiliation[]
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
    at(parts, index, not) {
      const found = words.at(parts, index)
      if (found) return [{ first: found.first, last: found.last, country: found.entry }]
      const part = parts[index]
      return part?.key.includes('-')
        ? compound(part, (text) => halves.get(keyOf(text)) ?? wordAt(text)?.entry, not)
        : []
    },
  }

  function wordAt(text: string) {
    const part = [{ text, key: keyOf(text), form: 0, token: 0, opens: true, closes: true }]
    return words.at(part, 0) ?? whole.at(part, 0)
  }
}

/** Plurals of inhabitants end so in both Slavic languages, singulars do not. */
const MANY = /[иіїые]$/u

/** «українсько-російський», "US-Ukraine", "Iran-backed": every part that is of a country, each country once. */
function compound(
  part: Part,
  countryOf: (text: string) => string | undefined,
  not: ReadonlySet<string>,
): WorldAffiliation[] {
  const pieces = partsOf(part.text.replaceAll(/[-‑]/gu, ' '))
  if (not.has(keyOf(pieces[0] ?? ''))) return []
  const countries = new Set(pieces.map(countryOf).filter((country) => country !== undefined))
  return [...countries].map((country) => ({ first: part.token, last: part.token, country }))
}
