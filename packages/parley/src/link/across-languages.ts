import { almostAlike } from '../language/names/almost-alike.ts'
import type { Offices } from '../language/world/offices.ts'
import type { RoleOf } from '../model/actor.ts'
import type { ActorRef, Findings, FoundActor } from '../model/findings.ts'
import { bestOf } from './best-name.ts'
import { bodyKey } from './bodies.ts'
import { createGroups } from './groups.ts'
import type { LocalActor } from './local-actor.ts'

/** Somebody with a full name, as some reports know him. */
interface Candidate {
  place: number
  languages: ReadonlySet<string>
  actor: FoundActor
}

/** Bounds the pairs that are compared, on hostile lists of names. */
const MOST_HOLDERS = 24

/**
 * Joins people whom reports in different languages call by names that are only nearly heard alike, where they hold one
 * office of one state or body: "Anand Charnwirat" and «Ананд Чанвират», both prime minister of Thailand. A language that
 * tells both tells them apart.
 */
export function joinAcrossLanguages(groups: readonly LocalActor[][], offices: Offices): LocalActor[][] {
  const joined = createGroups(groups.length)
  const known = new Map<string, Candidate[]>()
  for (const [place, group] of groups.entries()) {
    const own = candidateOf(group, place)
    if (own === null) continue
    for (const office of officesOf(group, offices)) {
      const others = known.get(office) ?? []
      for (const other of others) if (mayBeOne(own, other)) joined.join(other.place, place)
      if (others.length < MOST_HOLDERS) known.set(office, [...others, own])
    }
  }
  return joined.all().map((places) => places.flatMap((place) => groups[place] ?? []))
}

function candidateOf(group: readonly LocalActor[], place: number): Candidate | null {
  const full = group.find(({ actor }) => actor.given !== null)
  const languages = new Set(group.flatMap(({ actor }) => Object.keys(actor.names)))
  return full === undefined ? null : { place, languages, actor: full.actor }
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

function mayBeOne({ languages, actor: a }: Candidate, { languages: others, actor: b }: Candidate): boolean {
  if ([...languages].some((language) => others.has(language))) return false
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false
  return (
    almostAlike(a.given ?? '', b.given ?? '') &&
    a.family.some(({ base }) => b.family.some((own) => almostAlike(base, own.base)))
  )
}
