import type { Case } from '../morphology.ts'
import { readTable } from './table.ts'

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
  const classes = new Map<string, Endings>()
  for (const { cells } of readTable(`declension.${language}.tsv`, 9)) {
    const [group = '', base = '', ...forms] = cells
    classes.set(`${group} ${base}`, endingsOf(forms))
  }
  return { stems: (word, groups) => stemsOf(word, groups, classes) }
}

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

function stemsOf(word: string, groups: readonly DeclensionGroup[], classes: ReadonlyMap<string, Endings>): Stem[] {
  const river = RIVER.exec(word)
  if (river?.[1] && river[2]) return stemsOf(river[1], groups, classes).map((stem) => withTail(stem, river[2] ?? ''))
  const stems: Stem[] = []
  for (const group of groups) {
    const found = classOf(word, group, classes)
    if (found) stems.push(found)
  }
  return stems.length > 0 ? stems : [{ stem: word, endings: FIXED }]
}

/** The class whose base ending is the longest that the word has. Only words that end in a consonant take the class `*`. */
function classOf(word: string, group: DeclensionGroup, classes: ReadonlyMap<string, Endings>): Stem | null {
  for (let length = word.length; length > 0; length -= 1) {
    const endings = classes.get(`${group} ${word.slice(-length)}`)
    if (endings) return { stem: word.slice(0, -length), endings }
  }
  const endings = ENDS_IN_CONSONANT.test(word) ? classes.get(`${group} *`) : undefined
  return endings ? { stem: word, endings } : null
}

const ENDS_IN_CONSONANT = /[бвгґджзклмнпрстфхцчшщ]$/u

const withTail = (stem: Stem, tail: string): Stem => ({
  stem: stem.stem,
  endings: new Map([...stem.endings].map(([ending, cases]) => [ending + tail, cases])),
})
