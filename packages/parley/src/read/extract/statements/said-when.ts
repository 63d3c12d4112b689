import { compareEdtf } from '../../../model/edtf.ts'
import type { Edtf } from '../../../model/evidence.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Said } from './said.ts'

/** How far from the words that attribute a statement its day may stand, in tokens. */
const REACH = 9
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d~?$/u

/**
 * The day on which it was said: one that stands beside the words of attribution, outside what was said and outside a
 * relative clause («сказав він у вівторок», not "in Geneva, where talks began on 5 May"). A season, a month or a day to
 * come is of what was said about, not of the saying.
 */
export function saidWhen(report: ResolvedReport, sentence: ResolvedSentence, { by, passages }: Said): Edtf | null {
  if (by === null) return null
  const [nearest] = sentence.times
    .filter(({ when, first }) => {
      if (when === null || !DAY.test(when) || isAhead(when, report.published)) return false
      const start = report.tokens[first]?.start ?? 0
      const inside = passages.some((passage) => passage.start <= start && start < passage.end)
      return (!inside || isRightBehind(by.last, first)) && !isRelative(report, sentence, first)
    })
    .map((time) => ({ when: time.when, away: awayFrom(by, time) }))
    .filter(({ away }) => away <= REACH)
    .sort((one, other) => one.away - other.away)
  return nearest?.when ?? null
}

/** "denied on Tuesday that …": the passage of a denial holds its verb, and its day. */
const isRightBehind = (last: number, first: number): boolean => first > last && first - last <= 2

const awayFrom = (by: { first: number; last: number }, { first, last }: { first: number; last: number }): number =>
  first > by.last ? first - by.last - 1 : by.first - last - 1

/** Whether a day stands in a relative clause: between its opening word and the day is no comma. */
function isRelative({ tokens }: ResolvedReport, { first, grammar }: ResolvedSentence, day: number): boolean {
  for (let place = day - 1; place >= first && tokens[place]?.text !== ','; place--)
    if (grammar.relative.has(tokens[place]?.key ?? '')) return true
  return false
}

const isAhead = (when: Edtf, published: Edtf | null): boolean =>
  published !== null && !when.startsWith('XXXX') && compareEdtf(when, published) > 0
