import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'
import type { LanguageCode } from './pack.ts'

const SentenceWords = z.object({
  note: z.string(),
  abbreviations: z.array(z.string()),
  functionWords: z.array(z.string()),
  openers: z.array(z.string()),
  ordinaryCapitals: z.array(z.string()),
  impersonal: z.array(z.string()),
})

/** Abbreviations after which a stop ends no sentence, and the words by which a language is told. */
export interface SentenceWordSets {
  abbreviations: ReadonlySet<string>
  functionWords: ReadonlySet<string>
  /** Common words that open sentences, besides function words: a capital makes no name of them. */
  openers: ReadonlySet<string>
  /** Abbreviations in capitals that name no organisation. */
  ordinaryCapitals: ReadonlySet<string>
  /** Words that bodies, places, treaties and events are named with, and people are not: "National", "Affairs". */
  impersonal: ReadonlySet<string>
}

/** Reads `sentence.yml` of a language. Throws an error that names the file where it is malformed. */
export function loadSentenceWords(language: LanguageCode): SentenceWordSets {
  const file = readChecked(`${language}/sentence.yml`, SentenceWords)
  return {
    abbreviations: new Set(file.abbreviations),
    functionWords: new Set(file.functionWords),
    openers: new Set(file.openers),
    ordinaryCapitals: new Set(file.ordinaryCapitals),
    impersonal: new Set(file.impersonal),
  }
}
