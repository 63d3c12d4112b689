import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport } from '../../resolved.ts'
import { inside, opensAnew, sayings, type Scope } from './clause.ts'

/** Somebody whom the sentence tells not to have been there, and where it names him, in code units. */
export interface Absentee {
  actor: ActorRef
  start: number
  end: number
  /** Something kept him away: the others met. */
  kept: boolean
}

/** "Kenji Mori of Japan did not attend", "in the end could not attend": tokens between a name and its verb. */
const REACH_OF_VERB = 7
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
  if (neverCame(report, scope, last)) return true
  return sentence.cues.some((cue) => {
    const { meaning } = cue.entry
    if (!inside(cue, scope) || cue.first <= last || cue.features.tense === 'future') return false
    // "X met and did not attend": who met was there; but not «X в переговорах не участвовал».
    const isVerb = scope.trigger.entry.meaning.cue === 'meet'
    if (isVerb && scope.trigger.first > last && scope.trigger.last < cue.first) return false
    if (isMet(report, scope, { last }) && goesOn(report, sentence, last, cue.first)) return false
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
      !saysSo(sentence, last, cue.first) &&
      !sentence.mentions.some((one) => one.kind === 'person' && one.first > last && one.last < cue.first)
    )
  })
}

/** "met Y in Oslo": with nothing between the verb and the name that parts them. */
const isMet = (
  { tokens }: ResolvedReport,
  { sentence, trigger }: Scope,
  { last }: Pick<ResolvedMention, 'last'>,
): boolean =>
  !sentence.grammar.inflected &&
  trigger.entry.meaning.cue === 'meet' &&
  trigger.last < last &&
  tokens.slice(trigger.last + 1, last).every(({ kind, key }) => kind !== 'mark' && !sentence.grammar.but.has(key))

/** "but did not come to an agreement": a conjunction without a subject goes on with whoever met. */
const goesOn = (
  { tokens }: Pick<ResolvedReport, 'tokens'>,
  { grammar }: Scope['sentence'],
  after: number,
  verb: number,
): boolean => {
  const joins = (key: string): boolean => grammar.but.has(key) || grammar.and.has(key)
  return tokens
    .slice(after + 1, verb)
    .some(({ key }, order) => joins(key) && grammar.auxiliaries.has(tokens[after + 2 + order]?.key ?? ''))
}

/** "X said Egypt did not attend": whoever says so was not away thereby. */
const saysSo = (sentence: Scope['sentence'], after: number, before: number): boolean =>
  sayings(sentence).some(({ first }) => first > after && first < before)

/** "X in the end did not travel", "did not come to Geneva", and no more said of it: not "did not come close to". */
function neverCame({ tokens }: ResolvedReport, { sentence, trigger, last: end }: Scope, person: number): boolean {
  const { grammar, cues, mentions, times } = sentence
  if (grammar.inflected) return false
  for (let place = person + 1; place <= Math.min(end, person + REACH_OF_VERB); place++) {
    if (tokens[place]?.kind === 'mark' || place === trigger.first) return false
    const isNot = cues.some(({ entry, last }) => entry.meaning.cue === 'not' && last === place - 1)
    if (!isNot || !grammar.keptAway.denied.has(tokens[place]?.key ?? '')) continue
    if (goesOn({ tokens }, sentence, person, place)) return false
    const behind = grammar.moved.toPlace.has(tokens[place + 1]?.key ?? '') ? place + 2 : place + 1
    const isTold = [...mentions, ...times].some(({ first }) => first === behind)
    return (isTold || place === end || tokens[place + 1]?.kind === 'mark') && !saysSo(sentence, person, place)
  }
  return false
}

/** "was due to attend but could not", «мав узяти участь Х, але захворів»: of one who was to be there, what kept him away. */
function wasKeptAway(report: ResolvedReport, { sentence, first, last }: Scope, person: ResolvedMention): boolean {
  const { grammar, cues } = sentence
  return cues.some((cue) => {
    const { tense } = cue.features
    if (cue.entry.meaning.cue !== 'attend' || cue.entry.meaning.represents || cue.first < first) return false
    const isToAttend = grammar.infinitiveMarks.has(report.tokens[cue.first - 1]?.key ?? '')
    if (tense !== 'future' && tense !== 'infinitive' && !isToAttend) return false
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

/**
 * "fell ill", «не приїхав», "could not (attend)" right behind the conjunction, of whoever was to be there: not "but the talks
 * were cancelled", "could not confirm the date", «ещё не приехал».
 */
function tellsWhy({ tokens }: ResolvedReport, sentence: Scope['sentence'], but: number): boolean {
  const { grammar, cues } = sentence
  const { told, denied, unable } = grammar.keptAway
  const key = (place: number): string => (place <= sentence.last ? (tokens[place]?.key ?? '') : '')
  const isNot = (place: number): boolean =>
    cues.some(({ entry, first, last }) => entry.meaning.cue === 'not' && first <= place && place <= last)
  const ends = (place: number): boolean => place > sentence.last || tokens[place]?.kind === 'mark'
  const attends = (place: number): boolean =>
    denied.has(key(place)) || cues.some(({ entry, first }) => entry.meaning.cue === 'attend' && first === place)
  if (told.has(key(but + 1)) || told.has(key(but + 2))) return true
  if (cues.some(({ entry: { meaning }, first }) => first === but + 1 && meaning.cue === 'course' && meaning.absence))
    return true
  // "could not", "was not able to", «не зміг», «не приїхав»
  const near = [but + 1, but + 2, but + 3]
  const place = near.find((one) => unable.has(key(one)) || denied.has(key(one)))
  if (near.some((one) => grammar.yet.has(key(one)))) return false
  if (place === undefined || ![but + 1, but + 2].some(isNot)) return false
  if (denied.has(key(place))) return isNot(place - 1)
  const behind = isNot(place + 1) ? place + 2 : place + 1
  if (behind === place + 1 && !isNot(place - 1)) return false
  return ends(behind) || attends(behind) || (grammar.infinitiveMarks.has(key(behind)) && attends(behind + 1))
}

/** "had been scheduled to", «должен был» */
const REACH_OF_DUE = 4
/** «мав взяти участь міністр оборони Перу Х» */
const REACH_OF_DUE_VERB = 8
/** "attend the talks in Lima on Tuesday but" */
const REACH_OF_BUT = 12
