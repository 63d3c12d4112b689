import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'

/** "were to have", "had been due to", «мали на мосту» */
const REACH_OF_DUE = 4
/** "but the Pakistani side unexpectedly did not turn up" */
const REACH_OF_ABSENCE = 8

/** "were to have met on Sunday, but Ghana did not turn up": meant to meet, and one of them stayed away; unless others met instead. */
export function stoodUp(report: ResolvedReport, { sentence, trigger }: Scope): boolean {
  if (trigger.entry.meaning.cue !== 'meet' || !wereDue(report, sentence, trigger)) return false
  const absence = sentence.cues.find(
    ({ entry: { meaning }, first }) => meaning.cue === 'course' && meaning.absence && first > trigger.last,
  )
  if (!absence || sentence.cues.some((cue) => meets(cue) && cue.first > trigger.last)) return false
  const from = Math.max(trigger.last + 1, absence.first - REACH_OF_ABSENCE)
  const clause = report.tokens.slice(from, absence.first)
  const but = clause.findIndex(({ key }) => sentence.grammar.but.has(key))
  // «но пока не приехала»: may still come.
  const isYet = report.tokens.slice(from, absence.last + 1).some(({ key }) => sentence.grammar.yet.has(key))
  return but >= 0 && !isYet && isOfThem(sentence, { but: from + but, absence: absence.first })
}

function wereDue({ tokens }: ResolvedReport, { grammar, cues, first }: ResolvedSentence, trigger: Cue): boolean {
  const from = Math.max(first, trigger.first - REACH_OF_DUE)
  const before = tokens.slice(from, trigger.last)
  const due = before.findIndex(({ key }) => grammar.wasDue.has(key))
  // "were said to have met"
  const isSaid = cues.some((cue) => SAID.has(cue.entry.meaning.cue) && cue.first >= from && cue.last < trigger.first)
  if (due < 0 || isSaid) return false
  return grammar.inflected
    ? grammar.infinitive(tokens[trigger.first]?.key ?? '')
    : before.slice(due + 1).some(({ key }) => grammar.infinitiveMarks.has(key))
}

const SAID: ReadonlySet<string> = new Set(['say', 'hearsay'])

/** Whoever stayed away was to meet: "but the UN envoy did not turn up" says nothing of those two. */
const isOfThem = ({ mentions }: ResolvedSentence, { but, absence }: { but: number; absence: number }): boolean =>
  mentions
    .filter((one) => one.first > but && one.last < absence && one.kind !== 'place' && one.kind !== 'country')
    .every((one) => mentions.some((other) => other.actor === one.actor && other.last < but))

const meets = ({ entry: { meaning } }: Cue): boolean => meaning.cue === 'meet' || meaning.cue === 'meeting'
