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

/** Hands out ids; a second of the same name gets a number. Ask in an order that does not depend on the order of reports. */
export function createIds(): { take(wanted: string): Id } {
  const taken = new Map<string, number>()
  return {
    take(wanted) {
      const times = (taken.get(wanted) ?? 0) + 1
      taken.set(wanted, times)
      return times === 1 ? wanted : `${wanted}-${times}`
    },
  }
}
