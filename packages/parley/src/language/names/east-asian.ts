import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { once } from '../once.ts'
import { remember } from '../remember.ts'

const letters = z.record(z.string(), z.string())
const rules = z.array(z.tuple([z.string(), z.string()]))
const EastAsianFile = z.strictObject({
  note: z.string(),
  source: z.string(),
  chinese: z.strictObject({
    initials: letters,
    finals: letters,
    palatal: letters,
    hissing: z.string(),
    whole: letters,
    uk: letters,
    alike: letters,
  }),
  korean: z.strictObject({
    fits: z.string(),
    latin: rules,
    cyrillic: rules,
    families: z.array(z.array(z.string()).min(2)),
  }),
})

/** One name as Chinese and as Korean: keys that its spellings share. Empty where it is spelt as no such name is. */
export interface EastAsianKeys {
  chinese: readonly string[]
  korean: readonly string[]
}

/**
 * Keys of a whole name whose family name stands first, in Cyrillic or Latin letters: «Лю Цзиньпэн», «Лю Цзіньпен» and
 * "Liu Jinpeng" share one. Between two that are spelt so, no shared key means two people.
 */
export const eastAsianKeys: (name: string) => EastAsianKeys = remember((name) => {
  const systems = loaded()
  const words = name.normalize('NFC').toLowerCase().split(/\s+/u)
  const [family = '', ...given] = words.map((word) => word.replace(/[-‑’'ʼ]/gu, ''))
  const parts = [family, given.join('')]
  if (given.length === 0) return { chinese: [], korean: [] }
  const both = (tell: (part: string) => readonly string[]): string[] => {
    const [first = [], second = []] = parts.map(tell)
    return first.flatMap((one) => second.map((other) => `${one} ${other}`))
  }
  const korean = both((part) => systems.korean(part))
  const alias = systems.familyOf(family)
  return {
    chinese: both((part) => systems.chinese(part)),
    korean: alias === null ? korean : systems.korean(given.join('')).map((one) => `${alias} ${one}`),
  }
})

/** Whether a base form is a Chinese first name: of two syllables («Цзиньпэн», "Jinpeng"), in Cyrillic also of one («Цян»). */
export const isChineseGiven: (word: string) => boolean = remember((word) => loaded().isChineseGiven(word.toLowerCase()))

const loaded = once(() => {
  const file = readChecked('names/east-asian.yml', EastAsianFile)
  const families = new Map(file.korean.families.flatMap((row) => row.map((name) => [name, row[0] ?? name])))
  return {
    ...createChinese(file.chinese),
    korean: createKorean(file.korean),
    familyOf: (word: string) => families.get(word) ?? null,
  }
})

const isCyrillic = (word: string): boolean => /\p{sc=Cyrillic}/u.test(word)
/** No syllable is longer, and no name has more ways to be cut into syllables that are worth telling. */
const LONGEST_SYLLABLE = 6
const MOST_READINGS = 8
const LONGEST_WORD = 24
const HISSING = new Set(['z', 'c', 's'])
const PALATAL = new Set(['j', 'q', 'x', 'y'])
/** After these "i" is written and not heard. */
const RETROFLEX = new Set(['zh', 'ch', 'sh', 'r'])

type ChineseTable = z.infer<typeof EastAsianFile>['chinese']

interface Chinese {
  chinese(word: string): readonly string[]
  isChineseGiven(word: string): boolean
}

function createChinese(table: ChineseTable): Chinese {
  const syllables = new Map(Object.entries(table.whole))
  for (const [initial, sound] of Object.entries(table.initials))
    for (const [final, vowel] of Object.entries(table.finals)) {
      const heard = PALATAL.has(initial)
        ? (table.palatal[final] ?? vowel)
        : HISSING.has(initial) && final === 'i'
          ? table.hissing
          : vowel
      if (!syllables.has(initial + final)) syllables.set(initial + final, sound + heard)
    }
  for (const initial of RETROFLEX) syllables.set(`${initial}i`, `${table.initials[initial]}и`)
  const alike = (word: string): string => replaceAll(word, table.alike)
  const heard = new Map([...syllables.values()].map((sound) => [alike(sound), 'x']))
  const latin = new Map([...syllables.keys()].map((syllable) => [syllable, 'x']))
  const chinese = (word: string): readonly string[] => {
    if (word.length > LONGEST_WORD) return []
    if (!isCyrillic(word)) return [...new Set(cut(word, syllables).map(alike))]
    // «і» is Ukrainian; so is «и» then. A name without either is the same in both.
    const ukrainian = alike([...word].map((letter) => table.uk[letter] ?? letter).join(''))
    return [...new Set(/[іїєґ]/u.test(word) ? [ukrainian] : [alike(word), ukrainian])]
  }
  const isChineseGiven = (word: string): boolean =>
    word.length <= LONGEST_WORD &&
    (isCyrillic(word)
      ? chinese(word).some((one) => cut(one, heard).some((cuts) => cuts === 'x' || cuts === 'xx'))
      : cut(word, latin).includes('xx'))
  return { chinese, isChineseGiven }
}

/** Every way to cut a word into known syllables, as what they sound like. */
function cut(word: string, syllables: ReadonlyMap<string, string>): string[] {
  const readings: string[][] = [['']]
  for (let end = 1; end <= word.length; end++) {
    const here: string[] = []
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const sound = syllables.get(word.slice(start, end))
      if (sound !== undefined) here.push(...(readings[start] ?? []).map((before) => before + sound))
    }
    readings.push(here.slice(0, MOST_READINGS))
  }
  return readings.at(-1) ?? []
}

function createKorean(table: z.infer<typeof EastAsianFile>['korean']): (word: string) => readonly string[] {
  const fits = new RegExp(table.fits, 'u')
  const latin = rewriter(table.latin)
  const cyrillic = rewriter(table.cyrillic)
  return (word) => {
    if (word.length > LONGEST_WORD) return []
    if (isCyrillic(word)) return [cyrillic(word)]
    return fits.test(word) ? [latin(word)] : []
  }
}

function rewriter(list: readonly [string, string][]): (word: string) => string {
  const pattern = new RegExp([...list.map(([from]) => `(${from})`), '[^]'].join('|'), 'gu')
  return (word) =>
    word.replace(pattern, (...groups) => list[list.findIndex((_, place) => groups[place + 1] !== undefined)]?.[1] ?? '')
}

const replaceAll = (word: string, table: Record<string, string>): string =>
  Object.entries(table).reduce((told, [from, to]) => told.replaceAll(from, to), word)
