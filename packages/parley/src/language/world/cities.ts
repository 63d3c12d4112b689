import type { LanguageCode } from '../pack.ts'
import { keyOf } from '../key.ts'
import { type Column, readTable } from './table.ts'

/** Cities beyond the tables of places, for words that nothing else explains (see cities.tsv). */
export interface Cities {
  /** "place:Q1234" for the base form of a city's name; null for any other word, and where the name is of several. */
  find(base: string, language: LanguageCode): string | null
  /** A city by its key. */
  get(key: string): City | null
}

export interface City {
  key: string
  country: `country:${string}`
  names: Record<LanguageCode, string>
  /** Wikidata item, "Q1234". */
  sameAs: string | null
}

const name: Column = { name: 'name of a city', pattern: /^\p{Lu}[\p{L} '’-]+$/u }
const COLUMNS: readonly Column[] = [
  { name: 'id', pattern: /^(?:Q\d+|[a-z-]+)$/u },
  { name: 'country of two capital letters', pattern: /^[A-Z]{2}$/u },
  name,
  name,
  name,
]

/** Reads the table. Throws an error that names the file and line of a bad row. */
export function loadCities(): Cities {
  const byKey = new Map<string, City>()
  const byName = { uk: new Map<string, string>(), ru: new Map<string, string>(), en: new Map<string, string>() }
  for (const [id = '', country = '', uk = '', ru = '', en = ''] of readTable('cities.tsv', COLUMNS)) {
    const city: City = {
      key: `place:${id}`,
      country: `country:${country}`,
      names: { uk, ru, en },
      sameAs: id.startsWith('Q') ? id : null,
    }
    byKey.set(city.key, city)
    for (const language of ['uk', 'ru', 'en'] as const) byName[language].set(keyOf(city.names[language]), city.key)
  }
  return { find: (base, language) => byName[language].get(keyOf(base)) ?? null, get: (key) => byKey.get(key) ?? null }
}
