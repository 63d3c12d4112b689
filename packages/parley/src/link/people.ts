import type { GivenNames } from '../language/names/given-names.ts'
import { familyTails, isFusedTail, withoutParticle } from '../language/names/family-tails.ts'
import { nameKey } from '../language/names/name-key.ts'
import { sameName } from '../language/names/same-name.ts'
import type { LanguageCode } from '../language/pack.ts'
import type { FoundActor } from '../model/findings.ts'
import { createGroups } from './groups.ts'

/** A person as one report knows him, with the languages of his names. */
export interface LocalPerson {
  actor: FoundActor
  /** Keys that other spellings of the first name share. */
  given: ReadonlySet<string>
  family: ReadonlySet<string>
}

/** What to look names up by. */
export function localPerson(actor: FoundActor, givenNames: GivenNames): LocalPerson {
  const given = new Set<string>()
  if (actor.given) {
    given.add(nameKey(actor.given))
    for (const language of Object.keys(actor.names) as LanguageCode[])
      for (const found of givenNames.find(actor.given, language))
        for (const key of givenNames.related(found.key)) given.add(`=${key}`)
  }
  return {
    actor,
    given,
    family: new Set(actor.family.flatMap(({ base }) => [...familyTails(base), withoutParticle(base)]).map(nameKey)),
  }
}

/**
 * One group per person. Full names join where family and first name agree in any spelling; a family name alone
 * joins the only person of that name, or the one who holds the same office. Joining is by pairs, so that the order of
 * reports does not matter; places in the result are places in `people`.
 */
export function groupPeople(people: readonly LocalPerson[]): number[][] {
  const groups = createGroups(people.length)
  const byFamily = new Map<string, number[]>()
  for (const [place, person] of people.entries()) for (const key of person.family) append(byFamily, key, place)
  for (const members of byFamily.values())
    joinFull(
      members.filter((place) => isFull(people[place])),
      people,
      groups,
    )
  joinNear(people, groups)
  const offices = officesOf(people, groups)
  const full = new Map<string, Set<number>>()
  for (const [place, person] of people.entries())
    if (isFull(person))
      for (const key of person.family) full.set(key, (full.get(key) ?? new Set()).add(groups.of(place)))
  const loose = new Set<number>()
  for (const [place, person] of people.entries()) {
    if (isFull(person)) continue
    const candidates = new Set([...person.family].flatMap((key) => [...(full.get(key) ?? [])]))
    const fitting = [...candidates].filter(
      (group) => genderFits(person, people[group]) && soundsLike(person, people[group]),
    )
    const chosen =
      fitting.length === 1
        ? fitting[0]
        : (fitting.find((group) => person.actor.roles.some((role) => offices.get(group)?.has(role.title))) ??
          onlySpeltAlike(person, fitting, people, groups))
    if (chosen !== undefined) groups.join(place, chosen)
    else if (candidates.size === 0) loose.add(place)
  }
  for (const members of byFamily.values()) {
    const alone = members.filter((place) => loose.has(place))
    for (const place of alone) if (alone[0] !== undefined) groups.join(alone[0], place)
  }
  return groups.all()
}

/** Of several people whose names sound alike the only one who is spelt so; groups are told by their first member. */
function onlySpeltAlike(
  person: LocalPerson,
  fitting: readonly number[],
  people: readonly LocalPerson[],
  groups: ReturnType<typeof createGroups>,
): number | undefined {
  const own = new Set(person.actor.family.map(({ base }) => base))
  const alike = new Set<number>()
  for (const [place, other] of people.entries())
    if (isFull(other) && fitting.includes(groups.of(place)) && other.actor.family.some(({ base }) => own.has(base)))
      alike.add(groups.of(place))
  const [only] = alike
  return alike.size === 1 ? only : undefined
}

const isFull = (person: LocalPerson | undefined): boolean => !!person && person.given.size > 0

/** Everybody of one family name: those with equivalent first names are one. */
function joinFull(
  members: readonly number[],
  people: readonly LocalPerson[],
  groups: ReturnType<typeof createGroups>,
): void {
  const byGiven = new Map<string, number>()
  for (const place of members)
    for (const key of people[place]?.given ?? []) {
      const first = byGiven.get(key)
      if (first === undefined) byGiven.set(key, place)
      else if (soundsLike(people[place], people[first])) groups.join(first, place)
    }
}

/**
 * The same first name, and family names that differ by a letter in how they are spelled: Mosaddeq and Mosaddegh.
 * Keys within one change of each other share a key with one letter left out, so only such are compared.
 */
function joinNear(people: readonly LocalPerson[], groups: ReturnType<typeof createGroups>): void {
  const buckets = new Map<string, Map<string, number>>()
  for (const [place, person] of people.entries()) {
    const [reading] = person.actor.family
    if (!reading) continue
    for (const given of person.given)
      for (const variant of withOneLeftOut(nameKey(reading.base))) {
        const families = buckets.get(`${given} ${variant}`) ?? new Map<string, number>()
        if (!families.has(reading.base) && families.size < MOST_NEAR) families.set(reading.base, place)
        buckets.set(`${given} ${variant}`, families)
      }
  }
  for (const families of buckets.values()) {
    const all = [...families]
    for (const [order, [one, place]] of all.entries())
      for (const [other, otherPlace] of all.slice(order + 1))
        if (groups.of(place) !== groups.of(otherPlace) && sameName(one, other) !== 'different')
          groups.join(place, otherPlace)
  }
}

/** Bounds the pairs of one bucket on hostile lists of names. */
const MOST_NEAR = 24

const withOneLeftOut = (key: string): string[] => [
  key,
  ...Array.from(key, (_, place) => key.slice(0, place) + key.slice(place + 1)),
]

/** A shared key leaves vowels out; some reading of both must sound alike with them. */
const soundsLike = (one: LocalPerson | undefined, other: LocalPerson | undefined): boolean =>
  !!one &&
  !!other &&
  one.actor.family.some((a) => other.actor.family.some((b) => a.base === b.base || sameTail(a.base, b.base)))

/** Whole names that sound alike, or what each may be cut to. */
const sameTail = (one: string, other: string): boolean =>
  sameName(one, other) !== 'different' ||
  (isFusedTail(one, other) && sameName(withoutParticle(one), withoutParticle(other)) !== 'different') ||
  ((one.includes(' ') || other.includes(' ') || one.includes('-') || other.includes('-')) &&
    familyTails(one).some((tail) => familyTails(other).some((own) => sameName(tail, own) === 'same')))

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
