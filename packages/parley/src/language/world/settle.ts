import type { Token } from '../token.ts'
import type { Context } from './context.ts'
import { type CountryKey, institutionKey } from './entries.ts'
import type { WorldAffiliation, WorldFindings, WorldName } from './name.ts'

/** A name whose country may still be another one: "the Senate" is likely that of the United States. */
export interface UnsettledName extends WorldName {
  likely: boolean
}

export interface Unsettled extends WorldFindings {
  names: UnsettledName[]
}

/**
 * Gives state bodies the country that stands with them: behind («МЗС України», «Генштаб ЗСУ», "Foreign Ministry of Ukraine")
 * or before («украинский МИД», "Ukraine's Foreign Ministry", "Russian Defence Ministry").
 */
export function settleCountries(found: Unsettled, tokens: readonly Token[], context: Context): WorldFindings {
  const names = [...found.names]
  // From right to left, so that «посол в МЗС МО РФ» settles its inner body first.
  for (let index = names.length - 1; index >= 0; index -= 1) {
    const name = names[index]
    if (name?.institution) names[index] = settled(name, { names, affiliations: found.affiliations }, tokens, context)
  }
  return { names: names.map(({ likely: _likely, ...name }) => name), affiliations: found.affiliations }
}

function settled(name: UnsettledName, found: Unsettled, tokens: readonly Token[], context: Context): UnsettledName {
  const behind = countryBehind(name, found.names, tokens, context)
  const settles = !name.country || name.likely
  if (behind && (settles || behind.country === name.country)) {
    const last = behind.extent?.last ?? behind.last
    return { ...withCountry(name, behind.country), extent: { first: name.first, last } }
  }
  if (!settles) return name
  return withCountry(name, countryBefore(name, found, tokens) ?? name.country)
}

const withCountry = (name: UnsettledName, country: CountryKey | null): UnsettledName => ({
  ...name,
  country,
  key: institutionKey(name.institution ?? '', country),
})

/** A country in the genitive right behind, or a body of a country, or "of" and a country. */
function countryBehind(
  name: UnsettledName,
  names: readonly UnsettledName[],
  tokens: readonly Token[],
  context: Context,
): UnsettledName | null {
  let next = name.last + 1
  const one = tokens[next]?.key ?? ''
  const two = `${one} ${tokens[next + 1]?.key ?? ''}`
  if (context.of.has(two)) next += 2
  else if (context.of.has(one)) next += 1
  else if (context.of.size > 0) return null
  const other = names.find(({ first }) => first === next)
  if (!other?.country || other.kind === 'place' || other.press) return null
  return other.cases.length === 0 || other.cases.includes('gen') ? other : null
}

const POSSESSIVE = /^'s?$/u

/** An adjective of a country right before (or one lower-case word away), or in English its name, with or without 's. */
function countryBefore(name: UnsettledName, found: Unsettled, tokens: readonly Token[]): CountryKey | null {
  const before = name.first - 1
  const possessive = POSSESSIVE.test(tokens[before]?.key ?? '')
  const place = possessive ? before - 1 : before
  const country = found.names.find(({ kind, last }) => kind === 'country' && last === place)
  if (country && (possessive || country.cases.length === 0) && isLatin(tokens[place])) return country.country
  return (
    affiliatedAt(found.affiliations, before) ??
    (tokens[before]?.shape === 'lower' ? affiliatedAt(found.affiliations, before - 1) : null)
  )
}

const isLatin = (token: Token | undefined): boolean => /^[a-z]/iu.test(token?.key ?? '')

function affiliatedAt(affiliations: readonly WorldAffiliation[], token: number): CountryKey | null {
  const here = affiliations.filter(({ last }) => last === token)
  return here.length === 1 && here[0]?.country.startsWith('country:') ? (here[0].country as CountryKey) : null
}

/** A doubtful name counts where the words around it speak of a place, or, in Slavic, where a capital inside a sentence rules the ordinary word out. */
export function showsPlace(
  name: WorldName,
  doubt: 'word' | 'person',
  around: { tokens: readonly Token[]; start: number; context: Context; slavic: boolean },
): boolean {
  const { tokens, context, start } = around
  const before = name.first > start ? tokens[name.first - 1] : undefined
  const after = tokens[name.last + 1]
  if (before && (context.locative.has(before.key) || context.place.has(before.key))) return true
  if (before?.key === '.' && context.place.has(tokens[name.first - 2]?.key ?? '')) return true
  if (after && context.after.has(after.key)) return true
  if (before?.key === 'of' && context.place.has(tokens[name.first - 2]?.key ?? '')) return true
  return doubt === 'word' && around.slavic && before?.kind === 'word' && before.shape === 'lower'
}
