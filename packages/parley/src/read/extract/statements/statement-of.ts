import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Clause } from './content.ts'
import { dashBefore } from './dialogue.ts'
import type { Said } from './said.ts'
import type { Speaker } from './speaker.ts'

export type Bare = Omit<Said, 'sentence'>

interface Attribution {
  speaker: Speaker | null
  introduced: string
  by: { first: number; last: number }
  through?: Speaker[]
}

/** The statement of a clause that the sentence gives in its own words. */
export function indirect(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  content: Clause,
  { speaker, introduced, by, through = [] }: Attribution,
): Bare {
  const start = report.tokens[content.first]?.start ?? 0
  const end = report.tokens[content.last]?.end ?? 0
  const aloud = /(?:before|around)-verb$/u.test(content.rule) && dashBefore(report, sentence.start)
  const mixed = sentence.quotations.some(
    (one) => one.first >= content.first && one.last <= content.last && !isName(report, one.first, one.last),
  )
  return {
    speaker,
    introduced,
    mode: aloud ? 'direct' : mixed ? 'mixed' : 'indirect',
    passages: [{ start, end }],
    rule: content.rule,
    through,
    by,
  }
}

/** «Коаліція охочих» between quotation marks is a name, not speech. */
const isName = (report: ResolvedReport, first: number, last: number): boolean =>
  last - first <= 3 && report.tokens[first]?.shape === 'capital'

export const insideQuotation = (sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.quotations.some((one) => one.first <= cue.first && cue.last <= one.last)
