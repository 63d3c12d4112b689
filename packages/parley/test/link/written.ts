import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { LanguageCode } from '../../src/language/pack.ts'
import type { Findings } from '../../src/model/findings.ts'
import { rawText, readText } from '../reader/reading.ts'
import type { RawReport } from '../../src/read/cleaned.ts'

/** Reports of a table, and what they add up to. */
export interface WrittenCase<Want> {
  name: string
  language: LanguageCode
  asOf?: string
  /** `by`: the outlet; `in`: another language than that of the case. */
  reports: { on: string; by?: string; in?: LanguageCode; text: string }[]
  want: Want[]
}

/** The cases of a table beside the tests. */
export const casesOf = <Case extends WrittenCase<unknown>>(file: string): Case[] =>
  (parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { cases: Case[] }).cases

const given = ({ language }: WrittenCase<unknown>, report: WrittenCase<unknown>['reports'][number], place: number) => ({
  language: report.in ?? language,
  published: report.on,
  outlet: report.by ?? 'Herald',
  origin: `${place}.txt`,
})

/** What each report of a case says. */
export const findingsOf = (one: WrittenCase<unknown>): Findings[] =>
  one.reports.map((report, place) => readText(report.text, given(one, report, place)).findings)

/** The reports of all cases as somebody hands them over. */
export const rawReportsOf = (cases: readonly WrittenCase<unknown>[]): RawReport[] =>
  cases.flatMap((one, order) =>
    one.reports.map((report, place) =>
      rawText(report.text, { ...given(one, report, place), origin: `written-${order}-${place}.txt` }),
    ),
  )
