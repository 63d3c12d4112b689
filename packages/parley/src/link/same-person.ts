import type { EastAsianKeys } from '../language/names/east-asian.ts'
import { familyTails, isFusedTail, withoutParticle } from '../language/names/family-tails.ts'
import { sameFamily } from '../language/names/family-words.ts'
import { nameKey } from '../language/names/name-key.ts'
import { isOneSoundApart, sameName } from '../language/names/same-name.ts'
import { isCyrillic } from '../language/names/sounds.ts'
import { vowelsClash } from '../language/names/vowels.ts'
import type { KnownActor } from './local-actor.ts'

/** The name of a person as one report has it. */
export interface PersonName {
  actor: KnownActor
  /** Keys that other spellings of the first name share. */
  givenKeys: ReadonlySet<string>
  /** Keys of the first name in the tables, related names with it; empty where no table has it. */
  knownGiven: ReadonlySet<string>
  /** For each spelling whose family name stands first the keys of the whole. */
  eastAsian: readonly EastAsianKeys[]
}

/** Whether two full names are one person's: no key, first name or family name tells them apart. */
export function samePerson(one: PersonName, other: PersonName): boolean {
  const whole = sameWhole(one.eastAsian, other.eastAsian)
  return whole ?? (sameGiven(one, other) && sameFamilies(one.actor, other.actor))
}

/** What names whose family name stands first tell as a whole; null where one of them is not spelt so. */
function sameWhole(ones: readonly EastAsianKeys[], others: readonly EastAsianKeys[]): boolean | null {
  let told: boolean | null = null
  for (const one of ones)
    for (const other of others)
      for (const system of ['chinese', 'korean'] as const) {
        if (one[system].length === 0 || other[system].length === 0) continue
        if (one[system].some((key) => other[system].includes(key))) return true
        told = false
      }
  return told
}

/** Whether two first names are one, by tables where both are in them, else by how they sound. */
export function sameGiven(one: PersonName, other: PersonName): boolean {
  if (one.knownGiven.size > 0 && other.knownGiven.size > 0) return intersect(one.knownGiven, other.knownGiven)
  const [given, second] = [one.actor.given, other.actor.given]
  if (given === null || second === null || !intersect(one.givenKeys, other.givenKeys)) return false
  return given === second || !vowelsClash(given, second, 'given')
}

const intersect = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((key) => other.has(key))

const sameFamilies = ({ family: ones }: KnownActor, { family: others }: KnownActor): boolean =>
  ones.some((one) => others.some((other) => one.base === other.base || sameFamily(one.base, other.base)))

/** A shared key leaves vowels out; some reading of both family names must sound alike with them. */
export const soundsLike = (one: PersonName | undefined, other: PersonName | undefined): boolean =>
  !!one &&
  !!other &&
  one.actor.family.some((a) => other.actor.family.some((b) => a.base === b.base || sameTail(a.base, b.base)))

/** Within one script a family name alone is told by its own letters: read as in another language, "Carmier" is "Carmes". */
const areAlike = (one: string, other: string): boolean => {
  if (sameName(one, other) === 'different') return false
  const [key, own] = [nameKey(one), nameKey(other)]
  return isCyrillic(one) !== isCyrillic(other) || key === own || isOneSoundApart(key, own)
}

/** Whole names that sound alike, or what each may be cut to. */
const sameTail = (one: string, other: string): boolean =>
  areAlike(one, other) ||
  (isFusedTail(one, other) && sameName(withoutParticle(one), withoutParticle(other)) !== 'different') ||
  ((one.includes(' ') || other.includes(' ') || one.includes('-') || other.includes('-')) &&
    familyTails(one).some((tail) => familyTails(other).some((own) => sameName(tail, own) === 'same')))
