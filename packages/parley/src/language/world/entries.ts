import { z } from 'zod'
import type { LanguageCode } from '../pack.ts'
import { type Row, readTable } from './table.ts'

/** "country:UA" */
export type CountryKey = `country:${string}`
export type Press = 'agency' | 'outlet'

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

const country = z.string().regex(/^(?:[A-Z]{2}\??)?$/u, 'a country is two capital letters, or nothing')
const sameAs = z.string().regex(/^(?:Q[1-9]\d*)?$/u, 'a Wikidata item is Q and a number, or nothing')
const name = z.string().min(1, 'a name is missing')
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id is small letters, digits and hyphens')
const placeKind = z.enum(['capital', 'city', 'region', 'site', 'area'])

const CountryRow = z.tuple([z.string().regex(/^country:[A-Z]{2}$/u), sameAs, name, name, name])
const PlaceRow = z.tuple([slug, placeKind, country, sameAs, name, name, name])
const OrganizationRow = z.tuple([slug, z.enum(['', 'agency', 'outlet']), country, sameAs, name, name, name])
const InstitutionRow = z.tuple([slug, country, name, name, name])
const AffiliationCells = z.tuple([z.string().regex(/^(?:country:[A-Z]{2}|place:[a-z-]+)$/u), name, z.string(), z.string(), name, z.string(), z.string(), name, z.string()])

/** Every country, place and organisation of the tables, in the order in which they are preferred. Throws an error that names the file and line. */
export function loadEntries(): Entry[] {
  const entries = [
    ...readTable('countries.tsv', 5).map(countryOf),
    ...readTable('places-added.tsv', 7).map((row) => placeOf(row, 'places-added.tsv')),
    ...readTable('places.tsv', 7).map((row) => placeOf(row, 'places.tsv')),
    ...readTable('organizations.tsv', 7).map(organizationOf),
    ...readTable('institutions.tsv', 5).map(institutionOf),
  ]
  const seen = new Set<string>()
  for (const { key } of entries) {
    if (seen.has(key)) throw new Error(`world: ${key} stands in the tables twice; join the rows`)
    seen.add(key)
  }
  return entries
}

export function loadAffiliations(): AffiliationRow[] {
  return readTable('affiliations.tsv', 9).map((row) => {
    const [key, ukAdjectives, ukPeople, ukCompounds, ruAdjectives, ruPeople, ruCompounds, enAdjectives, enPeople] = check(AffiliationCells, row, 'affiliations.tsv')
    return {
      country: key,
      adjectives: names(ukAdjectives, ruAdjectives, enAdjectives),
      people: names(ukPeople, ruPeople, enPeople),
      compounds: names(ukCompounds, ruCompounds, ''),
    }
  })
}

function countryOf(row: Row): Entry {
  const [key, item, uk, ru, en] = check(CountryRow, row, 'countries.tsv')
  return { ...bare(key, 'country', names(uk, ru, en)), country: key as CountryKey, sameAs: item || null }
}

function placeOf(row: Row, file: string): Entry {
  const [id, kind, code, item, uk, ru, en] = check(PlaceRow, row, file)
  return { ...bare(`place:${id}`, 'place', names(uk, ru, en)), ...countryCell(code), placeKind: kind, sameAs: item || null }
}

function organizationOf(row: Row): Entry {
  const [id, press, code, item, uk, ru, en] = check(OrganizationRow, row, 'organizations.tsv')
  return { ...bare(`organization:${id}`, 'organization', names(uk, ru, en)), ...countryCell(code), press: press || null, sameAs: item || null }
}

function institutionOf(row: Row): Entry {
  const [institution, code, uk, ru, en] = check(InstitutionRow, row, 'institutions.tsv')
  const { country, likely } = countryCell(code)
  return { ...bare(institutionKey(institution, country, likely), 'organization', names(uk, ru, en)), country, likely, institution }
}

/** "organization:UA/security-council"; without a country "organization:security-council". */
export function institutionKey(institution: string, country: CountryKey | null, likely = false): string {
  if (!country) return `organization:${institution}`
  return `organization:${country.slice('country:'.length)}/${institution}${likely ? '/likely' : ''}`
}

const bare = (key: string, kind: Entry['kind'], written: WrittenNames): Entry => ({
  key, kind, names: written, country: null, likely: false, press: null, institution: null, placeKind: null, sameAs: null,
})

function countryCell(code: string): Pick<Entry, 'country' | 'likely'> {
  const likely = code.endsWith('?')
  return { country: code ? `country:${likely ? code.slice(0, -1) : code}` : null, likely }
}

function check<Cells>(schema: z.ZodType<Cells>, row: Row, file: string): Cells {
  const checked = schema.safeParse(row.cells)
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]
  throw new Error(`world/${file}, line ${row.line}, cell ${Number(issue?.path[0] ?? 0) + 1}: ${issue?.message ?? 'unreadable'}`)
}

const names = (uk: string, ru: string, en: string): WrittenNames => ({ uk: split(uk), ru: split(ru), en: split(en) })
/** A dash says that the language has no name of its own for it. */
const split = (cell: string): string[] => (cell === '' || cell === '-' ? [] : cell.split('|'))
