import { isDashOrHyphen } from '../../dashes.ts'
import type { Quotation } from '../../segmented.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** An author's words between two halves of a quotation are at most this long, in tokens. */
const LONGEST_INSERTION = 30
const PAUSES = new Set([',', '.', '!', '?', '…', '...'])

/**
 * The sentence with quotations cut where the author speaks inside their marks: «Мы готовы, — заявил он, — но не сейчас».
 * What stands between the dashes lies outside the quotations of the result.
 */
export function withAuthorsWords(report: ResolvedReport, sentence: ResolvedSentence): ResolvedSentence {
  if (sentence.quotations.length === 0) return sentence
  const quotations = sentence.quotations.flatMap((quotation) => halves(report, sentence, quotation))
  const same = quotations.every((one, place) => one === sentence.quotations[place])
  return same && quotations.length === sentence.quotations.length ? sentence : { ...sentence, quotations }
}

function halves(report: ResolvedReport, sentence: ResolvedSentence, quotation: Quotation): Quotation[] {
  for (const cue of sentence.cues) {
    if (cue.entry.meaning.cue !== 'say' || cue.first <= quotation.first || cue.last >= quotation.last) continue
    const opens = dashBefore(report, cue.first, quotation.first)
    if (opens === null || cue.first - opens > LONGEST_INSERTION / 2) continue
    const closes = dashAfter(report, cue.last, Math.min(quotation.last, opens + LONGEST_INSERTION))
    const before = cut(report, quotation, quotation.first, opens - 1)
    if (closes === null) {
      // The last words may also be the author's: «Мы готовы, — заявил он» in one pair of marks, or in one that closes later.
      if (before && cue.first - opens <= 2 && quotation.last - opens <= LONGEST_INSERTION) return [before]
      continue
    }
    const after = cut(report, quotation, closes + 1, quotation.last)
    return after ? [...(before ? [before] : []), ...halves(report, sentence, after)] : before ? [before] : []
  }
  return [quotation]
}

/** Place of a dash with a pause right before it, nearest before `place`. */
function dashBefore(report: ResolvedReport, place: number, first: number): number | null {
  for (let at = place - 1; at > first; at--)
    if (isDashOrHyphen(report.tokens[at]?.text) && PAUSES.has(report.tokens[at - 1]?.text ?? '')) return at
  return null
}

function dashAfter(report: ResolvedReport, place: number, last: number): number | null {
  for (let at = place + 2; at < last; at++)
    if (isDashOrHyphen(report.tokens[at]?.text) && PAUSES.has(report.tokens[at - 1]?.text ?? '')) return at
  return null
}

function cut(report: ResolvedReport, quotation: Quotation, first: number, last: number): Quotation | null {
  const to = report.tokens[last]?.text === ',' ? last - 1 : last
  const from = report.tokens[first]
  const until = report.tokens[to]
  return from && until && first <= to
    ? { start: from.start, end: until.end, first, last: to, closed: last === quotation.last ? quotation.closed : true }
    : null
}
