import { eastAsianKeys } from '../language/names/east-asian.ts'
import { familyTails, withoutParticle } from '../language/names/family-tails.ts'
import { familyWords } from '../language/names/family-words.ts'
import type { GivenNames } from '../language/names/given-names.ts'
import { nameKey } from '../language/names/name-key.ts'
import { allKeys } from '../language/names/spellings.ts'
import { isLanguageCode } from '../language/languages.ts'
import type { LanguageCode } from '../language/pack.ts'
import { createGroups } from './groups.ts'
import { type PersonName, samePerson, soundsLike } from './same-person.ts'
import type { KnownActor } from './local-actor.ts'

/** A person as one report knows him, with what to look his names up by. */
export interface LocalPerson extends PersonName {
  /** Keys that other spellings of the family name share, and of every word of it. */
  familyKeys: ReadonlySet<string>
  /** The same of what the family name may be cut to where it stands alone. */
  tailKeys: ReadonlySet<string>
}

/** What to look names up by. */
export function localPerson(actor: KnownActor, givenNames: GivenNames): LocalPerson {
  const languages = Object.keys(actor.names).filter(isLanguageCode)
  const { given } = actor
  const known = given
    ? languages
        .flatMap((language) => givenNames.find(given, language))
        // A name that is only listed has its sound for a key, and no equivalents.
        .filter(({ base, key }) => key !== nameKey(base).toLowerCase())
        .flatMap(({ key }) => givenNames.related(key))
    : []
  const tails = actor.family.flatMap(({ base }) => [...familyTails(base), withoutParticle(base)])
  const words =
    given === null ? [] : actor.family.flatMap(({ base }) => [...familyWords(base), base.replace(/[‑-]/gu, '')])
  return {
    actor,
    givenKeys: new Set(given ? [nameKey(given), ...allKeys(given)] : []),
    knownGiven: new Set(known),
    familyKeys: keysOf([...tails, ...words]),
    tailKeys: keysOf(tails),
    eastAsian: given === null ? [] : languages.flatMap((language) => wholeKeys(actor, language, givenNames)),
  }
}

const keysOf = (parts: readonly string[]): Set<string> =>
  new Set(parts.flatMap((part) => [nameKey(part), ...allKeys(part)]))

/** Keys of names whose family name stands first. */
const wholeKeys = (actor: KnownActor, language: LanguageCode, givenNames: GivenNames): PersonName['eastAsian'] =>
  (actor.names[language] ?? [])
    .filter((name) => givenNames.isFamilyFirst(name.split(' ')[0] ?? '', language))
    .map(eastAsianKeys)

/**
 * One group per person. Full names join where family and first name agree in any spelling; a family name alone
 * joins the only person of that name, or the one who holds the same office. Joining is by pairs, so that the order of
 * reports does not matter; places in the result are places in `people`.
 */
export function groupPeople(people: readonly LocalPerson[]): number[][] {
  const groups = createGroups(people.length)
  const byFamily = new Map<string, number[]>()
  for (const [place, person] of people.entries()) for (const key of person.familyKeys) append(byFamily, key, place)
  for (const members of byFamily.values())
    joinFull(
      members.filter((place) => isFull(people[place])),
      people,
      groups,
    )
  joinNear(people, groups)
  joinWhole(people, groups)
  const offices = officesOf(people, groups)
  const full = new Map<string, Set<number>>()
  const spelt = new Map<string, number[]>()
  for (const [place, person] of people.entries()) {
    if (!isFull(person)) continue
    for (const key of person.tailKeys) full.set(key, (full.get(key) ?? new Set()).add(groups.of(place)))
    for (const { base } of person.actor.family) append(spelt, base, place)
  }
  const loose = new Set<number>()
  for (const [place, person] of people.entries()) {
    if (isFull(person)) continue
    const candidates = new Set([...person.tailKeys].flatMap((key) => [...(full.get(key) ?? [])]))
    const fitting = [...candidates].filter(
      (group) => genderFits(person, people[group]) && soundsLike(person, people[group]),
    )
    const chosen =
      fitting.length === 1
        ? fitting[0]
        : (fitting.find((group) => person.actor.roles.some((role) => offices.get(group)?.has(role.title))) ??
          onlySpeltAlike(person, fitting, spelt, groups))
    if (chosen !== undefined) groups.join(place, chosen)
    else if (candidates.size === 0) loose.add(place)
  }
  for (const members of byFamily.values()) {
    const alone = members.filter((place) => loose.has(place))
    for (const place of alone) if (alone[0] !== undefined) groups.join(alone[0], place)
  }
  return groups.all()
}

/**
 * Of several people whose names sound alike the only one who is spelt so; groups are told by their first member.
 * `spelt`: full names by how their family names are spelt.
 */
function onlySpeltAlike(
  person: LocalPerson,
  fitting: readonly number[],
  spelt: ReadonlyMap<string, readonly number[]>,
  groups: ReturnType<typeof createGroups>,
): number | undefined {
  if (fitting.length === 0) return undefined
  const alike = new Set<number>()
  for (const { base } of person.actor.family)
    for (const place of spelt.get(base) ?? []) if (fitting.includes(groups.of(place))) alike.add(groups.of(place))
  const [only] = alike
  return alike.size === 1 ? only : undefined
}

const isFull = (person: LocalPerson | undefined): boolean => !!person && person.actor.given !== null

/** Everybody of one family name: those with equivalent first names are one. */
function joinFull(
  members: readonly number[],
  people: readonly LocalPerson[],
  groups: ReturnType<typeof createGroups>,
): void {
  const byGiven = new Map<string, number[]>()
  for (const place of members) {
    const person = people[place]
    for (const key of person ? givenKeysOf(person) : []) joinAny(place, { key, byGiven, people, groups })
  }
}

const givenKeysOf = ({ givenKeys, knownGiven }: LocalPerson): string[] => [
  ...givenKeys,
  ...[...knownGiven].map((key) => `=${key}`),
]

interface Bucket {
  key: string
  byGiven: Map<string, number[]>
  people: readonly LocalPerson[]
  groups: ReturnType<typeof createGroups>
}

/** Joins a person to whoever of those that share a key is the same; one of each spelling is kept to compare with. */
function joinAny(place: number, { key, byGiven, people, groups }: Bucket): void {
  const known = byGiven.get(key) ?? []
  const person = people[place]
  if (!person) return
  let spelt = false
  for (const other of known) {
    const second = people[other]
    if (!second) continue
    spelt ||= isSpeltAlike(person, second)
    if (groups.of(place) !== groups.of(other) && samePerson(person, second)) groups.join(other, place)
  }
  if (!spelt && known.length < MOST_NEAR) byGiven.set(key, [...known, place])
}

const isSpeltAlike = ({ actor: one }: LocalPerson, { actor: other }: LocalPerson): boolean =>
  one.given === other.given &&
  one.gender === other.gender &&
  one.family.length === other.family.length &&
  one.family.every(({ base }, place) => base === other.family[place]?.base)

/**
 * The same first name, and family names that differ by a sound in how they are spelled: Mosaddeq and Mosaddegh.
 * Keys within one change of each other share a key with one letter left out, so only such are compared.
 */
function joinNear(people: readonly LocalPerson[], groups: ReturnType<typeof createGroups>): void {
  const byGiven = new Map<string, number[]>()
  for (const [place, person] of people.entries()) {
    const [reading] = person.actor.family
    if (!reading || !isFull(person)) continue
    const last = familyWords(reading.base).at(-1) ?? reading.base
    for (const given of givenKeysOf(person))
      for (const variant of withOneLeftOut(nameKey(last)))
        joinAny(place, { key: `${given} ${variant}`, byGiven, people, groups })
  }
}

/** Names whose family name stands first, by all that they are: which of its words is which, reports tell differently. */
function joinWhole(people: readonly LocalPerson[], groups: ReturnType<typeof createGroups>): void {
  const byKey = new Map<string, number>()
  for (const [place, { eastAsian }] of people.entries())
    for (const { chinese, korean } of eastAsian)
      for (const key of [...chinese.map((one) => `zh ${one}`), ...korean.map((one) => `ko ${one}`)]) {
        const first = byKey.get(key)
        if (first === undefined) byKey.set(key, place)
        else groups.join(first, place)
      }
}

/** Bounds the pairs of one bucket on hostile lists of names. */
const MOST_NEAR = 24

const withOneLeftOut = (key: string): string[] => [
  key,
  ...Array.from(key, (_, place) => key.slice(0, place) + key.slice(place + 1)),
]

const genderFits = (one: LocalPerson, other: LocalPerson | undefined): boolean =>
  !one.actor.gender || !other?.actor.gender || one.actor.gender === other.actor.gender

/** Titles that the members of each group of full names hold. */
function officesOf(people: readonly LocalPerson[], groups: ReturnType<typeof createGroups>): Map<number, Set<string>> {
  const offices = new Map<number, Set<string>>()
  for (const [place, person] of people.entries()) {
    if (!isFull(person)) continue
    const titles = offices.get(groups.of(place)) ?? new Set<string>()
    for (const role of person.actor.roles) titles.add(role.title)
    offices.set(groups.of(place), titles)
  }
  return offices
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
