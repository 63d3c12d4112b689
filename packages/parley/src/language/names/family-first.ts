import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { keyOf } from '../key.ts'
import type { LanguageCode } from '../pack.ts'

const names = z.array(z.string().regex(/^\p{Lu}\p{Ll}*$/u)).min(1)
const FamilyFirstFile = z.strictObject({ note: z.string(), source: z.string(), uk: names, ru: names, en: names })

/** Tells whether a base form is a family name of those that stand first. */
export type FamilyFirstTest = (base: string, language: LanguageCode) => boolean

/** Reads `names/family-first.yml`. Throws an error that names the file where it is malformed. */
export function loadFamilyFirst(): FamilyFirstTest {
  const file = readChecked('names/family-first.yml', FamilyFirstFile)
  const known = { uk: setOf(file.uk), ru: setOf(file.ru), en: setOf(file.en) }
  return (base, language) => known[language].has(keyOf(base))
}

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(keyOf))
