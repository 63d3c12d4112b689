import type { Token } from '../token.ts'
import type { Context } from './context.ts'
import { type CountryKey, institutionKey } from './entries.ts'
import type { WorldAffiliation, WorldFindings, WorldName } from './name.ts'

/** A name whose country may still be another one: "the Senate" is likely that of the United States. */
export interface UnsettledName extends WorldName {
  likely: boolean
}

export interface Unsettled extends WorldFindings {
  /** In order, never overlapping. */
  names: UnsettledName[]
}

/** Words and affiliations around the names. */
interface Surroundings {
  tokens: readonly Token[]
  context: Context
  /** The one country that an adjective or noun at a token ties to; compounds of two tie to none. */
  tiedAt: ReadonlyMap<number, CountryKey | null>
}

/**
 * Gives state bodies the country that stands with them: behind («МЗС України», «Генштаб ЗСУ», "Foreign Ministry of Ukraine")
 * or before («украинский МИД», "Ukraine's Foreign Ministry", "Russian Defence Ministry").
 */
export function settleCountries(found: Unsettled, tokens: readonly Token[], context: Context): WorldFindings {
  const names = [...found.names]
  const around: Surroundings = { tokens, context, tiedAt: tiesByToken(found.affiliations) }
  // From right to left, so that a body settled by another body («Генштаб ЗСУ») finds that one settled.
  for (let index = names.length - 1; index >= 0; index -= 1) {
    const name = names[index]
    if (name?.institution) names[index] = settled(name, names[index - 1], names[index + 1], around)
  }
  return { names: names.map(({ likely: _likely, ...name }) => name), affiliations: found.affiliations }
}

function tiesByToken(affiliations: readonly WorldAffiliation[]): Map<number, CountryKey | null> {
  const ties = new Map<number, CountryKey | null>()
  for (const { last, country } of affiliations) {
    ties.set(last, ties.has(last) || !country.startsWith('country:') ? null : (country as CountryKey))
  }
  return ties
}

function settled(
  name: UnsettledName,
  before: UnsettledName | undefined,
  behind: UnsettledName | undefined,
  around: Surroundings,
): UnsettledName {
  const open = !name.country || name.likely
  if (behind?.country && open && isPastQuote(name, behind, around)) return withCountry(name, behind.country)
  if (behind?.country && complements(name, behind, around) && (open || behind.country === name.country)) {
    return {
      ...withCountry(name, behind.country),
      extent: { first: name.first, last: behind.extent?.last ?? behind.last },
    }
  }
  const country = open ? (countryBefore(name, before, around) ?? name.country) : name.country
  const own = country === name.country ? name : withCountry(name, country)
  return own.common ? own : { ...own, ...adjectiveBefore(own, around) }
}

/** «британський МЗС», "российского Минфина": the adjective of its country right before a body is part of its name. */
function adjectiveBefore(name: UnsettledName, { tokens, context, tiedAt }: Surroundings): Pick<WorldName, 'extent'> {
  const tie = tiedAt.get(name.first - 1)
  const slavic = context.of.size === 0 || !LATIN.test(tokens[name.first - 1]?.key ?? '')
  if (!tie || tie !== name.country || !slavic) return {}
  return { extent: { first: name.first - 1, last: name.extent?.last ?? name.last } }
}

const withCountry = (name: UnsettledName, country: CountryKey | null): UnsettledName => ({
  ...name,
  country,
  key: institutionKey(name.institution ?? '', country),
})

/** Whether a name behind a body tells whose it is: a country or a body of one, in the genitive or after "of". */
function complements(name: UnsettledName, behind: UnsettledName, { tokens, context }: Surroundings): boolean {
  if (behind.kind === 'place') return false
  const between = tokens.slice(name.last + 1, Math.min(behind.first, name.last + 4))
  const joined =
    context.of.size === 0
      ? between.length === 0 || (between.length === 1 && between.every((token) => describes(token, context)))
      : context.of.has(between.map(({ key }) => key).join(' '))
  return joined && isOwner(behind)
}

const describes = ({ shape, key }: Token, { describes: endings }: Context): boolean =>
  shape === 'lower' && [...endings].some((ending) => key.endsWith(ending))

/** «"очільник МЗС" Абхазії»: the quotation ends between the two, and no name goes on beyond its mark. */
const isPastQuote = (name: UnsettledName, behind: UnsettledName, { tokens }: Surroundings): boolean =>
  behind.kind !== 'place' &&
  behind.first === name.last + 2 &&
  '»"”'.includes(tokens[name.last + 1]?.text ?? ' ') &&
  isOwner(behind)

const isOwner = ({ press, cases }: UnsettledName): boolean => !press && (cases.length === 0 || cases.includes('gen'))

const POSSESSIVE = /^['’]s?$/u
const LATIN = /^[a-z]/u

/** In English the name of a country right before, with or without 's; in any language an adjective of one, right before or one small word away. */
function countryBefore(
  name: UnsettledName,
  before: UnsettledName | undefined,
  { tokens, tiedAt }: Surroundings,
): CountryKey | null {
  const last = name.first - 1
  const possessive = POSSESSIVE.test(tokens[last]?.key ?? '')
  const adjoins = before?.kind === 'country' && before.last === (possessive ? last - 1 : last)
  if (adjoins && LATIN.test(tokens[before.last]?.key ?? '')) return before.country
  return tiedAt.get(last) ?? (tokens[last]?.shape === 'lower' ? (tiedAt.get(last - 1) ?? null) : null)
}
