import type { Cue } from '../../../language/cue.ts'
import type { Id } from '../../../model/evidence.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { issueCues, issueOf } from '../issues.ts'

/** Issues that are counted in people. */
const COUNTED: ReadonlySet<Id> = new Set(['prisoners', 'children'])
/** A figure as newsrooms write it, and one or two attributes before what is counted: "1,000 Ukrainian prisoners". */
const COUNT = /(?<![\p{L}\p{N}.,])(\p{N}{1,3}(?:[ \u00A0\u202F,]\p{N}{3})+|\p{N}+)(?:\s+\p{L}+){0,2}\s+$/u
const WORDS_BEFORE = 2

/** How many people the issue is about, and where the sentence says so. */
export interface Counted {
  number: number
  start: number
  end: number
}

/** "agreed to exchange 150 prisoners": the one exact number of them that a sentence tells, else null. */
export function countedIn(report: ResolvedReport, sentence: ResolvedSentence, issue: Id): Counted | null {
  if (!COUNTED.has(issue)) return null
  const told = issueCues(sentence)
    .filter((cue) => issueOf(cue) === issue)
    .flatMap((cue) => countBefore(report, sentence, cue) ?? [])
  const [first] = told
  return first && told.every(({ number }) => number === first.number) ? first : null
}

function countBefore(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Counted | null {
  const noun = report.tokens[cue.last]
  if (!noun) return null
  const match = COUNT.exec(report.text.slice(sentence.start, noun.start))
  if (!match?.[1]) return null
  const start = sentence.start + match.index
  const before = report.tokens.findLastIndex((token) => token.start < start)
  const words = report.tokens.slice(Math.max(sentence.first, before - WORDS_BEFORE + 1), before + 1)
  if (words.some(({ key }) => sentence.grammar.hedges.has(key))) return null
  return { number: Number(match[1].replaceAll(/[^\p{N}]/gu, '')), start, end: noun.end }
}
