import { checkedYaml, naming, readChecked } from '../checked-yaml.ts'
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
  'progress',
  'outcomes',
  'documents',
  'discourse',
  'numbers',
] as const

/** Reads and checks the vocabulary of a language. Throws an error that names the file and the place. */
export function loadVocabulary(language: LanguageCode): Phrase[] {
  return VOCABULARY_FILES.flatMap((name) => loadVocabularyFile(language, name))
}

/** One of the files. */
export function loadVocabularyFile(language: LanguageCode, name: (typeof VOCABULARY_FILES)[number]): Phrase[] {
  const file = `${language}/${name}`
  return phrasesIn(readChecked(`${file}.yml`, VocabularyFile), file)
}

/** Phrases of one vocabulary file given as text; `file` names it in errors and entries. */
export const phrasesOf = (yaml: string, file: string): Phrase[] =>
  phrasesIn(checkedYaml(yaml, VocabularyFile, `${file}.yml`), file)

function phrasesIn({ groups }: VocabularyFile, file: string): Phrase[] {
  return groups.flatMap((group) => {
    const { words, tense, note: _note, source: _source, ...meaning } = group
    return words.flatMap((pattern) => {
      const parsed = naming(`${file}.yml`, () => parsePattern(pattern))
      const entry: CueEntry = { meaning: meaning as Meaning, lemma: lemmaOf(parsed), file, ...(tense ? { tense } : {}) }
      return withoutGaps(parsed).map((phrase) => ({ words: phrase, entry }))
    })
  })
}
