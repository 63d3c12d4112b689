import { isOfPeople } from '../../../language/agenda.ts'
import type { Cue } from '../../../language/cue.ts'
import type { Id } from '../../../model/evidence.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { issueCues, issueOf } from '../issues.ts'

/** A figure as newsrooms write it, and one or two attributes before what is counted: "1,000 Ukrainian prisoners". */
const COUNT = /(?<![\p{L}\p{N}.,])(\p{N}{1,3}(?:[ \u00A0\u202F,]\p{N}{3})+|\p{N}+)(?:\s+\p{L}+){0,2}\s+$/u
const YEAR = /^(?:19|20)\p{N}{2}$/u
const WORDS_BEFORE = 2
/** Tokens before what is counted that a figure, its attributes and the words before it take. */
const REACH = 10

/** How many people the issue is about, and where the sentence says so. */
export interface Counted {
  number: number
  start: number
  end: number
}

/** "agreed to exchange 150 prisoners": the one exact number of them that a sentence tells, else null. */
export function countedIn(report: ResolvedReport, sentence: ResolvedSentence, issue: Id): Counted | null {
  if (!isOfPeople(issue)) return null
  const told = issueCues(sentence)
    .filter((cue) => issueOf(cue) === issue)
    .flatMap((cue) => countBefore(report, sentence, cue) ?? [])
  const [first] = told
  return first && told.every(({ number }) => number === first.number) ? first : null
}

function countBefore(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Counted | null {
  const noun = report.tokens[cue.last]
  const before = report.tokens.slice(Math.max(sentence.first, cue.last - REACH), cue.last)
  if (!noun || !before[0]) return null
  const match = COUNT.exec(report.text.slice(before[0].start, noun.start))
  if (!match?.[1]) return null
  const start = before[0].start + match.index
  const figure = before.findIndex((token) => token.start === start) + cue.last - before.length
  // «5 мая пленных отпустили»
  if (sentence.times.some(({ first, last }) => first <= figure && figure <= last)) return null
  // "in 2025 prisoners were freed": no phrase of time where people stand right behind.
  if (YEAR.test(match[1]) && sentence.grammar.locative.has(report.tokens[figure - 1]?.key ?? '')) return null
  const words = before.filter((token) => token.start < start).slice(-WORDS_BEFORE)
  if (words.some(({ key }) => sentence.grammar.hedges.has(key))) return null
  return { number: Number(match[1].replaceAll(/[^\p{N}]/gu, '')), start, end: noun.end }
}
