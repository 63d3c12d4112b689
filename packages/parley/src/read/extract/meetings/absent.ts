import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport } from '../../resolved.ts'
import { inside, opensAnew, type Scope } from './clause.ts'

/** Somebody whom the sentence tells not to have been there, and where it names him, in code units. */
export interface Absentee {
  actor: ActorRef
  start: number
  end: number
  /** Something kept him away: the others met. */
  kept: boolean
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
  return people.flatMap((one) => {
    const kept = wasKeptAway(report, scope, one)
    if (!kept && !isLeftOut(report, scope, one) && !isGone(report, scope, one)) return []
    const start = report.tokens[one.first]?.start ?? 0
    return { actor: one.actor, start, end: report.tokens[one.last]?.end ?? 0, kept }
  })
}

/** "led instead by X": the word is part of what tells that X was there. */
export const isOfAttendance = ({ cues }: Scope['sentence'], place: number): boolean =>
  cues.some(({ entry, first, last }) => entry.meaning.cue === 'attend' && first < place && place < last)

/** Nobody else is named between the word and the name: "without X". */
function isLeftOut(report: ResolvedReport, { sentence }: Scope, { first }: ResolvedMention): boolean {
  const from = Math.max(sentence.first, first - REACH_OF_WORD)
  const word = report.tokens.slice(from, first).findLastIndex(({ key }) => sentence.grammar.excludes.has(key))
  if (word < 0) return false
  if (isOfAttendance(sentence, from + word)) return false
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

/** "was due to attend but could not", «мав узяти участь Х, але захворів»: of one who was to be there, what kept him away. */
function wasKeptAway(report: ResolvedReport, { sentence, first, last }: Scope, person: ResolvedMention): boolean {
  const { grammar, cues } = sentence
  return cues.some((cue) => {
    const { tense } = cue.features
    if (cue.entry.meaning.cue !== 'attend' || cue.entry.meaning.represents || cue.first < first) return false
    if (tense !== 'future' && tense !== 'infinitive') return false
    const due = report.tokens
      .slice(Math.max(first, cue.first - REACH_OF_DUE), cue.last)
      .some(({ key }) => grammar.wasDue.has(key))
    const subject = person.last < cue.first ? cue.first - person.last : person.first - cue.last
    if (!due || subject > REACH_OF_DUE_VERB) return false
    const end = Math.max(cue.last, person.last)
    const but = report.tokens.slice(end + 1, end + 1 + REACH_OF_BUT).findIndex(({ key }) => grammar.but.has(key))
    return but >= 0 && end + 1 + but < last && tellsWhy(report, sentence, end + 1 + but)
  })
}

/** "could not", «не зміг», «захворів» behind the conjunction, and nobody else named there. */
function tellsWhy(report: ResolvedReport, { grammar, cues, mentions, last }: Scope['sentence'], but: number): boolean {
  const end = Math.min(last, but + REACH_OF_WHY)
  const within = (one: { first: number; last: number }): boolean => one.first > but && one.first <= end
  const isDenied = (place: number): boolean =>
    cues.some(({ entry, first }) => entry.meaning.cue === 'not' && Math.abs(first - place) <= 1)
  return (
    !mentions.some((one) => one.kind === 'person' && within(one)) &&
    (cues.some((cue) => within(cue) && cue.entry.meaning.cue === 'course' && !!cue.entry.meaning.absence) ||
      report.tokens
        .slice(but + 1, end + 1)
        .some(
          ({ key }, order) =>
            grammar.keptAway.told.has(key) || (isDenied(but + 1 + order) && grammar.keptAway.denied.has(key)),
        ))
  )
}

/** "had been scheduled to", «должен был» */
const REACH_OF_DUE = 4
/** «мав взяти участь міністр оборони Перу Х» */
const REACH_OF_DUE_VERB = 8
/** "attend the talks in Lima on Tuesday but" */
const REACH_OF_BUT = 12
/** "but in the end could not" */
const REACH_OF_WHY = 5
