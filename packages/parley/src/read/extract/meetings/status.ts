import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { MeetingStatus } from '../../../model/meeting.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { attendanceIn, wasAttended } from './attendance.ts'
import { inside, type Scope, type Stretch } from './clause.ts'
import { type Course, course, dated, denied, inPresent } from './course.ts'
import { doubted, isNone, isPossible, supposed, wanted } from './doubt.ts'
import { governing } from './governing.ts'
import { neverWas } from './never-was.ts'
import { openerOf } from './opener.ts'
import { overturned } from './overturned.ts'
import { stoodUp, wereToHave } from './stood-up.ts'
import { undoneSince } from './undone.ts'

/** What the sentence of a scope tells of the meeting: that there is none, that it is called off, that it is in doubt, or what its verb tells. */
export function courseOf(report: ResolvedReport, scope: Scope): Course {
  const { sentence, trigger } = scope
  const verb = governing(report, scope)
  const told = isVerbOfMeeting(trigger) ? trigger : verb
  const present = told !== null && inPresent(sentence, told) && (told === trigger || course(told)?.status === 'held')
  if (supposed(report, sentence, trigger) || isNone(report, sentence, trigger))
    return { verb, status: 'denied', present: false }
  const never = neverWas(report, scope)
  if (never) return { verb, status: never, present: false }
  if (stoodUp(report, scope)) return { verb, status: 'cancelled', present: false }
  const undone = undoneSince(report, scope)
  return (
    overturned(report, scope, { verb, undone }) ??
    (verb === null && isPossible(report, sentence, trigger) ? { verb, status: 'denied', present: false } : null) ??
    doubted(report, scope, { verb, told, present, undone }) ??
    plain(report, scope, { verb, present })
  )
}

/** What the verb itself tells, or whoever was there. */
function plain(
  report: ResolvedReport,
  scope: Scope,
  { verb, present }: { verb: Cue | null; present: boolean },
): Course {
  const { sentence, trigger } = scope
  if (isVerbOfMeeting(trigger)) {
    const status = ofTense(sentence, trigger)
    return { verb, status: status === 'held' && wereToHave(report, scope) ? 'announced' : status, present }
  }
  if (trigger.entry.meaning.cue === 'medium') return { verb: trigger, status: 'held', present: false }
  const attendance = attendanceIn(scope, verb)
  if (attendance) return { verb, status: ofAttendance(sentence, attendance), present: false }
  if (verb) return { verb, status: ofVerb(report, scope, verb), present }
  if (wasAttended(scope)) return { verb, status: 'held', present: false }
  if (trigger.entry.meaning.cue === 'meeting' && wanted(report, sentence, trigger) && !openerOf(report, scope))
    return { verb, status: dated(sentence, trigger) ? 'unconfirmed' : 'denied', present: false }
  return { verb, status: null, present: false }
}

/** Those who meet, sign or discuss together: the word itself says what became of it. */
const isVerbOfMeeting = ({ entry: { meaning } }: Cue): boolean =>
  meaning.cue === 'meet' || meaning.cue === 'paper' || meaning.cue === 'progress'

const ofAttendance = (sentence: ResolvedSentence, cue: Cue): MeetingStatus =>
  denied(sentence, cue) ? 'unconfirmed' : 'announced'

function ofVerb(
  report: ResolvedReport,
  { sentence, trigger, first, last }: Scope,
  verb: Cue,
): MeetingStatus | 'denied' {
  if (verb.entry.meaning.cue === 'meet')
    return verb.features.tense === 'present' ? 'under way' : ofTense(sentence, verb)
  const meaning = verb.entry.meaning as MeaningOf<'course'>
  const { status } = meaning
  if (meaning.result) return 'held'
  if (denied(sentence, verb)) {
    if (status === 'announced') return 'unconfirmed'
    if (isYetToCome(report, sentence, verb)) return 'announced'
    // «із 2017 року не вели переговорів»: for a long time there were none, and nobody called one off.
    const isLong = sentence.times.some(
      (time) => time.bound === 'since' && inside(time, { first, last }) && !othersBetween(sentence, verb, time),
    )
    return isLong || verb.features.tense === 'present' ? 'denied' : 'cancelled'
  }
  if (meaning.leaves) return isPast(report, { sentence, trigger }) ? 'held' : 'announced'
  if (meaning.arrives && (verb.features.tense === 'future' || verb.features.tense === 'infinitive')) return 'announced'
  if (status !== 'held') return status
  if (inPresent(sentence, verb)) return 'under way'
  const { tense } = verb.features
  return tense === 'future' || tense === 'infinitive' || hoped(sentence, verb) ? 'announced' : 'held'
}

/** «поїхав додому після переговорів»: who sets out then has met already. */
function isPast(report: ResolvedReport, scope: Pick<Scope, 'sentence' | 'trigger'>): boolean {
  const opener = openerOf(report, scope)
  return opener !== null && scope.sentence.grammar.since.has(report.tokens[opener]?.key ?? '')
}

/** «ще не прибула», "has not yet arrived": beside the negation stands that it may still come. */
function isYetToCome({ tokens }: ResolvedReport, { grammar, first }: ResolvedSentence, verb: Cue): boolean {
  const around = tokens.slice(Math.max(first, verb.first - REACH_OF_YET), verb.last + REACH_OF_YET)
  // «не розпочалися, поки …»: behind a comma it opens another clause.
  return around.some(({ key }, place) => grammar.yet.has(key) && around[place - 1]?.text !== ',')
}

const REACH_OF_YET = 3

/** "did not hold the meeting they had planned since March": the time is of the verb beside it. */
const othersBetween = ({ cues }: ResolvedSentence, verb: Cue, time: Stretch): boolean =>
  cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'course' &&
      first > Math.min(verb.last, time.last) &&
      last < Math.max(verb.first, time.first),
  )

function ofTense(sentence: ResolvedSentence, trigger: Cue): MeetingStatus | 'denied' {
  const { tense } = trigger.features
  if (denied(sentence, trigger)) {
    // «Ми не підпишемо нічого, що …»: who refuses to sign calls nothing off, unless a day was set.
    const isSet = trigger.entry.meaning.cue !== 'paper' || dated(sentence, trigger)
    return tense === 'future' && isSet ? 'cancelled' : 'denied'
  }
  if (tense === 'participle' && inPresent(sentence, trigger)) return 'under way'
  if (tense === 'past' || tense === 'participle') return hoped(sentence, trigger) ? 'announced' : 'held'
  if (tense === 'future' || tense === 'present' || tense === 'infinitive') return 'announced'
  return hoped(sentence, trigger) ? 'announced' : 'held'
}

/** A plan, a wish or a condition right before the verb. */
const hoped = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'maybe' && cue.last < verb.first && verb.first - cue.last <= 3)
