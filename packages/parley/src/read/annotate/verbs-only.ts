import type { Cue } from '../../language/cue.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { SegmentedReport } from '../segmented.ts'

/** Without words that only look like a verb of saying: the "state" of "Secretary of State", the "disputed" of "the disputed boundary". */
export const verbsOnly = (report: SegmentedReport, grammar: Grammar, cues: readonly Cue[]): Cue[] =>
  cues.filter(
    (cue) => cue.entry.meaning.cue !== 'say' || !(isInOffice(cues, cue) || followsArticle(report, grammar, cue)),
  )

const isInOffice = (cues: readonly Cue[], { first, last }: Cue): boolean =>
  cues.some(
    (office) =>
      office.entry.meaning.cue === 'office' &&
      office.first <= first &&
      last <= office.last &&
      office.last - office.first > last - first,
  )

/** Right behind an article stands no verb, but what is said of the noun behind it. */
const followsArticle = ({ tokens }: SegmentedReport, { articles }: Grammar, { first }: Cue): boolean =>
  tokens[first - 1]?.kind === 'word' && articles.definite.has(tokens[first - 1]?.key ?? '')
