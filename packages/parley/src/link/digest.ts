import { type Id, isEvidence } from '../model/evidence.ts'
import type { Findings, FoundStatement } from '../model/findings.ts'
import type { Shelf } from '../model/shelf.ts'
import { createPacks } from './packed/packed-digest.ts'
import { wordsOf, type Wording } from './statements.ts'
import { type Printed, printOf } from './text-print.ts'

/** Findings without most words of their report: no text, and evidence without its passage. Linking needs no more. */
export type Digest = Printed & { statements: Wording[] }

/**
 * Makes digests, packed so that a hundred thousand of them can be held at once. `keepsText`: reports of which the text is
 * needed, since corrections name passages of it; what will be changed there is not packed. `shelf`: where the bytes are put.
 */
export function createDigester(
  keepsText: (report: Id) => boolean = () => false,
  shelf?: Shelf,
): (findings: Findings) => Digest {
  const packs = createPacks(shelf)
  return ({ report, statements, ...findings }) => {
    const isNamed = keepsText(report.id)
    const digest = {
      ...wordless(findings),
      report: { ...report, text: isNamed ? report.text : '' },
      statements: statements.map((statement) => ({ ...wordless(statement), ...said(statement) })),
      print: printOf(report.text),
    }
    return isNamed ? digest : packs.pack(digest)
  }
}

/** The same without the passages of its evidence. */
function wordless<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(wordless) as Value
  if (isEvidence(value)) return { ...value, quote: '' }
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, wordless(field)])) as Value
}

/** What tells the words of a statement; those that stand in quotation marks are kept, to be held against other accounts of them. */
function said(statement: FoundStatement): Pick<Wording, 'words'> & Partial<FoundStatement> {
  const words = wordsOf(statement)
  return statement.mode === 'direct' && words !== '' ? { words, evidence: statement.evidence } : { words }
}
