import type { Case } from '../morphology.ts'
import { type Column, readTable } from './table.ts'

/**
 * How the words that names are made of change in one Slavic language. The general paradigms of `uk/` and `ru/` serve
 * running text; names of places have habits of their own («Харків» – «Харкова», «Суми» – «Сум»), and thousands of them are
 * needed at once. So a name is not expanded into its forms: it is kept as a stem with the table of its endings,
 * and a word of the text is cut to find it.
 */
export interface Declension {
  /** Every stem with its endings that the word may have, by the group of classes. Never empty. */
  stems(word: string, groups: readonly DeclensionGroup[]): Stem[]
}

/**
 * `noun`, `adjective`: one gender and number, as in a name. `full`: an adjective in all genders and both numbers.
 * `person`, `people`: inhabitants, one and many.
 */
export type DeclensionGroup = 'noun' | 'adjective' | 'full' | 'person' | 'people'

export type Endings = ReadonlyMap<string, readonly Case[]>

export interface Stem {
  stem: string
  endings: Endings
}

const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'voc']
/** «Ростов-на-Дону», «Франкфурт-на-Майні»: what changes stands before the preposition. */
const RIVER = /^(.{3,})(-(?:на|над|під|под)-.+)$/u

/** Reads the endings of a language. Throws an error that names the file and line of a bad row. */
export function loadDeclension(language: 'uk' | 'ru'): Declension {
  const classes: Classes = new Map()
  for (const cells of readTable(`declension.${language}.tsv`, COLUMNS)) {
    const [group = '', base = '', ...forms] = cells
    const ofGroup = classes.get(group) ?? { endings: new Map<string, Endings>(), lengths: new Map<string, number[]>() }
    classes.set(group, ofGroup)
    ofGroup.endings.set(base, endingsOf(forms))
    const lengths = new Set([...(ofGroup.lengths.get(base.slice(-1)) ?? []), base.length])
    ofGroup.lengths.set(
      base.slice(-1),
      [...lengths].sort((one, other) => other - one),
    )
  }
  return { stems: (word, groups) => stemsOf(word, groups, classes) }
}

/** The classes of each group. */
type Classes = Map<string, Group>

interface Group {
  /** By the base ending of the class. */
  endings: Map<string, Endings>
  /** How long base endings with a last letter are, the longest first: no other end of a word is worth a look-up. */
  lengths: Map<string, number[]>
}

const FORMS = /^(?:[\p{Ll}'|0]*)$/u
const COLUMNS: readonly Column[] = [
  { name: 'group', pattern: /^(?:noun|adjective|full|person|people)$/u },
  { name: 'base', pattern: /^(?:\*|[\p{Ll}']+)$/u },
  ...CASES.map((name) => ({ name, pattern: FORMS })),
]

function endingsOf(forms: readonly string[]): Endings {
  const endings = new Map<string, Case[]>()
  forms.forEach((cell, index) => {
    const grammatical = CASES[index]
    if (!grammatical || !cell) return
    for (const written of cell.split('|')) {
      const ending = written === '0' ? '' : written
      const known = endings.get(ending)
      if (known) known.push(grammatical)
      else endings.set(ending, [grammatical])
    }
  })
  return endings
}

/** Names that never change, and forms without a class: the word itself, in no case in particular. */
const FIXED: Endings = new Map([['', []]])

function stemsOf(word: string, groups: readonly DeclensionGroup[], classes: Classes): Stem[] {
  const river = word.includes('-') ? RIVER.exec(word) : null
  if (river?.[1] && river[2]) return stemsOf(river[1], groups, classes).map((stem) => withTail(stem, river[2] ?? ''))
  const stems: Stem[] = []
  for (const group of groups) {
    const found = classOf(word, classes.get(group))
    if (found) stems.push(found)
  }
  return stems.length > 0 ? stems : [{ stem: word, endings: FIXED }]
}

/** The class whose base ending is the longest that the word has. Only words that end in a consonant take the class `*`. */
function classOf(word: string, group: Group | undefined): Stem | null {
  for (const length of group?.lengths.get(word.slice(-1)) ?? []) {
    const endings = length > word.length ? undefined : group?.endings.get(word.slice(-length))
    if (endings) return length < word.length ? { stem: word.slice(0, -length), endings } : wholeWord(word, endings)
  }
  const endings = ENDS_IN_CONSONANT.test(word) ? group?.endings.get('*') : undefined
  return endings ? { stem: word, endings } : null
}

/** A class for one word («Єгипет» – «Єгипту»): its first letter is the stem, so that it can be looked up. */
function wholeWord(word: string, forms: Endings): Stem {
  return { stem: word.slice(0, 1), endings: new Map([...forms].map(([form, cases]) => [form.slice(1), cases])) }
}

const ENDS_IN_CONSONANT = /[бвгґджзклмнпрстфхцчшщ]$/u

const withTail = (stem: Stem, tail: string): Stem => ({
  stem: stem.stem,
  endings: new Map([...stem.endings].map(([ending, cases]) => [ending + tail, cases])),
})
