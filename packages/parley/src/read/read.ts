import { type Furniture, loadFurniture } from '../language/furniture.ts'
import { createLanguages, LANGUAGE_CODES } from '../language/languages.ts'
import type { LanguageCode } from '../language/pack.ts'
import type { Findings } from '../model/findings.ts'
import { annotate } from './annotate/annotate.ts'
import { clean } from './clean/clean.ts'
import type { RawReport, Refusal } from './cleaned.ts'
import { extract } from './extract/extract.ts'
import { resolve } from './resolve/resolve.ts'
import type { ResolvedReport } from './resolved.ts'
import { segment } from './segment/segment.ts'
import { tellLanguage } from './segment/tell-language.ts'
import { createPieces } from './segment/tokens.ts'
import { unread } from './segment/unread.ts'
import { READER_VERSION } from './version.ts'

/** A report as read: the annotated text, for `parley explain`, and what it says. */
export interface Reading {
  report: ResolvedReport
  findings: Findings
  /** Why nothing is read from it, in a line for the user, where it is kept all the same. */
  unread: string | null
}

export interface Reader {
  /** One input in, what it says or why it is refused out. Pure: the same input gives the same reading. */
  read(raw: RawReport): { reading: Reading } | { refusal: Refusal }
}

/** Loads the language packs once; every reading shares them. */
export function createReader(): Reader {
  const languages = createLanguages()
  let furniture: Furniture | null = null
  const piecesOf = createPieces()
  const abbreviations = (language: LanguageCode): ReadonlySet<string> => languages.pack(language).abbreviations
  return {
    read(raw) {
      furniture ??= loadFurniture()
      const cleaned = clean(raw, furniture)
      if ('refusal' in cleaned) return cleaned
      const language =
        givenLanguage(raw) ?? tellLanguage(cleaned.report.text, (code) => languages.pack(code).functionWords)
      const segmented = language
        ? segment(cleaned.report, { language, abbreviations, piecesOf })
        : unread(cleaned.report)
      const annotated = annotate(segmented, languages)
      const report = resolve(annotated, languages)
      const findings = extract(report, READER_VERSION)
      return { reading: { report, findings, unread: language ? null : OTHER_LANGUAGE } }
    },
  }
}

const OTHER_LANGUAGE =
  'kept but not read: in a language that Parley does not read (it reads Ukrainian, Russian and English); give --language if that is wrong'

const givenLanguage = (raw: RawReport): LanguageCode | null =>
  LANGUAGE_CODES.find((code) => raw.given.language?.toLowerCase().startsWith(code)) ?? null
