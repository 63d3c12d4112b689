import { basename } from 'node:path'
import { link } from '../packages/parley/src/link/link.ts'
import { LANGUAGE_CODES } from '../packages/parley/src/language/languages.ts'
import type { Findings } from '../packages/parley/src/model/findings.ts'
import type { Gold } from './gold.ts'
import { pool } from './measure/pool.ts'
import { score } from './measure/score.ts'
import type { Score } from './measure/score.ts'
import { toldIn } from './told.ts'

/** The reports of one language, read as if there were no others. */
export interface LanguageScore {
  language: string
  score: Score
  reports: number
}

/** One score for each language that a negotiation has reports in. */
export function scoreLanguages(findings: readonly Findings[], gold: Gold): LanguageScore[] {
  const keys = Object.keys(gold.reports)
  const keyOf = ({ report }: Findings) => keys.find((key) => basename(report.origin).startsWith(key)) ?? ''
  const texts = new Map(findings.map((one) => [keyOf(one), one.report.text]))
  return LANGUAGE_CODES.map((language) => {
    const told = toldIn(gold, language, (key) => texts.get(key) ?? '')
    const those = findings.filter((one) => keyOf(one) in told.reports)
    return { language, score: score(link(those), told), reports: those.length }
  }).filter(({ reports }) => reports > 0)
}

/** Each language over several negotiations. */
export function poolLanguages(negotiations: readonly (readonly LanguageScore[])[]): LanguageScore[] {
  return LANGUAGE_CODES.map((language) => {
    const those = negotiations.flat().filter((one) => one.language === language)
    return {
      language,
      score: pool(those.map(({ score: one }) => one)),
      reports: those.reduce((sum, { reports }) => sum + reports, 0),
    }
  }).filter(({ reports }) => reports > 0)
}
