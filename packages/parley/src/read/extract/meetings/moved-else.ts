import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'

/**
 * Whether a verb of moving behind a meeting is said of something else: "met on Tuesday after production was moved to Graz",
 * «провели переговоры, так как выборы перенесли». `verb`: what tells that the meeting was held.
 */
export function isOfSomethingElse(
  report: ResolvedReport,
  { sentence, trigger }: Scope,
  { moves, verb }: { moves: Cue; verb: Cue | null },
): boolean {
  if (['meet', 'paper', 'progress'].includes(trigger.entry.meaning.cue)) return trigger.features.tense === 'past'
  if (moves.first <= trigger.last) return false
  if (!verb || verb.last >= moves.first || !tellsHeld(report, sentence, { trigger, verb })) return false
  const from = Math.max(trigger.last, verb.last) + 1
  return (
    report.tokens.slice(from, moves.first).some(({ key }) => sentence.grammar.subordinate.has(key)) ||
    hasSubject(report, sentence, { from, moves })
  )
}

/** "were held", «прошли», but not "talks held after the summit", nor "talks that were held". */
function tellsHeld(
  report: ResolvedReport,
  { cues, grammar }: ResolvedSentence,
  { trigger, verb }: { trigger: Cue; verb: Cue },
): boolean {
  const { meaning } = verb.entry
  if (meaning.cue !== 'course' || meaning.status !== 'held' || verb.features.tense !== 'past') return false
  if (verb.first < trigger.first) return true
  const attribute = !grammar.inflected && verb.first === verb.last && verb.first === trigger.last + 1
  const between = report.tokens.slice(trigger.last + 1, verb.first)
  return (
    !attribute &&
    !between.some(({ key }) => grammar.relative.has(key)) &&
    !cues.some(({ entry, first }) => entry.meaning.cue === 'that' && first > trigger.last && first < verb.first)
  )
}

/** Behind a comma or conjunction, a noun right before the verb and its auxiliaries: ", and the vote was postponed". */
function hasSubject(
  report: ResolvedReport,
  { grammar, times, mentions, cues }: ResolvedSentence,
  { from, moves }: { from: number; moves: Cue },
): boolean {
  let place = moves.first - 1
  const passes = (key: string): boolean =>
    grammar.auxiliaries.has(key) || grammar.copula.has(key) || grammar.finite.has(key) || grammar.objects.has(key)
  while (place >= from && passes(report.tokens[place]?.key ?? '')) place--
  const { key, kind } = report.tokens[place] ?? { key: '', kind: 'mark' }
  if (place < from || kind === 'mark' || grammar.and.has(key) || grammar.relative.has(key)) return false
  const told = [...times, ...mentions, ...cues.filter(({ entry: { meaning } }) => AROUND.has(meaning.cue))]
  if (told.some(({ first, last }) => first <= place && place <= last)) return false
  return report.tokens
    .slice(from, place)
    .some((token) => token.text === ',' || (token.key !== ',' && grammar.and.has(token.key)))
}

/** Words before a verb that are no subject of it. */
const AROUND: ReadonlySet<string> = new Set(['not', 'then', 'maybe', 'meeting', 'say'])
