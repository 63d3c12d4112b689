import { createLanguages } from '../language/languages.ts'
import type { LexiconEntry } from '../language/lexicon/entry.ts'
import { lookUp } from '../language/lexicon/lexicon.ts'
import { tokenize } from './segment/tokens.ts'

/** All that Parley knows of a word or phrase, cut into words as a report is; see `lookUp`. */
export const lexiconOf = (phrase: string): LexiconEntry[] => lookUp(tokenize(phrase), createLanguages())
