import { createHash } from 'node:crypto'
import { romanise } from '../language/names/romanise.ts'
import type { Id } from '../model/evidence.ts'

/** Words of any of the three languages as an id may hold them: Latin letters, digits and hyphens. */
export function slug(name: string): string {
  const language = /[ыэёъ]/iu.test(name) ? 'ru' : 'uk'
  const latin = /\p{sc=Cyrillic}/u.test(name)
    ? name
        .split(/\s+/u)
        .map((word) => romanise(word, language))
        .join(' ')
    : name
  return (
    latin
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’ʼ]/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 60) || hash(name)
  )
}

/** Twelve hexadecimal digits of the SHA-256 of what makes a thing what it is. */
export const hash = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)

/**
 * Ids of things: their names, and where several have one name, all of them with what `markOf` says of each, so that no id
 * ever comes to mean another thing because one more has its name. Items come in an order that does not depend on that of
 * reports.
 */
export function idsOf<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  markOf: (item: Item) => string,
): Map<Item, Id> {
  const ids = new Map<Item, Id>()
  const taken = new Map<Id, number>()
  for (const [name, namesakes] of Map.groupBy(items, nameOf))
    for (const item of namesakes) {
      const id = namesakes.length === 1 ? name : `${name}-${hash(markOf(item)).slice(0, MARK)}`
      const times = (taken.get(id) ?? 0) + 1
      taken.set(id, times)
      ids.set(item, times === 1 ? id : `${id}-${times}`)
    }
  return ids
}

/** Hexadecimal digits that tell namesakes apart. */
const MARK = 6
