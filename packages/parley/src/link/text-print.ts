import { createHash } from 'node:crypto'
import type { Findings } from '../model/findings.ts'
import { outletPhrases } from './cited-outlets.ts'
import { firstFrom } from '../model/ascending.ts'
import { type Shingles, shinglesOf } from './shingles.ts'

/** What linking takes from the text of a report, so that it need not hold the text. */
export interface TextPrint {
  /** Tells one text from another. */
  hash: string
  length: number
  shingles: Shingles
  /** Where lines end, ascending. */
  breaks: Uint32Array
  /** Figures as every language writes them, a line each. */
  figures: string
  /** Where an outlet may be named, a line each. */
  phrases: string
}

/** Findings with the print of their text. */
export type Printed = Findings & { print: TextPrint }

/** The findings with the print of their text, which is made where they have none yet. */
export function printed(findings: Findings & { print?: TextPrint }): Printed {
  return hasPrint(findings) ? findings : { ...findings, print: printOf(findings.report.text) }
}

const hasPrint = (findings: Findings & { print?: TextPrint }): findings is Printed => findings.print !== undefined

export const printOf = (text: string): TextPrint => ({
  hash: createHash('sha256').update(text).digest('base64url'),
  length: text.length,
  shingles: shinglesOf(text),
  breaks: Uint32Array.from(text.matchAll(/\n/gu), ({ index }) => index),
  figures: [...figuresOf(text)].join('\n'),
  phrases: outletPhrases(text).join('\n'),
})

/** Whether a line ends in a stretch of the text. */
export const hasBreak = ({ breaks }: TextPrint, from: number, to: number): boolean =>
  (breaks[firstFrom(breaks, from)] ?? to) < to

const FIGURE = /\p{N}+(?:[.,\u00A0\u202F ]\p{N}+)*/gu
/** Figures of a report that are compared. */
const MOST = 400

/** 4.2 for «4,2», 11400 for «11 400». */
function figuresOf(text: string): Set<string> {
  const figures = new Set<string>()
  for (const [figure] of text.matchAll(FIGURE)) {
    if (figures.size === MOST) break
    figures.add(figure.replaceAll(/[.,\u00A0\u202F ](?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.'))
  }
  return figures
}
