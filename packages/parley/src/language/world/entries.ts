import { LanguageFileError } from '../file-error.ts'
import type { LanguageCode } from '../pack.ts'
import { type Column, readTable } from './table.ts'

/** "country:UA" */
export type CountryKey = `country:${string}`
export type Press = 'agency' | 'outlet'
/** A company or a union of those who work. */
export type WorkingBody = 'company' | 'union'

/** Names in the notation of the tables: parted by |, the one that newsrooms use most first. */
export type WrittenNames = Record<LanguageCode, string[]>

/** One thing that the world data knows. */
export interface Entry {
  key: string
  kind: 'country' | 'place' | 'organization'
  names: WrittenNames
  country: CountryKey | null
  /** The country is only the likely one, and another that stands with the name wins: "the Senate". */
  likely: boolean
  press: Press | null
  institution: string | null
  /** By the table that it stands in; null for all other bodies. */
  bodyKind: WorkingBody | null
  /** capital, city, region, site, area; null for what is no place. */
  placeKind: string | null
  /** Wikidata item, "Q90". */
  sameAs: string | null
}

/** An adjective, an inhabitant, the first half of a compound: what ties something to a country. */
export interface AffiliationRow {
  /** "country:US", "place:europe" */
  country: string
  adjectives: WrittenNames
  people: WrittenNames
  compounds: WrittenNames
}

const country: Column = { name: 'country of two capital letters', pattern: /^(?:[A-Z]{2}\??)?$/u }
const item: Column = { name: 'Wikidata item', pattern: /^(?:Q[1-9]\d*)?$/u }
const id: Column = { name: 'id of small letters, digits and hyphens', pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u }
const names3: readonly Column[] = ['Ukrainian', 'Russian', 'English'].map((language) => ({
  name: `list of ${language} names`,
  pattern: /^[^|\s](?:[^|]*[^|\s])?(?:\|[^|]*[^|\s])*$/u,
}))

const COUNTRY: readonly Column[] = [{ name: 'key of a country', pattern: /^country:[A-Z]{2}$/u }, item, ...names3]
const PLACE: readonly Column[] = [
  id,
  { name: 'kind of place', pattern: /^(?:capital|city|region|site|area)$/u },
  country,
  item,
  ...names3,
]
const ORGANIZATION: readonly Column[] = [
  id,
  { name: 'kind of press', pattern: /^(?:agency|outlet)?$/u },
  country,
  item,
  ...names3,
]
const INSTITUTION: readonly Column[] = [id, country, ...names3]
const words: Column = { name: 'list of words', pattern: /^(?:-|[^|]+(?:\|[^|]+)*)$/u }
const AFFILIATION: readonly Column[] = [
  { name: 'key of a country or place', pattern: /^(?:country:[A-Z]{2}|place:[a-z-]+)$/u },
  ...Array.from({ length: 8 }, () => words),
]

/** Every country, place and organisation of the tables, in the order in which they are preferred. Throws an error that names the file and line. */
export function loadEntries(): Entry[] {
  const entries = [
    ...readTable('countries.tsv', COUNTRY).map(countryOf),
    ...readTable('places-added.tsv', PLACE).map(placeOf),
    ...readTable('places.tsv', PLACE).map(placeOf),
    ...readTable('organizations.tsv', ORGANIZATION).map(organizationOf),
    ...readTable('companies.tsv', ORGANIZATION).map(organizationOf).map(ofKind('company')),
    ...readTable('associations.tsv', ORGANIZATION).map(organizationOf),
    ...readTable('unions.tsv', ORGANIZATION).map(organizationOf).map(ofKind('union')),
    ...readTable('institutions.tsv', INSTITUTION).map(institutionOf),
  ]
  const seen = new Set<string>()
  for (const { key } of entries) {
    if (seen.has(key)) throw new LanguageFileError(`language/world: ${key} stands in the tables twice; join the rows`)
    seen.add(key)
  }
  return entries
}

export function loadAffiliations(): AffiliationRow[] {
  return readTable('affiliations.tsv', AFFILIATION).map(([key = '', ...cells]) => {
    const [
      ukAdjectives = '',
      ukPeople = '',
      ukCompounds = '',
      ruAdjectives = '',
      ruPeople = '',
      ruCompounds = '',
      enAdjectives = '',
      enPeople = '',
    ] = cells
    return {
      country: key,
      adjectives: names(ukAdjectives, ruAdjectives, enAdjectives),
      people: names(ukPeople, ruPeople, enPeople),
      compounds: names(ukCompounds, ruCompounds, '-'),
    }
  })
}

function countryOf([key = '', item = '', uk = '', ru = '', en = '']: string[]): Entry {
  return { ...bare(key, 'country', names(uk, ru, en)), country: key as CountryKey, sameAs: item || null }
}

function placeOf([id = '', kind = '', code = '', item = '', uk = '', ru = '', en = '']: string[]): Entry {
  return {
    ...bare(`place:${id}`, 'place', names(uk, ru, en)),
    ...countryCell(code),
    placeKind: kind,
    sameAs: item || null,
  }
}

function organizationOf([id = '', press = '', code = '', item = '', uk = '', ru = '', en = '']: string[]): Entry {
  const written = bare(`organization:${id}`, 'organization', names(uk, ru, en))
  return { ...written, ...countryCell(code), press: press === '' ? null : (press as Press), sameAs: item || null }
}

const ofKind =
  (bodyKind: WorkingBody) =>
  (entry: Entry): Entry => ({ ...entry, bodyKind })

function institutionOf([institution = '', code = '', uk = '', ru = '', en = '']: string[]): Entry {
  const { country, likely } = countryCell(code)
  return {
    ...bare(institutionKey(institution, country, likely), 'organization', names(uk, ru, en)),
    country,
    likely,
    institution,
  }
}

/** "organization:UA/security-council"; without a country "organization:security-council". */
export function institutionKey(institution: string, country: CountryKey | null, likely = false): string {
  if (!country) return `organization:${institution}`
  return `organization:${country.slice('country:'.length)}/${institution}${likely ? '/likely' : ''}`
}

const bare = (key: string, kind: Entry['kind'], written: WrittenNames): Entry => ({
  key,
  kind,
  names: written,
  country: null,
  likely: false,
  press: null,
  institution: null,
  bodyKind: null,
  placeKind: null,
  sameAs: null,
})

function countryCell(code: string): Pick<Entry, 'country' | 'likely'> {
  const likely = code.endsWith('?')
  return { country: code ? `country:${likely ? code.slice(0, -1) : code}` : null, likely }
}

const names = (uk: string, ru: string, en: string): WrittenNames => ({ uk: split(uk), ru: split(ru), en: split(en) })
/** A dash says that the language has no name of its own for it. */
const split = (cell: string): string[] => (cell === '-' ? [] : cell.split('|'))
