import type { ResolvedReport } from '../../resolved.ts'
import { inside, type Scope } from './clause.ts'

/** "after ten hours of closed", «після першого раунду» */
const WORDS_OF_OPENER = 5

/**
 * The token of «після», "during", "at" before a noun of meeting, with nothing but what describes the noun between: people
 * did meet then. «Після зриву переговорів», "a rally against talks", «перед переговорами» tell of none that was; null there.
 */
export function openerOf(
  report: ResolvedReport,
  { sentence, trigger }: Pick<Scope, 'sentence' | 'trigger'>,
): number | null {
  let place = trigger.first - 1
  while (
    trigger.first - place < WORDS_OF_OPENER &&
    !opens(report, sentence, place) &&
    describes(report, sentence, place)
  )
    place--
  return place >= sentence.first && opens(report, sentence, place) ? place : null
}

const opens = ({ tokens }: ResolvedReport, { grammar, cues }: Scope['sentence'], place: number): boolean => {
  const key = tokens[place]?.key ?? ''
  if (grammar.beforehand.has(key) || grammar.articles.definite.has(key)) return false
  const isDuring = cues.some(({ entry, last }) => entry.meaning.cue === 'during' && last === place)
  return isDuring || grammar.takesUp.has(key) || grammar.locative.has(key)
}

/** An article, an adjective, a number, "round of", "ten hours of". */
function describes(report: ResolvedReport, sentence: Scope['sentence'], place: number): boolean {
  const { grammar } = sentence
  const { key = '', kind } = report.tokens[place] ?? {}
  if (kind !== 'word') return counts(sentence, place)
  if (grammar.articles.definite.has(key) || grammar.articles.indefinite.has(key)) return true
  if (grammar.of.has(key)) return counts(sentence, place - 1)
  if (counts(sentence, place)) return true
  if (grammar.inflected) return grammar.genitiveAdjective(key) || isPlace(sentence, place)
  return !grammar.prepositions.has(key) && !grammar.beforehand.has(key)
}

/** «мав у Римі зустріч», "at the Rome talks". */
const isPlace = ({ mentions }: Scope['sentence'], place: number): boolean =>
  mentions.some((one) => one.kind === 'place' && inside({ first: place, last: place }, one))

/** Which of the meetings it is, or how long it went on. */
const counts = ({ cues, times }: Scope['sentence'], place: number): boolean =>
  times.some((time) => inside({ first: place, last: place }, time)) ||
  cues.some((cue) => COUNTS.has(cue.entry.meaning.cue) && inside({ first: place, last: place }, cue))

const COUNTS: ReadonlySet<string> = new Set(['meeting', 'ordinal', 'cardinal'])
