import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "called his Turkish counterpart, Foreign Minister". */
const REACH_OF_OFFICE = 6

/**
 * "X called Y on Monday", "called Y to say that": a person right behind the verb, and behind him a day, what for, or nothing.
 * "called Y a liar", "called Y's plan a mistake" name something.
 */
export function rings(report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Cue): boolean {
  const called = sentence.mentions.find((one) => one.kind === 'person' && one.first > last)
  if (!called || !isRightBehind(report, sentence, last, called.first)) return false
  const calls =
    sentence.mentions.some((one) => one.kind === 'person' && one.last < first) ||
    sentence.offices.some((one) => one.last < first) ||
    sentence.grammar.subjects.has(report.tokens[first - 1]?.key ?? '')
  if (!calls) return false
  const next = report.tokens[called.last + 1]
  if (called.last >= sentence.last || !next || '.;'.includes(next.text)) return true
  return (
    sentence.times.some((time) => time.first === called.last + 1) ||
    (sentence.grammar.purpose.has(next.key) && speaks(report, sentence, called.last + 2))
  )
}

/** "to say that", "to discuss the truce", and not "to testify", "to testify about". */
function speaks({ tokens }: ResolvedReport, { cues, grammar, last }: ResolvedSentence, first: number): boolean {
  const told = cues.find((cue) => SPEAKS.has(cue.entry.meaning.cue) && cue.first === first)
  const next = told && tokens[told.last + 1]
  return !!next && told.last < last && next.kind === 'word' && !grammar.prepositions.has(next.key)
}

/** Nothing but his office and whose it is between the verb and the name. */
function isRightBehind(
  { tokens }: ResolvedReport,
  { offices, affiliations }: ResolvedSentence,
  verb: number,
  name: number,
): boolean {
  if (name === verb + 1) return true
  const office = offices.find((one) => one.last === name - 1)
  if (!office || name - verb > REACH_OF_OFFICE) return false
  const opens = Math.min(office.first, ...affiliations.filter((one) => one.first > verb).map((one) => one.first))
  return opens - verb <= 2 && tokens.slice(verb + 1, name).every(({ kind }) => kind === 'word')
}

const SPEAKS: ReadonlySet<string> = new Set(['say', 'progress', 'stance', 'course'])
