import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Morphology } from './morphology.ts'
import type { SentenceWordSets } from './sentence-words.ts'
import type { Token } from './token.ts'
import type { TimeGrammar } from './time.ts'

export type LanguageCode = 'uk' | 'ru' | 'en'

/** Words of a vocabulary, ready to be found in tokens in one pass. */
export interface CueFinder {
  /** Every cue between two tokens, `last` included: for each kind the longest at its place, in order of place. */
  find(tokens: readonly Token[], first: number, last: number): Cue[]
}

/** A first name in one language, with the key that equivalent names of all languages share. */
export interface GivenName {
  base: string
  gender: 'm' | 'f' | null
  /** Андрій, Андрей, Andrii, Andrew: one key. */
  key: string
}

/** A name that the world data knows: a country, a city, an agency. */
export interface KnownName {
  /** "country:UA", "place:Q90", "organization:nato". */
  key: string
  kind: 'country' | 'place' | 'organization' | 'group'
  /** Base form in this language. */
  base: string
}

/** What a language knows. One object per language, made by `language/<code>/index.ts`; one contract suite checks all. */
export interface LanguagePack extends SentenceWordSets {
  code: LanguageCode
  cues: CueFinder
  morphology: Morphology
  grammar: Grammar
  time: TimeGrammar
}
