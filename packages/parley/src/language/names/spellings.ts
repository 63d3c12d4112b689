import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { once } from '../once.ts'
import { remember } from '../remember.ts'
import { nameKey } from './name-key.ts'
import { isCyrillic, lettersOf, skeletonOf, sounder, soundRule, sounds } from './sounds.ts'

const rules = z.array(soundRule)
const SpellingsFile = z.strictObject({
  note: z.string(),
  source: z.string(),
  languages: z.record(z.string(), z.strictObject({ fits: z.string().optional(), rules })),
  cyrillic: rules,
})

/** Skeletons of a name, as `nameKey` gives them, by the language whose letters it may be spelt in; `''` is any. */
export type SpellingKeys = ReadonlyMap<string, readonly string[]>

/** How a name may sound: each language whose spelling it may be reads its letters in a way of its own. */
export const spellingKeys: (name: string) => SpellingKeys = remember((name) => {
  const found = new Map<string, readonly string[]>([['', [nameKey(name)]]])
  const parts = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/u)
    .map(lettersOf)
    .filter(Boolean)
  const cyrillic = parts.some(isCyrillic)
  for (const { language, fits, sound } of loaded()) {
    if (parts.some((part) => part.length < SHORTEST)) break
    if (cyrillic !== (language === '') || (fits && !parts.every((part) => fits.test(part)))) continue
    const keys = parts.map((part) => alternatives(sound(part)).map((one) => skeletonOf(one, part)))
    const whole = keys.reduce((before, own) => joined(before, own), [''])
    found.set(language, [...new Set([...(found.get(language) ?? []), ...whole])])
  }
  return found
})

/** All keys of a name, whatever language they come from. */
export const allKeys = (name: string): string[] => [...new Set([...spellingKeys(name).values()].flat())]

/** Whether two names may sound alike: both spelt in letters of one language, or one of them in Cyrillic. */
export function shareKey(one: string, other: string): boolean {
  const [keys, others] = [spellingKeys(one), spellingKeys(other)]
  if (isCyrillic(one) !== isCyrillic(other)) {
    const all = new Set([...others.values()].flat())
    return [...keys.values()].some((list) => list.some((key) => all.has(key)))
  }
  return [...keys].some(([language, list]) => list.some((key) => others.get(language)?.includes(key)))
}

/** A shorter word has too few sounds to choose from: Xi is no other name in Spanish. */
const SHORTEST = 3
/** A name of many open letters is told by some of its readings. */
const MOST_READINGS = 12

const loaded = once(() => {
  const file = readChecked('names/spellings.yml', SpellingsFile)
  const languages = Object.entries(file.languages).map(([language, { fits, rules: own }]) => ({
    language,
    fits: fits === undefined ? null : new RegExp(fits, 'u'),
    sound: sounder([...own, ...sounds().latin]),
  }))
  return [{ language: '', fits: null, sound: sounder([...file.cyrillic, ...sounds().cyrillic]) }, ...languages]
})

/** «S|X»: each choice of what the letters may be. */
const alternatives = (sounded: readonly string[]): string[] =>
  sounded.reduce<string[]>(
    (before, one) => before.flatMap((start) => one.split('|').map((choice) => start + choice)).slice(0, MOST_READINGS),
    [''],
  )

const joined = (before: readonly string[], own: readonly string[]): string[] =>
  before.flatMap((start) => own.map((key) => [start, key].filter(Boolean).join(' '))).slice(0, MOST_READINGS)
