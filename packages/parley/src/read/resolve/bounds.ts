import type { Bound, TimeMeaning } from '../../language/time.ts'
import { parseEdtf, printDay, printEdtf, spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'

/**
 * The open interval that a date bounds: "since 2014" is "2014/..", "by mid-February" "../2026-02~". The end of a unit is
 * its last day, its start the first: "by the end of the year" is "../2025-12-31".
 */
export function openInterval(when: Edtf, bound: Bound, meaning: TimeMeaning): Edtf {
  const parts = parseEdtf(when)
  const span = spanOf(when)
  if (!parts || !span) return when
  const part = 'part' in meaning ? meaning.part : undefined
  const isDay = !span.yearUnknown && Number.isFinite(span.from) && Number.isFinite(span.to)
  if (bound === 'since') {
    if (part === 'start' && isDay) return `${printDay(span.from)}/..`
    return printEdtf({ from: 'date' in parts ? parts.date : parts.from, to: '..' })
  }
  if (part === 'end' && isDay) return `../${printDay(span.to)}`
  return printEdtf({ from: '..', to: 'date' in parts ? parts.date : parts.to })
}
