import { nameKey } from '../language/names/name-key.ts'
import { romanise } from '../language/names/romanise.ts'
import { bestOf } from './best-name.ts'
import { createGroups } from './groups.ts'
import type { KnownActor, LocalActor } from './local-actor.ts'
import { type MeaningsOf, translatedBodies } from './translated-bodies.ts'

/**
 * Organisations and places by their base form; names of one word also across scripts, by how they sound. What a report names
 * in full and in short ("Freedom Party (FPÖ)") is one with what others call by either name, unless reports in one language
 * give one short name to several. Names in two languages whose words mean the same are one's.
 */
export function groupBodies(locals: readonly LocalActor[], meaningsOf: MeaningsOf = () => []): LocalActor[][] {
  const byKey = Map.groupBy(locals, ({ actor }) => bodyKey(actor, bestOf(actor.names)))
  const keys = [...byKey.keys()]
  const placeOf = new Map(keys.map((key, place) => [key, place]))
  const groups = createGroups(keys.length)
  for (const [other, called] of otherNames(locals)) {
    // Of whom reports in one language call several so, none is told by it.
    if ([...called.values()].some((own) => !alike([...own]))) continue
    const places = [other, ...[...called.values()].flatMap((own) => [...own])].flatMap((key) => placeOf.get(key) ?? [])
    for (const place of places) groups.join(places[0] ?? place, place)
  }
  for (const [key, others] of translatedBodies(byKey, meaningsOf))
    for (const other of others) groups.join(placeOf.get(key) ?? 0, placeOf.get(other) ?? 0)
  return groups.all().map((group) => group.flatMap((place) => byKey.get(keys[place] ?? '') ?? []))
}

/** Who goes by each name that is not his best: by language the keys of those. */
function otherNames(locals: readonly LocalActor[]): Map<string, Map<string, Set<string>>> {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const { findings, actor } of locals) {
    const own = bodyKey(actor, bestOf(actor.names))
    for (const name of Object.values(actor.names).flat()) {
      const key = bodyKey(actor, name)
      if (key === own || !tellsBody(name)) continue
      const byLanguage = found.get(key) ?? new Map<string, Set<string>>()
      const called = byLanguage.get(findings.report.language) ?? new Set<string>()
      found.set(key, byLanguage.set(findings.report.language, called.add(own)))
    }
  }
  return found
}

/** The words of each are among those of the longest: "Miners' Union" and "Union of Northern Miners", one acronym for both. */
function alike(keys: readonly string[]): boolean {
  const [longest = [], ...rest] = keys
    .map((key) => key.slice(key.indexOf(' ')).match(WORD_STARTS) ?? [])
    .sort((one, other) => other.length - one.length)
  return rest.every((words) => isWithin(words, longest))
}

/** Enough of each word to tell it whatever its case. */
const WORD_STARTS = /(?<!\p{L})\p{L}{1,4}/gu

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word))

/** Several words, or an acronym: one word by itself may be the first of many names. */
const tellsBody = (name: string): boolean => /\s/u.test(name) || /^[\p{Lu}\p{N}]+$/u.test(name)

/** What a body is found by under a name of its own. */
export const bodyKey = ({ kind }: KnownActor, name: string): string => `${kind} ${soundOf(name)}`

/** Names of one word are one where they sound alike; acronyms where their letters are the same («ТЛП» and TLP). */
function soundOf(written: string): string {
  const name = written.toLowerCase().replace(/["«»“”„]/gu, '')
  if (/\s/u.test(name)) return name
  if (ACRONYM.test(written)) return `acronym ${romanise(name, 'ru')}`
  return nameKey(name) || name
}

const ACRONYM = /^\p{Lu}{2,6}$/u
