import { almostAlike } from '../language/names/almost-alike.ts'
import type { GivenNames } from '../language/names/given-names.ts'
import type { Offices } from '../language/world/offices.ts'
import type { RoleOf } from '../model/actor.ts'
import type { ActorRef, Findings, FoundActor } from '../model/findings.ts'
import { bestOf } from './best-name.ts'
import { bodyKey } from './bodies.ts'
import { createGroups } from './groups.ts'
import type { LocalActor } from './local-actor.ts'
import { localPerson } from './people.ts'

/** Somebody with a full name, as some reports know him. */
interface Candidate {
  place: number
  languages: ReadonlySet<string>
  actor: FoundActor
  /** Tables have the first name, and tell how each language writes it. */
  isTabled: boolean
}

/** Bounds the pairs that are compared, on hostile lists of names. */
const MOST_HOLDERS = 24

/**
 * Joins people whom reports in different languages call by names that are only nearly heard alike, where they hold one
 * office of one state or body: "Anutpong Charnwirat" and «Анутпонг Чанвират», both prime minister of Thailand. A language that
 * tells both tells them apart, and so do first names that tables have.
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
  return { place, languages, actor, isTabled: localPerson(actor, givenNames).knownGiven.size > 0 }
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

function mayBeOne(one: Candidate, other: Candidate): boolean {
  if ((one.isTabled && other.isTabled) || [...one.languages].some((language) => other.languages.has(language)))
    return false
  const [a, b] = [one.actor, other.actor]
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false
  return (
    almostAlike(a.given ?? '', b.given ?? '') &&
    a.family.some(({ base }) => b.family.some((own) => almostAlike(base, own.base)))
  )
}
