import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport } from '../../resolved.ts'
import { inside, opensAnew, type Scope } from './clause.ts'

/** Somebody whom the sentence tells not to have been there, and where it names him, in code units. */
export interface Absentee {
  actor: ActorRef
  start: number
  end: number
}

/** "Kenji Mori of Japan did not attend", «Морі в переговорах участі не брав»: tokens between a name and its verb. */
const REACH_OF_VERB = 5
/** "did not attend". */
const REACH_OF_NOT = 2
/** "instead of X", «без міністра X». */
const REACH_OF_WORD = 3

/** People who were not at the meeting: "without X", «замість Х», "X did not attend"; none of whom is to come. */
export function absentFrom(report: ResolvedReport, scope: Scope): Absentee[] {
  const people = scope.sentence.mentions.filter((one) => one.kind === 'person' && inside(one, scope))
  const gone = people.filter((one) => isLeftOut(report, scope, one) || isGone(report, scope, one))
  return gone.map(({ actor, first, last }) => ({
    actor,
    start: report.tokens[first]?.start ?? 0,
    end: report.tokens[last]?.end ?? 0,
  }))
}

/** Nobody else is named between the word and the name: "without X". */
function isLeftOut(report: ResolvedReport, { sentence }: Scope, { first }: ResolvedMention): boolean {
  const from = Math.max(sentence.first, first - REACH_OF_WORD)
  const word = report.tokens.slice(from, first).findLastIndex(({ key }) => sentence.grammar.excludes.has(key))
  if (word < 0) return false
  return (
    report.tokens.slice(from + word, first).every(({ kind }) => kind !== 'mark') &&
    !sentence.mentions.some(({ last }) => last < first && last > from + word)
  )
}

/** The name nearest before a verb that says that somebody did not come, with nothing but names of the talks between. */
function isGone(report: ResolvedReport, scope: Scope, { last }: ResolvedMention): boolean {
  const { sentence } = scope
  return sentence.cues.some((cue) => {
    const { meaning } = cue.entry
    if (!inside(cue, scope) || cue.first <= last || cue.features.tense === 'future') return false
    const denied =
      meaning.cue === 'attend' &&
      !meaning.represents &&
      sentence.cues.some(
        ({ entry, last: not }) => entry.meaning.cue === 'not' && not < cue.first && cue.first - not <= REACH_OF_NOT,
      )
    const stayedAway = meaning.cue === 'course' && meaning.absence && !opensAnew(report, sentence, cue, scope.trigger)
    if (!denied && !stayedAway) return false
    return (
      cue.first - last <= REACH_OF_VERB &&
      report.tokens.slice(last + 1, cue.first).every(({ kind }) => kind !== 'mark') &&
      !sentence.mentions.some((one) => one.kind === 'person' && one.first > last && one.last < cue.first)
    )
  })
}
