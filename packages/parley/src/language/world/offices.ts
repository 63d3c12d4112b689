import { LanguageFileError } from '../file-error.ts'
import { once } from '../once.ts'
import { readTable } from './table.ts'

/** Offices that go by several titles, in one language and across all. */
export interface Offices {
  /** «глава МЗС», «министр иностранных дел», "top diplomat": one key. Null for a title that is its own. */
  keyOf(title: string): string | null
  /** All titles of the office that a title means, in every language; none for a title that is its own. */
  titlesLike(title: string): readonly string[]
  /** The country or union whose office the title means where none is named: "Secretary of State". */
  countryOf(title: string): string | null
}

const titles = { name: 'list of titles', pattern: /^(?:[^|A-ZА-ЯІЇЄҐ]+(?:\|[^|A-ZА-ЯІЇЄҐ]+)*)?$/u }
const COLUMNS = [
  { name: 'office of small letters and hyphens', pattern: /^[a-z]+(?:-[a-z]+)*$/u },
  { name: 'country of two capital letters, or organization', pattern: /^(?:[A-Z]{2}|organization:[a-z-]+)?$/u },
  titles,
  titles,
  titles,
]

const keyOf = (owner: string): string | null =>
  owner === '' || owner.includes(':') ? owner || null : `country:${owner}`

/** Reads the table, once. Throws an error that names file and line where it is damaged, or where a title stands twice. */
export const loadOffices = once(readOffices)

function readOffices(): Offices {
  const byTitle = new Map<string, { key: string; country: string | null; titles: readonly string[] }>()
  for (const [key = '', country = '', ...lists] of readTable('offices.tsv', COLUMNS)) {
    const titles = [...new Set(lists.flatMap((list) => (list === '' ? [] : list.split('|'))))]
    for (const title of titles) {
      const other = byTitle.get(title)
      if (other) throw new LanguageFileError(`language/world/offices.tsv: «${title}» is both ${other.key} and ${key}`)
      byTitle.set(title, { key, country: keyOf(country), titles })
    }
  }
  return {
    keyOf: (title) => byTitle.get(title.toLowerCase())?.key ?? null,
    titlesLike: (title) => byTitle.get(title.toLowerCase())?.titles ?? [],
    countryOf: (title) => byTitle.get(title.toLowerCase())?.country ?? null,
  }
}
