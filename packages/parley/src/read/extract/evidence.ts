import type { Evidence } from '../../model/evidence.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'

/** Evidence for a stretch of the report, in code units; timing is the sentence's. */
export function passage(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { start, end }: { start: number; end: number },
  by: string,
): Evidence {
  return { report: report.id, start, end, quote: report.text.slice(start, end), by, timing: sentence.timing }
}

/** Evidence for the sentence as a whole. */
export const wholeSentence = (report: ResolvedReport, sentence: ResolvedSentence, by: string): Evidence =>
  passage(report, sentence, sentence, by)
