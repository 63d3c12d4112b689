import { nameKey } from './names/name-key.ts'
import type { LanguageCode } from './pack.ts'
import { LANGUAGE_CODES } from './languages.ts'
import { loadVocabularyFile } from './vocabulary/load.ts'

/** Words of which one more or less turns what is said: those that deny it, and numbers. */
export interface TurningWords {
  denies(word: string, language: string): boolean
  /** The number that a word or figure means; null for any other. */
  numberOf(word: string, language: string): string | null
}

const FIGURE = /^\p{N}+(?:[.,]\p{N}+)?$/u

export function loadTurningWords(): TurningWords {
  const denying = new Map<string, Set<string>>()
  const numbers = new Map<string, Map<string, string>>()
  for (const language of LANGUAGE_CODES) {
    const denials = wordsOf(language, 'discourse').filter(({ meaning }) => meaning.cue === 'not')
    denying.set(language, new Set(denials.map(({ lemma }) => nameKey(lemma))))
    const counted = wordsOf(language, 'numbers').flatMap(({ lemma, meaning }): [string, string][] =>
      meaning.cue === 'cardinal' ? [[nameKey(lemma), String(meaning.number)]] : [],
    )
    numbers.set(language, new Map(counted))
  }
  return {
    denies: (word, language) => denying.get(language)?.has(nameKey(word)) ?? false,
    numberOf: (word, language) =>
      FIGURE.test(word) ? word.replace(',', '.') : (numbers.get(language)?.get(nameKey(word)) ?? null),
  }
}

const wordsOf = (language: LanguageCode, file: 'discourse' | 'numbers') =>
  loadVocabularyFile(language, file).map(({ entry: { lemma, meaning } }) => ({ lemma, meaning }))
