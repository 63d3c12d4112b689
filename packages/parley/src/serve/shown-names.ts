import { romanise } from '../language/names/romanise.ts'
import type { Actor, Names } from '../model/actor.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u

/**
 * The names of an actor, and for a reader of English one more where a person or a place has none that is English: the
 * Ukrainian or Russian one in Latin letters, tagged as such (uk-Latn, ru-Latn). The names of organisations are words that
 * mean something: those stay as they are.
 */
export function namesShown({ kind, names }: Pick<Actor, 'kind' | 'names'>): Names {
  if ((kind !== 'person' && kind !== 'place') || names.en?.[0] !== undefined) return names
  for (const language of ['uk', 'ru'] as const) {
    const name = names[language]?.[0]
    if (name !== undefined && CYRILLIC.test(name)) return { ...names, [`${language}-Latn`]: [romanise(name, language)] }
  }
  return names
}
