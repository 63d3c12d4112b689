import { LANGUAGE_CODES, type Languages } from '../languages.ts'
import type { Token } from '../token.ts'
import { inClosedClasses } from './closed-classes.ts'
import type { LexiconEntry } from './entry.ts'
import { guessedNames } from './guesses.ts'
import { inNames } from './names.ts'
import { inVocabulary } from './vocabulary.ts'

/**
 * All that Parley knows of a word or phrase, by language: vocabulary, closed classes, phrases of time, names, and what
 * the morphology makes of it. Whole matches stand before phrases that only contain it.
 */
export function lookUp(tokens: readonly Token[], languages: Languages): LexiconEntry[] {
  const keys = tokens.map(({ key }) => key)
  return LANGUAGE_CODES.flatMap((language) => {
    const pack = languages.pack(language)
    const known = [
      ...inVocabulary(keys, pack),
      ...inClosedClasses(keys, language),
      ...inNames(tokens, language, languages),
    ]
    const guessed = tokens.length === 1 && writes(language, tokens[0]) ? guessedNames(tokens[0]?.text ?? '', pack) : []
    return [...known.filter(({ whole }) => whole), ...guessed, ...known.filter(({ whole }) => !whole)]
  })
}

const LATIN = /^\p{Script=Latin}/u

/** A word in Latin letters is guessed at as English only, one in Cyrillic not as English. */
const writes = (language: string, token: Token | undefined): boolean =>
  LATIN.test(token?.text ?? '') === (language === 'en')
