import type { Cue } from '../../../language/cue.ts'
import type { Grammar } from '../../../language/grammar.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { Meaning } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isBeforehand } from '../../beforehand.ts'
import { issueCues, issueOf } from '../issues.ts'
import { absentFrom } from './absent.ts'
import { relativeBefore, sayings, type Scope, scopesOf } from './clause.ts'
import type { Frame } from './frame.ts'
import { groupsOf } from './groups.ts'
import { legsOf } from './legs.ts'
import { lastedIn } from './lasted.ts'
import { mediumOf } from './medium.ts'
import { openingOf } from './opening.ts'
import { countsSeveral, ordinalOf, ordinalsIn } from './ordinal.ts'
import { isAnew, type Move, movedFrom, moveOf } from './move.ts'
import { openerOf } from './opener.ts'
import { participantsOf } from './participants.ts'
import { sidesOf } from './sides.ts'
import { courseOf } from './status.ts'
import { withPresidents } from './presidents.ts'
import { thirdPartiesOf } from './third-parties.ts'
import { ellipsis } from './ellipsis.ts'
import { triggersOf } from './triggers.ts'
import { meetOnVisits } from './visits.ts'
import { clockOf, whenOf } from './when.ts'
import { arrivedIn, placeOf, pointsThere } from './where.ts'

/** What a sentence tells of meetings, one frame for each noun or verb of meeting, in order. */
export function framesIn(report: ResolvedReport, place: number): Frame[] {
  const sentence = report.sentences[place]
  // A question asserts nothing.
  if (!sentence || report.tokens[sentence.last]?.text === '?') return []
  if (sentence.cues.some(({ entry }) => entry.meaning.cue === 'contest')) return []
  let passed: Frame | null = null
  let told: Frame | null = null
  let counted: ActorRef[] = []
  const found = triggersOf(report, place)
  const triggers = found.length > 0 ? found : ellipsis(report, place)
  const frames = scopesOf(report, { sentence, place, triggers }).flatMap((scope) => {
    const frame = frameOf(report, scope)
    if (!frame && countsSeveral(report, scope)) counted = sidesOfCounted(report, scope)
    // «провели п'ять раундів, а шостий не відбувся»: of the same sides.
    if (frame?.ordinal && frame.sides.length === 0 && frame.participants.length === 0) frame.sides = [...counted]
    if (frame && passed) passOn(passed, frame)
    if (frame && told && isJoined(report, scope, frame)) goOn(told, frame)
    if (frame && told && isSettingOf(report, scope, frame)) {
      told.when ??= frame.when
      if (told.medium !== 'telephone' && told.medium !== 'video') told.place ??= frame.place
      return []
    }
    told = frame?.verbal ? frame : null
    passed =
      frame && !frame.verbal && sentence.grammar.prepositions.has(report.tokens[scope.trigger.first - 1]?.key ?? '')
        ? frame
        : null
    const legs = frame ? legsOf(report, scope) : []
    if (!frame || legs.length === 0) return frame ?? []
    const ordinals = ordinalsIn(report, scope)
    return legs.map((leg, order) => ({
      ...frame,
      ...leg,
      ordinal: ordinals.length === legs.length ? (ordinals[order] ?? null) : frame.ordinal,
      sides: [...frame.sides],
      participants: [...frame.participants],
      definite: false,
      leg: true,
    }))
  })
  return meetOnVisits(report, sentence, frames)
}

const sidesOfCounted = (report: ResolvedReport, scope: Scope): ActorRef[] =>
  sidesOf(report, scope, { verbal: true, attends: false, thirdParties: thirdPartiesOf(report, scope.sentence) })

/** "met on Monday and will meet again on Friday": a second verb of one subject, right behind the conjunction. */
function isJoined(report: ResolvedReport, scope: Scope, { verbal, they, allSides }: Frame): boolean {
  if (!verbal || they || allSides) return false
  const { sentence, trigger } = scope
  // «і» stands among the auxiliaries too: «і наполягає».
  const isAuxiliary = ({ key }: { key: string }): boolean =>
    sentence.grammar.auxiliaries.has(key) && !sentence.grammar.and.has(key)
  const pastAuxiliaries = (from: number): number => {
    let place = from
    while (isAuxiliary(report.tokens[place] ?? { key: '' })) place--
    return place
  }
  const verb = pastAuxiliaries(Math.min(trigger.first, courseOf(report, scope).verb?.first ?? trigger.first) - 1)
  const place = pastAuxiliaries(beforeDay(report, sentence, verb))
  const { kind, key } = report.tokens[place] ?? { kind: 'mark', key: '' }
  return (
    kind === 'word' &&
    place > sentence.first &&
    (sentence.grammar.and.has(key) || sentence.grammar.but.has(key)) &&
    (place === verb || !hasSubjectBehind(scope))
  )
}

/** «позвонил Х, а в воскресенье принял Y», "phoned X and on Sunday received Y": what stands before the day of the second verb. */
function beforeDay(report: ResolvedReport, { times, grammar }: ResolvedSentence, place: number): number {
  const day = times.find(({ last }) => last === place)
  if (!day) return place
  return grammar.prepositions.has(report.tokens[day.first - 1]?.key ?? '') ? day.first - 2 : day.first - 1
}

/** «а в воскресенье Y принял президент Х»: whom the verb names behind itself as its own subject. */
const hasSubjectBehind = ({ sentence, trigger, last }: Scope): boolean =>
  sentence.grammar.inflected &&
  [...sentence.mentions.filter(({ kind }) => kind === 'person'), ...sentence.offices].some(
    ({ first, cases }) =>
      first > trigger.last && first <= last && cases.length > 0 && cases.every((one) => one === 'nom'),
  )

/** Whoever met before does, too, what the second verb tells; with whom, that tells itself where it does. */
function goOn(before: Frame, frame: Frame): void {
  if (frame.participants.some(({ start }) => start < frame.start)) return
  const alone = frame.participants.length === 0 && frame.sides.length === 0
  const subjects = alone ? before.participants : before.participants.filter(({ start }) => start < before.start)
  frame.participants.unshift(...subjects)
  if (!alone) return
  frame.sides = [...before.sides]
  frame.allSides = before.allSides
}

/** "met X on the sidelines of a summit in Riga": names nobody, and tells where and when the verb's meeting was. */
const isSettingOf = (
  report: ResolvedReport,
  { sentence, trigger }: Scope,
  {
    verbal,
    participants,
    sides,
    trigger: {
      entry: { meaning },
    },
  }: Frame,
): boolean =>
  !verbal &&
  participants.length === 0 &&
  sides.length === 0 &&
  meaning.cue === 'meeting' &&
  (meaning.form === 'summit' || meaning.form === 'session') &&
  report.tokens.slice(trigger.first - 3, trigger.first).some(({ key }) => sentence.grammar.prepositions.has(key))

/** «Того ж дня, ще до розмови з Х, вони зустрілися»: what opens the sentence is said of its verb. */
function passOn(nominal: Frame, frame: Frame): void {
  if (!frame.verbal || frame.when !== null) return
  frame.when = nominal.when
  nominal.when = null
  if (frame.place !== null || frame.medium === 'telephone' || frame.medium === 'video') return
  frame.place = nominal.place
  nominal.place = null
}

function frameOf(report: ResolvedReport, scope: Scope): Frame | null {
  const { sentence, trigger, place, first, last } = scope
  const { meaning } = trigger.entry
  const { verb, status: told, present, move: moving } = courseOf(report, scope)
  if (
    told === 'denied' ||
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
  const status = move && isAnew(move) ? (told === 'postponed' ? 'announced' : told) : told
  const next = isNext(scope)
  const arrives = verb?.entry.meaning.cue === 'course' && !!verb.entry.meaning.arrives
  return {
    sentence: place,
    trigger,
    first,
    last,
    start: report.tokens[trigger.first]?.start ?? 0,
    end: report.tokens[trigger.last]?.end ?? 0,
    status: status ?? (discussed ? 'held' : null),
    present,
    medium,
    when: move?.when ?? whenOf(report, scope, told === 'held') ?? move?.from.when ?? null,
    // The time at the head of a live entry is of the entry, and of a meeting only while that goes on.
    time: clockOf(scope, ongoing ? -1 : (openingOf(report, sentence)?.last ?? -1)),
    place: remote ? null : (move?.place ?? placeOf(report, scope)),
    arrivedIn: remote ? null : arrivedIn(report, scope),
    there: !remote && pointsThere(report, scope),
    sides: sidesOf(report, scope, { verbal, attends, thirdParties }),
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
      meaning.cue === 'attend' || arrives || (meaning.cue === 'meeting' && !ordinal && !next && takesUp(report, scope)),
    beforehand: verb === null && meaning.cue === 'meeting' && liesAhead(report, scope),
    next,
    verbal,
    aside: (relativeBefore(report, sentence, (verb ?? trigger).first) ?? trigger.first) < trigger.first,
    others: sentence.references.some(
      (one) =>
        one.kind === 'side' &&
        one.first >= first &&
        one.last <= last &&
        one.actors.every((ref) => report.actors[ref]?.kind === 'place'),
    ),
    attended: attends || arrives,
    apart: sentence.cues.some((cue) => cue.entry.meaning.cue === 'apart' && cue.first >= first && cue.last <= last),
    each: eachOf(scope),
    they: verbal && theySubject(report, scope),
    metThem: meaning.cue === 'meet' ? themBehind(report, scope) : null,
    two: verbal && twoPeople(scope),
    general: meaning.cue === 'meeting' && !!meaning.general,
    then: sentence.cues.some((cue) => cue.entry.meaning.cue === 'then' && cue.first === trigger.first),
    over: verb === null && meaning.cue === 'meeting' && isOver(report, scope),
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

/** "discussed gas in a telephone conversation", «за підсумками зустрічі домовилися»: whose verb it is took part. */
function discussedThere(report: ResolvedReport, { sentence, trigger, first, last }: Scope): boolean {
  const { cues } = sentence
  return (
    openerOf(report, { sentence, trigger }) !== null &&
    cues.some(
      (cue) =>
        (isDoneTogether(report, sentence, cue) || isSaidTogether(report, sentence, cue)) &&
        cue.first >= first &&
        cue.last <= last &&
        sentence.mentions.some(
          (one) => (one.kind === 'person' || one.kind === 'country') && one.first >= first && one.last < cue.first,
        ) &&
        !quotedApart(sentence, cue.first, trigger.first),
    )
  )
}

/** «після переговорів у Лімі Чилі та Перу оголосили»: two countries right before the verb say it together. */
const isSaidTogether = (report: ResolvedReport, sentence: ResolvedSentence, { entry, features, first }: Cue): boolean =>
  entry.meaning.cue === 'say' &&
  features.tense === 'past' &&
  groupsOf(report, sentence).some(
    ({ actors, adjective, nominative, last }) => actors.length > 1 && !adjective && nominative && last === first - 1,
  )

/** Discussed, agreed or signed. */
const isDoneTogether = (report: ResolvedReport, { grammar }: ResolvedSentence, cue: Cue): boolean => {
  const { meaning } = cue.entry
  const { tense } = cue.features
  const before = report.tokens[cue.first - 1]
  // English "signed", which is a participle too, but not right behind whoever signed.
  const shown = tense === 'past' || (!tense && before?.kind === 'word' && !grammar.auxiliaries.has(before.key))
  if (meaning.cue === 'progress')
    return tense === 'past' && (meaning.state === 'discussed' || meaning.state === 'agreed')
  return meaning.cue === 'paper' && shown && (meaning.status === 'signed' || meaning.status === 'accepted')
}

const quotedApart = ({ quotations }: ResolvedSentence, one: number, other: number): boolean =>
  quotations.some(({ first, last }) => (first <= one && one <= last) !== (first <= other && other <= last))

/** "Negotiators will meet again", «переговірники зберуться»: those of all sides, where nothing says whose they are. */
function bareDelegation(report: ResolvedReport, { sentence, trigger, first }: Scope): boolean {
  if (trigger.entry.meaning.cue === 'meeting' || trigger.entry.meaning.cue === 'attend') return false
  const cue = sentence.cues.findLast(
    ({ entry: { meaning }, features, first: at, last }) =>
      meaning.cue === 'delegation' &&
      features.number !== 'sg' &&
      at >= first &&
      last < trigger.first &&
      trigger.first - last <= REACH_OF_SUBJECT,
  )
  if (!cue) return false
  const beside = (from: number, to: number): boolean => from <= cue.last + 2 && to >= cue.first - 2
  return (
    !report.tokens.slice(cue.last + 1, trigger.first).some(({ kind }) => kind === 'mark') &&
    !sentence.references.some((one) => one.kind === 'side' && beside(one.first, one.last)) &&
    !sentence.mentions.some((one) => beside(one.first, one.last)) &&
    !sentence.affiliations.some((one) => beside(one.first, one.last)) &&
    standsFirst(report, sentence, cue.first)
  )
}

/** Nothing but an article and an adjective before it: of "senior Gulf officials" nothing is known. */
const standsFirst = (report: ResolvedReport, { grammar, cues, first }: ResolvedSentence, place: number): boolean => {
  const adjective =
    report.tokens[place - 1]?.shape === 'lower' && !isOpener(grammar, report.tokens[place - 1]?.key ?? '')
  const at = adjective ? place - 1 : place
  const before = report.tokens[at - 1]
  return (
    at === first ||
    before === undefined ||
    before.kind === 'mark' ||
    isOpener(grammar, before.key) ||
    cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.last === at - 1)
  )
}

const isOpener = (grammar: Grammar, key: string): boolean =>
  grammar.articles.definite.has(key) || grammar.and.has(key) || grammar.determiners.has(key)

/** Words between a subject and its verb: "are now due to". */
const REACH_OF_SUBJECT = 5

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

/** «вони», "they", «оба президента» before the verb. */
const theySubject = (report: ResolvedReport, { sentence, trigger, first }: Scope): boolean =>
  relativeBefore(report, sentence, trigger.first) === null &&
  (report.tokens
    .slice(afterThat(sentence, first, trigger.first), trigger.first)
    .some(({ key }) => sentence.grammar.pluralSubjects.has(key)) ||
    twoPeople({ sentence, trigger, first }))

/** "met them", «зустрівся з ними» */
const themBehind = (report: ResolvedReport, { sentence, trigger }: Scope): Frame['metThem'] =>
  report.tokens.slice(trigger.last + 1, trigger.last + 3).find(({ key }) => sentence.grammar.pluralObjects.has(key)) ??
  null

const twoPeople = ({ sentence, trigger, first }: Pick<Scope, 'sentence' | 'trigger' | 'first'>): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first: at }) =>
      meaning.cue === 'sides' && !!meaning.people && at >= first && at < trigger.first,
  )

/** "They agreed that teams would meet": the subject stands behind the last "that". */
const afterThat = ({ cues }: ResolvedSentence, first: number, end: number): number =>
  cues.findLast((cue) => cue.entry.meaning.cue === 'that' && cue.first >= first && cue.last < end)?.last ?? first

/** Behind "during" or "after", and the sentence has a verb in the past and none of what is to come. */
const isOver = (report: ResolvedReport, { sentence, trigger }: Scope): boolean =>
  takesUp(report, { sentence, trigger }) &&
  sentence.cues.some(({ entry, features }) => entry.meaning.cue === 'say' && features.tense === 'past') &&
  !sentence.cues.some(({ features, first }) => features.tense === 'future' && !isSaidThere(sentence, trigger, first))

/** Behind the word that opens what was said after the talks. */
const isSaidThere = ({ cues }: ResolvedSentence, trigger: Cue, place: number): boolean =>
  cues.some(({ entry, first, last }) => entry.meaning.cue === 'that' && first > trigger.last && last < place)

/** «перед другим раундом переговорів», "ahead of the talks": nothing but what describes the noun between. */
function liesAhead({ tokens }: ResolvedReport, { sentence, trigger }: Scope): boolean {
  for (let place = trigger.first - 1; place >= Math.max(sentence.first, trigger.first - REACH_OF_BEFORE); place--) {
    if (tokens[place]?.kind === 'mark') return false
    if (isBeforehand(tokens, sentence.grammar, place)) return true
  }
  return false
}

const REACH_OF_BEFORE = 5

/** "the next meeting": none that was told yet. */
const isNext = ({ sentence, trigger }: Scope): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, last }) =>
      meaning.cue === 'series' && !!meaning.next && trigger.first > last && trigger.first - last <= REACH_OF_NEXT,
  )

/** "the next trilateral meeting" */
const REACH_OF_NEXT = 2

/** «під час», «після», «за результатами», "during", "the": the phrase takes up what was told. */
function takesUp(report: ResolvedReport, { sentence, trigger }: Pick<Scope, 'sentence' | 'trigger'>): boolean {
  for (let place = trigger.first - 1; place >= Math.max(sentence.first, trigger.first - 4); place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark') return false
    if (sentence.grammar.takesUp.has(token.key)) return true
  }
  return false
}
