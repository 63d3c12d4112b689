import type { Id } from '../../packages/parley/src/model/evidence.ts'
import type { ActorKey } from '../gold.ts'
import { found } from './figure.ts'
import type { Measured } from './figure.ts'
import type { Pair } from './mentions.ts'

/** Which actor of the record stands for which of the gold record, by the mentions that they share. */
export interface Identity {
  /** The actor of the record; null where none was found. */
  id(actor: ActorKey): Id | null
  /** The gold actor; `?ID` for an actor of the record that shares no mention with any. Null for null. */
  key(actor: Id | null): ActorKey | null
}

export function identify(pairs: readonly Pair[]): Identity {
  const ids = votes(pairs.map(({ mention, actor }) => [mention.actor, actor.id]))
  const keys = votes(pairs.map(({ mention, actor }) => [actor.id, mention.actor]))
  return {
    id: (actor) => ids.get(actor) ?? null,
    key: (actor) => (actor === null ? null : (keys.get(actor) ?? `?${actor}`)),
  }
}

/** For each first of a pair, the second that it comes with most often. */
function votes(pairs: readonly [string, string][]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [from, to] of pairs) {
    const count = counts.get(from) ?? new Map<string, number>()
    counts.set(from, count.set(to, (count.get(to) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([from, count]) => [from, [...count].reduce((best, one) => (one[1] > best[1] ? one : best))[0]]),
  )
}

/** B-cubed over the mentions that had to be found and were, all languages together (Bagga and Baldwin 1998). */
export function measureLinking(pairs: readonly Pair[]): Measured {
  const links = pairs
    .filter(({ mention }) => !mention.optional)
    .map(({ mention, actor }) => ({ gold: mention.actor, got: actor.id }))
  const together = countBy(links, ({ gold, got }) => `${gold}\n${got}`)
  const average = (sizes: Map<string, number>, group: (link: { gold: string; got: string }) => string) =>
    links.length === 0
      ? null
      : links.reduce((sum, link) => sum + size(together, `${link.gold}\n${link.got}`) / size(sizes, group(link)), 0) /
        links.length
  const precision = average(
    countBy(links, ({ got }) => got),
    ({ got }) => got,
  )
  const recall = average(
    countBy(links, ({ gold }) => gold),
    ({ gold }) => gold,
  )
  return { figures: [found('linking (B-cubed)', precision, recall, links.length)], errors: linkingErrors(links) }
}

function linkingErrors(links: readonly { gold: string; got: string }[]): string[] {
  const parted = [...Map.groupBy(links, ({ gold }) => gold)]
    .map(([gold, group]) => ({ gold, ids: new Set(group.map(({ got }) => got)) }))
    .filter(({ ids }) => ids.size > 1)
    .map(({ gold, ids }) => `${gold} is ${ids.size} actors: ${[...ids].join(', ')}`)
  const merged = [...Map.groupBy(links, ({ got }) => got)]
    .map(([got, group]) => ({ got, keys: new Set(group.map(({ gold }) => gold)) }))
    .filter(({ keys }) => keys.size > 1)
    .map(({ got, keys }) => `${got} is ${[...keys].join(' and ')}`)
  return [...parted, ...merged]
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), size(counts, key(item)) + 1)
  return counts
}

function size(counts: Map<string, number>, key: string): number {
  return counts.get(key) ?? 0
}
