import { type Id, isEvidence } from '../model/evidence.ts'
import type { Findings, FoundStatement } from '../model/findings.ts'
import { wordsOf, type Wording } from './statements.ts'
import { type Printed, printOf } from './text-print.ts'

/** Findings without most words of their report: no text, and evidence without its passage. Linking needs no more. */
export type Digest = Printed & { statements: Wording[] }

/** What many reports have in common is held once, as far as it is short; and so many such things are remembered at once. */
const LONGEST_SHARED = 200
const MOST_SHARED = 200_000

/**
 * Makes digests that share what is the same in many reports (names, dates, sources), so that a hundred thousand of them
 * can be held at once. `keepsText`: reports of which the text is needed, since corrections name passages of it.
 */
export function createDigester(keepsText: (report: Id) => boolean = () => false): (findings: Findings) => Digest {
  const shared = new Map<string, unknown>()
  const share = <Value>(value: Value): Value => {
    const key = JSON.stringify(value)
    if (key.length > LONGEST_SHARED) return value
    const known = shared.get(key)
    if (known !== undefined) return known as Value
    if (shared.size >= MOST_SHARED) shared.clear()
    shared.set(key, value)
    return value
  }
  const slim = <Value>(value: Value): Value => {
    if (typeof value === 'string') return share(value)
    if (typeof value !== 'object' || value === null) return value
    if (isEvidence(value)) return { ...value, quote: '', by: share(value.by), timing: share(value.timing) }
    if (!holdsEvidence(value)) return share(value)
    if (Array.isArray(value)) return value.map(slim) as Value
    const copy = { ...value } as Record<string, unknown>
    for (const [name, field] of Object.entries(copy)) copy[name] = slim(field)
    return copy as Value
  }
  return ({ report, statements, ...findings }) => ({
    ...slim(findings),
    report: { ...slim(report), text: keepsText(report.id) ? report.text : '' },
    statements: statements.map((statement) => ({ ...slim(statement), ...said(statement) })),
    print: printOf(report.text),
  })
}

/** What tells the words of a statement; those that stand in quotation marks are kept, to be held against other accounts of them. */
function said(statement: FoundStatement): Pick<Wording, 'words'> & Partial<FoundStatement> {
  const words = wordsOf(statement)
  return statement.mode === 'direct' && words !== '' ? { words, evidence: statement.evidence } : { words }
}

const holdsEvidence = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (isEvidence(value) || (Array.isArray(value) ? value : Object.values(value)).some(holdsEvidence))
