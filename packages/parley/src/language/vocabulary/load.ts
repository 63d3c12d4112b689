import { readFileSync } from 'node:fs'
import { checkedYaml, naming } from '../checked-yaml.ts'
import type { LanguageCode } from '../pack.ts'
import { type CueEntry, type Meaning, VocabularyFile } from './entry.ts'
import type { Phrase } from './finder.ts'
import { lemmaOf, parsePattern, withoutGaps } from './pattern.ts'

/** The files that every language has. A word added to one of them needs no other change. */
export const VOCABULARY_FILES = [
  'saying',
  'sources',
  'meetings',
  'offices',
  'bodies',
  'things',
  'agenda',
  'outcomes',
  'documents',
  'discourse',
  'numbers',
] as const

/** Reads and checks the vocabulary of a language. Throws an error that names the file and the place. */
export function loadVocabulary(language: LanguageCode): Phrase[] {
  return VOCABULARY_FILES.flatMap((name) => {
    const url = new URL(`../${language}/${name}.yml`, import.meta.url)
    return phrasesOf(readFileSync(url, 'utf8'), `${language}/${name}`)
  })
}

/** Phrases of one vocabulary file given as text; `file` names it in errors and entries. */
export function phrasesOf(yaml: string, file: string): Phrase[] {
  const { groups } = checkedYaml(yaml, VocabularyFile, `${file}.yml`)
  return groups.flatMap((group) => {
    const { words, tense, note: _note, source: _source, ...meaning } = group
    return words.flatMap((pattern) => {
      const parsed = naming(`${file}.yml`, () => parsePattern(pattern))
      const entry: CueEntry = { meaning: meaning as Meaning, lemma: lemmaOf(parsed), file, ...(tense ? { tense } : {}) }
      return withoutGaps(parsed).map((phrase) => ({ words: phrase, entry }))
    })
  })
}
