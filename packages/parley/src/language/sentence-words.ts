import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { LanguageCode } from './pack.ts'

const SentenceWords = z.object({ note: z.string(), abbreviations: z.array(z.string()), functionWords: z.array(z.string()) })

/** Abbreviations after which a stop ends no sentence, and the words by which a language is told. */
export interface SentenceWordSets {
  abbreviations: ReadonlySet<string>
  functionWords: ReadonlySet<string>
}

/** Reads `sentence.yml` of a language. Throws where it is malformed. */
export function loadSentenceWords(language: LanguageCode): SentenceWordSets {
  const file = SentenceWords.parse(parse(readFileSync(new URL(`./${language}/sentence.yml`, import.meta.url), 'utf8')))
  return { abbreviations: new Set(file.abbreviations), functionWords: new Set(file.functionWords) }
}
