import { keyOf } from '../key.ts'
import type { LanguageCode } from '../pack.ts'
import { once } from '../once.ts'
import { rememberToken } from '../remember-token.ts'
import type { Token } from '../token.ts'
import { type AffiliationFinder, createAffiliationFinder } from './affiliation.ts'
import { loadCities } from './cities.ts'
import { type Context, loadContext } from './context.ts'
import { type Declension, loadDeclension } from './declension.ts'
import { type CountryKey, type Entry, loadEntries, type WorkingBody } from './entries.ts'
import { showsPlace } from './doubt.ts'
import { createFinder, type Finder, type Found } from './finder.ts'
import type { WorldAffiliation, WorldFindings } from './name.ts'
import { parseName, plainName, type Writing } from './pattern.ts'
import { settleCountries, type UnsettledName } from './settle.ts'

export type { CountryKey, WorkingBody } from './entries.ts'
export type { WorldAffiliation, WorldFindings, WorldName } from './name.ts'

/** What is known of countries, places and organisations, in all languages. */
export interface World {
  /** Names and affiliations between two tokens, `last` included, in order; names never overlap, the longest wins. */
  find(tokens: readonly Token[], first: number, last: number, language: LanguageCode): WorldFindings
  /** Names that newsrooms use, best first; none for an unknown key. */
  names(key: string): Record<LanguageCode, string[]>
  /** Country of a place or a body, and a country itself. */
  countryOf(key: string): CountryKey | null
  /** What the tables tell of a body: a company or a union; null for others. */
  bodyKindOf(key: string): WorkingBody | null
  /** Key of a country's capital; null where the tables know none, or more than one. */
  capitalOf(country: string): string | null
  /** Wikidata item, "Q90". */
  sameAs(key: string): string | null
  /** Key of a city beyond the tables that texts are searched for, by the base form of its name: for words that nothing else explains. */
  city(base: string, language: LanguageCode): string | null
}

/** The world, whose tables are read when first asked, and once. Throws an error that names file and line when a table is damaged. */
export const loadWorld = once(createWorld)

function createWorld(): World {
  const entries = once(loadEntries)
  const contexts = once(loadContext)
  const declensions = { uk: once(() => loadDeclension('uk')), ru: once(() => loadDeclension('ru')), en: () => null }
  const readers = {
    uk: once(() => createReader('uk', entries(), declensions.uk())),
    ru: once(() => createReader('ru', entries(), declensions.ru())),
    en: once(() => createReader('en', entries(), declensions.en())),
  }
  const byKey = once(() => keyed(entries()))
  const capitals = once(() => capitalsOf(entries()))
  const cities = once(loadCities)
  const city = (key: string) => (CITY.test(key) ? cities().get(key) : null)
  return {
    find: (tokens, first, last, language) =>
      find({ tokens, first, last, language }, { own: readers[language], latin: readers.en }, contexts()[language]),
    names: (key) => {
      const known = byKey().get(key)
      const more = known ? null : city(key)
      return more ? { uk: [more.names.uk], ru: [more.names.ru], en: [more.names.en] } : namesOf(known ?? [])
    },
    countryOf: (key) => (byKey().get(key)?.[0] ?? city(key))?.country ?? null,
    bodyKindOf: (key) => byKey().get(key)?.[0]?.bodyKind ?? null,
    capitalOf: (country) => capitals().get(country) ?? null,
    sameAs: (key) => (byKey().get(key)?.[0] ?? city(key))?.sameAs ?? null,
    city: (base, language) => cities().find(base, language),
  }
}

const CITY = /^place:/u

/** Names and affiliations of one language, ready to be found. */
interface Reader {
  names: Finder<Entry>
  affiliations: AffiliationFinder
  /** Whether any of them may start with a word: asked of every word, and nearly always no. */
  mayStart(word: Token): boolean
}

interface Stretch {
  tokens: readonly Token[]
  first: number
  last: number
  language: LanguageCode
}

const LATIN = /^[A-Za-z0-9]/u

function find(stretch: Stretch, readers: { own: () => Reader; latin: () => Reader }, context: Context): WorldFindings {
  const { tokens, language } = stretch
  const names: UnsettledName[] = []
  const affiliations: WorldAffiliation[] = []
  const last = Math.min(stretch.last, tokens.length - 1)
  for (let index = stretch.first; index <= last; index += 1) {
    const token = tokens[index]
    if (!token || token.kind === 'mark') continue
    const foreign = language !== 'en' && LATIN.test(token.text)
    const reader = (foreign ? readers.latin : readers.own)()
    if (!reader.mayStart(token) || endsDomain(tokens, index)) continue
    const name = reader.names.at(tokens, index, last)
    const joined = name ? [] : joinedNames(token, index, reader)
    if (joined.length > 0) {
      names.push(...joined)
      continue
    }
    const tie = reader.affiliations.at(tokens, { first: index, last }, context.not)
    if (name && (tie.length === 0 || name.last >= (tie[0]?.last ?? 0))) {
      names.push(placed(name, stretch, context))
      index = name.last
    } else if (tie.length > 0) {
      affiliations.push(...tie)
      index = tie[0]?.last ?? index
    }
  }
  return settleCountries({ names, affiliations }, tokens, context)
}

/**
 * «Ізраїль-Хамас», "Pfizer-BioNTech": names joined by a hyphen, all of them known and one of them of a body; two
 * countries tie what follows to both of them.
 */
function joinedNames(token: Token, index: number, { names }: Reader): UnsettledName[] {
  if (token.shape === 'lower' || !/[-‑]/u.test(token.text)) return []
  let start = 0
  const found = token.text.split(/[-‑]/u).flatMap((text): UnsettledName[] => {
    const within = { start, end: start + text.length }
    start += text.length + 1
    const one = names.at([{ text, key: keyOf(text), kind: 'word', form: 0 }], 0, 0)
    return one && !one.name.doubt ? [{ ...nameOf(one), first: index, last: index, within }] : []
  })
  const all = found.length > 1 && found.at(-1)?.within?.end === token.text.length && found[0]?.within?.start === 0
  return all && found.length === token.text.split(/[-‑]/u).length && found.some(({ kind }) => kind === 'organization')
    ? found
    : []
}

/** «сайт.рф»: a small word right behind a stop. */
function endsDomain(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  return token?.shape === 'lower' && before?.text === '.' && before.end === token.start
}

const nameOf = ({ entry, name, first, last, cases }: Found<Entry>): UnsettledName => ({
  key: entry.likely ? entry.key.replace(/\/likely$/u, '') : entry.key,
  kind: entry.kind,
  first,
  last,
  base: name.base,
  cases,
  country: entry.country,
  likely: entry.likely,
  ...(entry.press ? { press: entry.press } : {}),
  ...(entry.institution ? { institution: entry.institution } : {}),
  ...(entry.placeKind ? { placeKind: entry.placeKind } : {}),
})

function placed(one: Found<Entry>, stretch: Stretch, context: Context): UnsettledName {
  const { entry, name, first, last } = one
  const common = entry.institution && stretch.tokens[first]?.shape === 'lower'
  const found: UnsettledName = { ...nameOf(one), ...(common ? { common: true as const } : {}) }
  const around = { tokens: stretch.tokens, start: stretch.first, context, slavic: stretch.language !== 'en' }
  const doubt = name.doubt ?? (first === last && context.doubtful.has(stretch.tokens[first]?.key ?? '') ? 'word' : null)
  return doubt && !showsPlace(found, doubt, around) ? { ...found, flag: 'word' } : found
}

function createReader(language: LanguageCode, entries: readonly Entry[], declension: Declension | null): Reader {
  const place: Writing = { language, declension, inflects: 'all', groups: ['noun', 'adjective'] }
  const body: Writing = { ...place, inflects: 'marked' }
  const names = createFinder<Entry>()
  for (const entry of entries) {
    for (const written of entry.names[language])
      names.add(entry, parseName(written, entry.kind === 'organization' ? body : place))
  }
  const affiliations = createAffiliationFinder(
    language,
    declension,
    entries.filter(({ kind }) => kind === 'country'),
  )
  const mayStart = rememberToken((key) => key.includes('.') || names.mayStart(key) || affiliations.mayStart(key))
  return { names, affiliations, mayStart }
}

function keyed(entries: readonly Entry[]): Map<string, Entry[]> {
  const byKey = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = entry.key.replace(/\/likely$/u, '')
    byKey.set(key, [...(byKey.get(key) ?? []), entry])
  }
  return byKey
}

/** Countries with one capital. */
function capitalsOf(entries: readonly Entry[]): Map<string, string> {
  const capitals = entries.filter(({ placeKind, country }) => placeKind === 'capital' && country)
  const count = new Map<string, number>()
  for (const { country } of capitals) if (country) count.set(country, (count.get(country) ?? 0) + 1)
  return new Map(
    capitals.flatMap(({ country, key }): [string, string][] =>
      country && count.get(country) === 1 ? [[country, key]] : [],
    ),
  )
}

function namesOf(entries: readonly Entry[]): Record<LanguageCode, string[]> {
  const of = (language: LanguageCode): string[] => entries.flatMap((entry) => entry.names[language].map(plainName))
  return { uk: of('uk'), ru: of('ru'), en: of('en') }
}
