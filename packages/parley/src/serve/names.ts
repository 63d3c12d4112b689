import type { Names } from '../model/actor.ts'
import type { LanguageTag } from '../model/evidence.ts'

/** Best name in a language, or in English, or in the first language that has one; null where there is none. */
export function nameIn(names: Names, language: LanguageTag): string | null {
  return names[language]?.[0] ?? names.en?.[0] ?? Object.values(names).find((list) => list.length > 0)?.[0] ?? null
}
