import { almostAlike } from '../language/names/almost-alike.ts'
import type { GivenNames } from '../language/names/given-names.ts'
import type { Offices } from '../language/world/offices.ts'
import type { RoleOf } from '../model/actor.ts'
import type { ActorRef, Findings } from '../model/findings.ts'
import { bestOf } from './best-name.ts'
import { bodyKey } from './bodies.ts'
import { createGroups } from './groups.ts'
import type { LocalActor } from './local-actor.ts'
import { type LocalPerson, localPerson } from './people.ts'
import { sameGiven } from './same-person.ts'

/** Somebody with a full name, as some reports know him. */
interface Candidate {
  place: number
  languages: ReadonlySet<string>
  name: LocalPerson
}

/** Bounds the pairs that are compared, on hostile lists of names. */
const MOST_HOLDERS = 24

/**
 * Joins people whom reports in different languages call by names that are only nearly heard alike, where they hold one
 * office of one state or body: "Anutpong Charnwirat" and «Анутпонг Чанвират», both prime minister of Thailand. A language
 * that tells both tells them apart, and so do two first names of the tables that are not the same.
 */
export function joinAcrossLanguages(
  groups: readonly LocalActor[][],
  { offices, givenNames }: { offices: Offices; givenNames: GivenNames },
): LocalActor[][] {
  const joined = createGroups(groups.length)
  const known = new Map<string, Candidate[]>()
  for (const [place, group] of groups.entries()) {
    const own = candidateOf(group, place, givenNames)
    if (own === null) continue
    for (const office of officesOf(group, offices)) {
      const others = known.get(office) ?? []
      for (const other of others) if (mayBeOne(own, other)) joined.join(other.place, place)
      if (others.length < MOST_HOLDERS) known.set(office, [...others, own])
    }
  }
  return joined.all().map((places) => places.flatMap((place) => groups[place] ?? []))
}

function candidateOf(group: readonly LocalActor[], place: number, givenNames: GivenNames): Candidate | null {
  const actor = group.find((one) => one.actor.given !== null)?.actor
  if (actor === undefined) return null
  const languages = new Set(group.flatMap((one) => Object.keys(one.actor.names)))
  return { place, languages, name: localPerson(actor, givenNames) }
}

/** The state that an office is of, else the body, by what it goes by in any report. */
function ownerOf({ actors }: Findings, { of, side }: RoleOf<ActorRef>): string | null {
  const owner = actors[side ?? of ?? -1]
  return owner === undefined ? null : (owner.known ?? bodyKey(owner, bestOf(owner.names)))
}

/** By what others are looked for: each office with its owner. */
function officesOf(group: readonly LocalActor[], offices: Offices): Set<string> {
  const told = new Set<string>()
  for (const { findings, actor } of group)
    for (const role of actor.roles) {
      const [owner, office] = [ownerOf(findings, role), offices.keyOf(role.title)]
      if (owner !== null && office !== null) told.add(`${owner} ${office}`)
    }
  return told
}

function mayBeOne({ languages, name }: Candidate, other: Candidate): boolean {
  const { actor } = name
  const its = other.name.actor
  return (
    givenMayBeOne(name, other.name) &&
    ![...languages].some((language) => other.languages.has(language)) &&
    (actor.gender === null || its.gender === null || actor.gender === its.gender) &&
    actor.family.some(({ base }) => its.family.some((own) => almostAlike(base, own.base)))
  )
}

const isTabled = ({ knownGiven }: LocalPerson): boolean => knownGiven.size > 0

/** Tables tell how each language writes the first names that they have. */
const givenMayBeOne = (one: LocalPerson, other: LocalPerson): boolean =>
  isTabled(one) && isTabled(other) ? sameGiven(one, other) : almostAlike(one.actor.given ?? '', other.actor.given ?? '')
