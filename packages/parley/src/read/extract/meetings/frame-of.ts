import type { Meaning } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { issueCues, issueOf } from '../issues.ts'
import { absentFrom } from './absent.ts'
import { endedBefore } from './before-another.ts'
import { bareDelegation } from './bare-delegation.ts'
import { clockOf } from './clock-of.ts'
import { relativeBefore, sayings, type Scope } from './clause.ts'
import { discussedThere } from './discussed.ts'
import type { Frame } from './frame.ts'
import { lastedIn } from './lasted.ts'
import { legsOf } from './legs.ts'
import { mediumOf } from './medium.ts'
import { isAnew, type Move, movedFrom, moveOf } from './move.ts'
import { openerOf } from './opener.ts'
import { openingOf } from './opening.ts'
import { countsSeveral, ordinalOf } from './ordinal.ts'
import { ofOthers } from './others.ts'
import { participantsOf } from './participants.ts'
import { withPresidents } from './presidents.ts'
import { themBehind, theySubject, twoPeople } from './pronouns.ts'
import { isDeniedCall, saidInCall } from './said-in-call.ts'
import { sidesOf } from './sides.ts'
import { isSpokenOf } from './spoken-of.ts'
import { courseOf } from './status.ts'
import { isInterview } from './interview.ts'
import { isNext, isOneTold, isOver, isPrepared, liesAhead, takesUp } from './taken-up.ts'
import { thirdPartiesOf } from './third-parties.ts'
import { laterBefore, whenOf } from './when.ts'
import { arrivalOf, placeOf, pointsThere } from './where.ts'
import { withoutHost } from './without-host.ts'

/** What a phrase of meeting tells with all that depends on it; null where it tells of none. */
export function frameOf(report: ResolvedReport, found: Scope): Frame | null {
  const prepared = isPrepared(report, found)
  // What stands before tells who prepares it, where and when.
  const scope = prepared ? { ...found, first: found.trigger.first } : found
  const { sentence, trigger, place, first, last } = scope
  const { meaning } = trigger.entry
  const { verb, status: told, present, move: moving } = courseOf(report, scope)
  if (
    told === 'denied' ||
    (verb === null && isDeniedCall(report, scope)) ||
    isInterview(report, scope) ||
    (countsSeveral(report, scope) && legsOf(report, scope).length === 0 && !onOneDay(report, scope))
  )
    return null
  const discussed = verb === null && meaning.cue === 'meeting' && discussedThere(report, scope)
  const verbal = meaning.cue !== 'meeting' || verb !== null || discussed
  const ordinal = ordinalOf(report, scope)
  const absent = absentFrom(report, scope)
  const attends = sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'attend' && cue.first >= first && cue.last <= last,
  )
  const medium = mediumOf(scope)
  const remote = medium === 'telephone' || medium === 'video'
  const thirdParties = thirdPartiesOf(report, sentence)
  const ongoing = told === 'under way' || present
  const move = moving ? moveOf(report, scope, moving) : leftPlace(report, scope, told)
  const keptAway = absent.some(({ kept }) => kept)
  const status = keptAway ? null : move && isAnew(move) ? (told === 'postponed' ? 'announced' : told) : told
  // «во время встречи обсудили сроки, то есть до конца года»: what is to be by then was spoken of there.
  const taken = told === null && openerOf(report, scope) !== null
  const next = isNext(scope)
  const arrival = arrivalOf(report, scope)
  const arrives = verb?.entry.meaning.cue === 'course' && !!verb.entry.meaning.arrives
  // «лидер радикалов в Газе прибыл в Каир на переговоры»: what stands before the verb is not where.
  const where = remote ? null : (move?.place ?? placeOf(report, arrival ? { ...scope, first: arrival.verb } : scope))
  return {
    sentence: place,
    trigger,
    first,
    last,
    start: report.tokens[trigger.first]?.start ?? 0,
    end: report.tokens[trigger.last]?.end ?? 0,
    status: status ?? (discussed || (verb === null && saidInCall(report, scope)) ? 'held' : null),
    present,
    medium,
    when: move?.when ?? whenOf(report, scope, told === 'held' || keptAway || taken) ?? move?.from.when ?? null,
    // The time at the head of a live entry is of the entry, and of a meeting only while that goes on.
    time: clockOf(report, scope, ongoing ? -1 : (openingOf(report, sentence)?.last ?? -1)),
    place: where,
    arrivedIn: remote ? null : (arrival?.place ?? null),
    there: !remote && pointsThere(report, scope),
    sides: withoutHost(report, scope, arrival, sidesOf(report, scope, { verbal, attends, thirdParties })),
    participants: withPresidents(
      report,
      scope,
      participantsOf(report, scope, { verbal: verbal || attends, attends }),
    ).filter(
      ({ actor }) =>
        !thirdParties.some((one) => one.actor === actor && one.role === 'mediator') &&
        !absent.some((one) => one.actor === actor),
    ),
    absent,
    lasted: lastedIn(report, scope),
    thirdParties,
    ordinal,
    issues: [...new Set(issueCues(sentence).map(issueOf))],
    move,
    definite:
      meaning.cue === 'attend' ||
      arrives ||
      (ordinal !== null && where === null && isOneTold(report, scope)) ||
      (meaning.cue === 'meeting' && !ordinal && !next && takesUp(report, scope)),
    beforehand: prepared || (verb === null && meaning.cue === 'meeting' && liesAhead(report, scope)),
    next,
    verbal,
    aside: (relativeBefore(report, sentence, (verb ?? trigger).first) ?? trigger.first) < trigger.first,
    others: ofOthers(report, scope),
    attended: attends || arrives,
    apart: sentence.cues.some((cue) => cue.entry.meaning.cue === 'apart' && cue.first >= first && cue.last <= last),
    each: eachOf(scope),
    they: verbal && theySubject(report, scope),
    metThem: meaning.cue === 'meet' ? themBehind(report, scope) : null,
    two: verbal && twoPeople(scope),
    general: meaning.cue === 'meeting' && !!meaning.general,
    then: sentence.cues.some((cue) => cue.entry.meaning.cue === 'then' && cue.first === trigger.first),
    over: verb === null && meaning.cue === 'meeting' && isOver(report, scope),
    besides: false,
    spokenOf: isSpokenOf(report, sentence, trigger),
    earlier: meaning.cue === 'meeting' && (laterBefore(scope) !== undefined || endedBefore(report, scope)),
    breaks: verb?.entry.meaning.cue === 'course' && !!verb.entry.meaning.breaks,
    allSides:
      sentence.cues.some(
        (cue) =>
          cue.entry.meaning.cue === 'sides' &&
          cue.first >= first &&
          cue.last <= last &&
          !saying(sentence, cue) &&
          !(cue.entry.meaning.people && sentence.grammar.prepositions.has(report.tokens[cue.first - 1]?.key ?? '')),
      ) || bareDelegation(report, scope),
    count: countOf(scope),
    leg: false,
    rule: `meeting.${ruleOf(meaning)}`,
  }
}

/** "…, both governments said": tells of the meeting, and is not thereby in it. */
const saying = (sentence: ResolvedSentence, { last }: Scope['trigger']): boolean =>
  sayings(sentence).some(({ first }) => first === last + 1)

/** "will be held in Bergen instead of Oslo": moved, without a verb that says so. */
function leftPlace(report: ResolvedReport, scope: Scope, status: Frame['status'] | 'denied'): Move | null {
  const place = status === 'announced' || status === 'held' ? movedFrom(report, scope) : null
  return place === null ? null : { when: null, place: null, from: { when: null, place }, denied: false }
}

/** «двічі зустрічався в п'ятницю»: told of a day, and of that at least one. */
const onOneDay = (report: ResolvedReport, scope: Scope): boolean =>
  scope.trigger.entry.meaning.cue === 'meet' && /^[\dX]{4}-\d\d-\d\d$/u.test(whenOf(report, scope) ?? '')

/** "all three parties", «обидві сторони» */
function countOf({ sentence, first, last }: Scope): number | null {
  const counted = sentence.cues.flatMap(({ entry: { meaning }, ...cue }) =>
    meaning.cue === 'sides' && !meaning.people && cue.first >= first && cue.last <= last ? (meaning.count ?? []) : [],
  )
  return counted[0] ?? null
}

/** "separately", or a noun of one meeting in the plural: "held phone calls with X and Y". */
const eachOf = ({ sentence, trigger: { entry, features }, first, last }: Scope): boolean =>
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'apart' && !!cue.entry.meaning.each && cue.first >= first && cue.last <= last,
  ) ||
  (entry.meaning.cue === 'meeting' && entry.meaning.form === 'call' && features.number === 'pl')

const ruleOf = (meaning: Meaning): string =>
  meaning.cue === 'meeting' ? meaning.form : (RULES[meaning.cue] ?? meaning.cue)

const RULES: { [cue: string]: string } = { medium: 'call', paper: 'signing', progress: 'discussing' }
