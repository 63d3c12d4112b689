import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'
import type { LanguageCode } from './pack.ts'

const SentenceWords = z.object({
  note: z.string(),
  abbreviations: z.array(z.string()),
  /** Words that go on with the sentence behind an abbreviation with stops inside: "4 p.m. Monday", "4 p.m. Kyiv time". */
  goesOn: z.array(z.string()).default([]),
  functionWords: z.array(z.string()),
  openers: z.array(z.string()),
  ordinaryCapitals: z.array(z.string()),
  legalForms: z.array(z.string()).default([]),
  impersonal: z.array(z.string()),
  calendar: z.array(z.string()).default([]),
})

/** Abbreviations after which a stop ends no sentence, and the words by which a language is told. */
export interface SentenceWordSets {
  /** "gen"; "p.m monday" of an abbreviation with stops inside, which ends no sentence before that word. */
  abbreviations: ReadonlySet<string>
  functionWords: ReadonlySet<string>
  /** Common words that open sentences, besides function words: a capital makes no name of them. */
  openers: ReadonlySet<string>
  /** Abbreviations in capitals that name no organisation. */
  ordinaryCapitals: ReadonlySet<string>
  /** Those that stand before the quoted name of a company, and for it where the report goes on: «ТОВ». */
  legalForms: ReadonlySet<string>
  /** Words that bodies, places, treaties and events are named with, and people are not: "National", "Affairs". */
  impersonal: ReadonlySet<string>
  /** Those of them that tell a time, and that a few people are called by: "Ramadan", "January". */
  calendar: ReadonlySet<string>
}

/** Reads `sentence.yml` of a language. Throws an error that names the file where it is malformed. */
export function loadSentenceWords(language: LanguageCode): SentenceWordSets {
  const file = readChecked(`${language}/sentence.yml`, SentenceWords)
  return {
    abbreviations: new Set([
      ...file.abbreviations,
      ...file.abbreviations
        .filter((abbreviation) => abbreviation.includes('.'))
        .flatMap((abbreviation) => file.goesOn.map((word) => `${abbreviation} ${word}`)),
    ]),
    functionWords: new Set(file.functionWords),
    openers: new Set(file.openers),
    ordinaryCapitals: new Set([...file.ordinaryCapitals, ...file.legalForms]),
    legalForms: new Set(file.legalForms),
    impersonal: new Set([...file.impersonal, ...file.calendar]),
    calendar: new Set(file.calendar),
  }
}
