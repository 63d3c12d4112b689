import type { GivenNames } from '../language/names/given-names.ts'
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
      for (const found of givenNames.find(actor.given, language)) for (const key of givenNames.related(found.key)) given.add(`=${key}`)
  }
  return { actor, given, family: new Set(actor.family.map((reading) => nameKey(reading.base))) }
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
  for (const members of byFamily.values()) joinFull(members.filter((place) => isFull(people[place])), people, groups)
  joinNear(people, groups)
  const full = new Map<string, Set<number>>()
  for (const [place, person] of people.entries()) if (isFull(person)) for (const key of person.family) full.set(key, (full.get(key) ?? new Set()).add(groups.of(place)))
  const loose: number[] = []
  for (const [place, person] of people.entries()) {
    if (isFull(person)) continue
    const candidates = new Set([...person.family].flatMap((key) => [...(full.get(key) ?? [])]))
    const fitting = [...candidates].filter((group) => genderFits(person, people[group]) && soundsLike(person, people[group]))
    const chosen = fitting.length === 1 ? fitting[0] : fitting.find((group) => sharesOffice(person, groupOf(people, groups, group)))
    if (chosen !== undefined) groups.join(place, chosen)
    else if (candidates.size === 0) loose.push(place)
  }
  for (const members of byFamily.values()) {
    const alone = members.filter((place) => loose.includes(place))
    for (const place of alone) if (alone[0] !== undefined) groups.join(alone[0], place)
  }
  return groups.all()
}

const isFull = (person: LocalPerson | undefined): boolean => !!person && person.given.size > 0

/** Everybody of one family name: those with equivalent first names are one. */
function joinFull(members: readonly number[], people: readonly LocalPerson[], groups: ReturnType<typeof createGroups>): void {
  const byGiven = new Map<string, number>()
  for (const place of members)
    for (const key of people[place]?.given ?? []) {
      const first = byGiven.get(key)
      if (first === undefined) byGiven.set(key, place)
      else if (soundsLike(people[place], people[first])) groups.join(first, place)
    }
}

/** The same first name, and family names that differ by a letter in how they are spelled: Araqchi and Araghchi. */
function joinNear(people: readonly LocalPerson[], groups: ReturnType<typeof createGroups>): void {
  const buckets = new Map<string, Map<string, number>>()
  for (const [place, person] of people.entries())
    for (const given of person.given)
      for (const { base } of person.actor.family.slice(0, 1)) {
        const bucket = `${given} ${nameKey(base).charAt(0)}`
        const families = buckets.get(bucket) ?? new Map<string, number>()
        if (!families.has(base)) families.set(base, place)
        buckets.set(bucket, families)
      }
  for (const families of buckets.values()) {
    const all = [...families]
    for (const [order, [one, place]] of all.entries()) for (const [other, otherPlace] of all.slice(order + 1)) if (groups.of(place) !== groups.of(otherPlace) && sameName(one, other) !== 'different') groups.join(place, otherPlace)
  }
}

/** A shared key leaves vowels out; some reading of both must sound alike with them. */
const soundsLike = (one: LocalPerson | undefined, other: LocalPerson | undefined): boolean =>
  !!one && !!other && one.actor.family.some((a) => other.actor.family.some((b) => a.base === b.base || sameName(a.base, b.base) !== 'different'))

const genderFits = (one: LocalPerson, other: LocalPerson | undefined): boolean => !one.actor.gender || !other?.actor.gender || one.actor.gender === other.actor.gender

const groupOf = (people: readonly LocalPerson[], groups: ReturnType<typeof createGroups>, group: number): LocalPerson[] => people.filter((_, place) => groups.of(place) === group)

const sharesOffice = (one: LocalPerson, group: readonly LocalPerson[]): boolean =>
  one.actor.roles.some((role) => group.some((other) => other.actor.roles.some((its) => its.title === role.title)))

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
