import type { World } from '../language/world/world.ts'
import type { Names } from '../model/actor.ts'
import type { KnownActor, LocalActor } from './local-actor.ts'
import { byText } from './order.ts'

/**
 * Without those whom a report took for the other gender («Владимира» alone may be a woman's name): their base forms
 * are wrong. All of them where that would leave nobody.
 */
function sameGender(group: readonly LocalActor[]): readonly LocalActor[] {
  const told = (gender: 'm' | 'f'): number =>
    group.reduce((sum, { actor, mentions }) => sum + (actor.gender === gender ? mentions : 0), 0)
  const [men, women] = [told('m'), told('f')]
  const other = men > women ? 'f' : women > men ? 'm' : null
  return other === null ? group : group.filter(({ actor }) => actor.gender !== other)
}

const INITIALS = /^\p{Lu}\./u

/** Names of a group by language: full names before family names, then by how many reports use them. */
export function namesOf(group: readonly LocalActor[]): Names {
  const count = new Map<string, Map<string, number>>()
  const families = settledFamilies(group)
  const likely = sameGender(group)
  const kept = new Set(likely.map(({ actor }) => actor))
  const told = new Set(likely.flatMap(({ actor }) => Object.keys(actor.names)))
  for (const { actor, mentions } of group)
    for (const [language, names] of Object.entries(actor.names)) {
      if (told.has(language) && !kept.has(actor)) continue
      for (const [place, name] of names.entries()) {
        const own = count.get(language) ?? new Map<string, number>()
        const base = settledName(actor, name, families)
        own.set(base, (own.get(base) ?? 0) + mentions + 1 / (place + 1))
        count.set(language, own)
      }
    }
  const names: Names = {}
  for (const language of [...count.keys()].sort(byText)) {
    const all = [...(count.get(language) ?? [])]
    const full = all.some(([name]) => name.includes(' '))
    const kept =
      group[0]?.actor.kind === 'person' && full
        ? all.filter(([name]) => name.includes(' ') || INITIALS.test(name))
        : all
    names[language] = kept
      .sort(
        ([one, times], [other, otherTimes]) =>
          Number(INITIALS.test(one)) - Number(INITIALS.test(other)) || otherTimes - times || byText(one, other),
      )
      .map(([name]) => name)
  }
  return names
}

/** What the world data knows is named in every language, for readers of another. */
export function withWorldNames(names: Names, known: string | null, world: World): Names {
  if (!known) return names
  const all: Names = {}
  const added = world.names(known)
  for (const language of [...new Set([...Object.keys(names), ...Object.keys(added)])].sort(byText)) {
    const written = added[language as keyof typeof added] ?? []
    const [best] = written
    const told = [...new Set((names[language] ?? []).map((name) => capitalised(name, written)))]
    // «Республіка Узбекистан» goes by the shorter name within it.
    const isLonger = best !== undefined && told[0] !== best && told[0]?.includes(best)
    const list = best && (told.length === 0 || isLonger) ? [best, ...told.filter((name) => name !== best)] : told
    if (list.length > 0) all[language] = list
  }
  return all
}

/** «росія», as some newsrooms write it, goes by «Росія». */
const capitalised = (name: string, written: readonly string[]): string =>
  name === name.toLowerCase() ? (written.find((one) => one.toLowerCase() === name) ?? name) : name

/** Family names that a report leaves no choice about settle those that another leaves open; readings come likeliest first. */
function settledFamilies(group: readonly LocalActor[]): Map<string, number> {
  const votes = new Map<string, number>()
  for (const { actor } of group) {
    const shares = actor.family.map((_, place) => 1 / (place + 1))
    const all = shares.reduce((sum, share) => sum + share, 0)
    for (const [place, reading] of actor.family.entries())
      votes.set(reading.base, (votes.get(reading.base) ?? 0) + (shares[place] ?? 0) / all)
  }
  return votes
}

function settledName(actor: KnownActor, name: string, votes: ReadonlyMap<string, number>): string {
  const [first] = actor.family
  if (actor.kind !== 'person' || !first || !name.endsWith(first.base)) return name
  const best = [...actor.family].sort((one, other) => (votes.get(other.base) ?? 0) - (votes.get(one.base) ?? 0))[0]
  return best ? name.slice(0, name.length - first.base.length) + best.base : name
}
