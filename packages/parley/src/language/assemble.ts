import { loadGrammar } from './grammar.ts'
import type { Morphology } from './morphology.ts'
import { keyOf } from './key.ts'
import type { LanguageCode, LanguagePack } from './pack.ts'
import { loadSentenceWords } from './sentence-words.ts'
import type { TimeGrammar } from './time.ts'
import { compileFinder } from './vocabulary/finder.ts'
import { loadForms } from './vocabulary/forms.ts'
import { loadVocabulary } from './vocabulary/load.ts'

/** What a language's own folder brings besides its vocabulary files. */
export interface PackParts {
  morphology: Morphology
  time: TimeGrammar
}

/** A language pack out of its folder's files and its own parts. Throws an error that names the file that is malformed. */
export function assemblePack(code: LanguageCode, { morphology, time }: PackParts): LanguagePack {
  const words = loadSentenceWords(code)
  const phrases = loadVocabulary(code)
  return {
    code,
    cues: compileFinder(phrases, {
      forms: loadForms(code, phrases, morphology),
      functionWords: words.functionWords,
    }),
    morphology,
    grammar: loadGrammar(code),
    time,
    ...words,
    impersonal: new Set([...words.impersonal].flatMap((word) => formsOf(word, morphology))),
  }
}

/** `word~` is every form of the word, any other the word as it stands. */
const formsOf = (word: string, { inflect }: Morphology): string[] =>
  word.endsWith('~') ? inflect(word.slice(0, -1)).map(({ form }) => keyOf(form)) : [keyOf(word)]
