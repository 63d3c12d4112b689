import { remember } from '../language/remember.ts'
import { settleYear } from '../model/edtf-year.ts'
import { spanOf } from '../model/edtf.ts'
import type { Edtf } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { changed } from './packed/packed-digest.ts'

/** A date may lie so far from the nearest known date of the dossier and still take its year, in days. */
const FARTHEST = 150

/**
 * Settles years that a report leaves open («5 грудня» in a page without a date) by the known dates of the dossier:
 * the nearest of them, if it is near enough. Findings whose report has a date are settled already.
 */
export function settleYears<One extends Findings>(findings: readonly One[]): One[] {
  const known = knownDays(findings)
  if (known.length === 0) return [...findings]
  // There are no more dates without a year than days in one, however many reports give them.
  const settled = remember((date) => nearestYear(date, known))
  return findings.map((one) => (hasOpenYear(one) ? settleAll(one, settled) : one))
}

/** Days that are known for certain, ascending. */
function knownDays(findings: readonly Findings[]): number[] {
  const days = new Set<number>()
  for (const one of findings) {
    for (const date of [
      one.report.published,
      ...one.meetings.map((meeting) => meeting.when),
      ...one.statements.map((statement) => statement.when),
    ]) {
      const span = date ? spanOf(date) : null
      if (
        span &&
        !span.yearUnknown &&
        Number.isFinite(span.from) &&
        Number.isFinite(span.to) &&
        span.to - span.from <= 31
      )
        days.add(span.from)
    }
  }
  return [...days].sort((one, other) => one - other)
}

const hasOpenYear = (findings: Findings): boolean =>
  [
    findings.report.published,
    ...findings.meetings.map((one) => one.when),
    ...findings.statements.map((one) => one.when),
  ].some((date) => date?.includes('XXXX'))

function settleAll<One extends Findings>(findings: One, inYear: (date: Edtf) => Edtf): One {
  const settled = (date: Edtf | null): Edtf | null => (date?.includes('XXXX') ? inYear(date) : date)
  return changed(findings, {
    report: { ...findings.report, published: settled(findings.report.published) },
    meetings: findings.meetings.map((one) => ({ ...one, when: settled(one.when) })),
    statements: findings.statements.map((one) => ({ ...one, when: settled(one.when) })),
    progress: findings.progress.map((one) => ({ ...one, when: settled(one.when) })),
    positions: findings.positions.map((one) => ({ ...one, when: settled(one.when) })),
    documents: findings.documents.map((one) => ({ ...one, when: settled(one.when) })),
  })
}

/** The year that brings the date nearest to a known day; the date as it is where even that is far. */
function nearestYear(date: Edtf, known: readonly number[]): Edtf {
  let best: Edtf = date
  let nearest = FARTHEST + 1
  const inItsYear = spanOf(date)?.from ?? 0
  for (const day of known) {
    if (acrossYears(day - inItsYear) > nearest + LEAP) continue
    const candidate = settleYear(date, isoOf(day))
    const span = spanOf(candidate)
    if (!span || span.yearUnknown) continue
    const distance = Math.abs(span.from - day)
    if (distance < nearest) {
      nearest = distance
      best = candidate
    }
  }
  return best
}

/** How far a day of the year is from another at the least, whatever the years: a day or two off for leap years. */
function acrossYears(days: number): number {
  const within = ((days % YEAR) + YEAR) % YEAR
  return Math.min(within, YEAR - within)
}

const YEAR = 365.2425
const LEAP = 2

const isoOf = (day: number): Edtf => new Date(day * 86_400_000).toISOString().slice(0, 10)
