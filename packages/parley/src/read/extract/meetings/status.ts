import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { MeetingStatus } from '../../../model/meeting.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isOfSomethingElse } from './moved-else.ts'
import { neverWas } from './never-was.ts'
import {
  gap,
  inside,
  opensAnew,
  partedBy,
  relativeBefore,
  sayings,
  saysThat,
  type Scope,
  type Stretch,
} from './clause.ts'
import { openerOf } from './opener.ts'
import { undoneSince } from './undone.ts'

/** A verb may govern a noun of meeting from this far: «провели в понеділок у Женеві перший раунд». */
const REACH_OF_VERB = 9
/** A verb after a relative clause or a list of names: «Зустріч Х з Y, яка мала пройти в Z, не відбудеться». */
const REACH_OF_ENDING = 30

/** What becomes of a meeting, and by which verb. `denied`: the sentence says that nobody met. */
export interface Course {
  verb: Cue | null
  status: MeetingStatus | 'denied' | null
  /** The verb stands in the present, which tells of the past in lists and of now in live pages. */
  present: boolean
  /** The verb that moves it to another day or place, and whether the sentence denies that. */
  move?: { verb: Cue; denied: boolean }
}

const course = (cue: Cue): MeaningOf<'course'> | null => (cue.entry.meaning.cue === 'course' ? cue.entry.meaning : null)
const OVERTURNS: ReadonlySet<MeetingStatus> = new Set(['postponed', 'cancelled'])

export function courseOf(report: ResolvedReport, scope: Scope): Course {
  const { sentence, trigger } = scope
  const verb = governing(report, scope)
  const told = isVerbOfMeeting(trigger) ? trigger : verb
  const present = told !== null && inPresent(sentence, told) && (told === trigger || course(told)?.status === 'held')
  if (supposed(report, sentence, trigger) || isNone(report, sentence, trigger))
    return { verb, status: 'denied', present: false }
  const never = neverWas(report, scope)
  if (never) return { verb, status: never, present: false }
  const undone = undoneSince(report, scope)
  const overturns = sentence.cues.filter(
    (cue) =>
      OVERTURNS.has(course(cue)?.status ?? 'held') &&
      (!course(cue)?.absence || cue.first === trigger.first) &&
      !course(cue)?.existence &&
      !(course(cue)?.moves && isOfSomethingElse(report, scope, { moves: cue, verb })) &&
      !(undone && inside(cue, undone)) &&
      ofTheMeeting(report, scope, cue),
  )
  // «перенесли, а потім і скасували»
  const cancelled = overturns.find((cue) => course(cue)?.status === 'cancelled' && !denied(sentence, cue))
  const overturned = cancelled ?? overturns[0]
  if (overturned && course(overturned)?.moves) {
    const no = denied(sentence, overturned) || contradicted(sentence, overturned)
    const status = no ? 'announced' : 'postponed'
    return { verb: verb ?? overturned, status, present: false, move: { verb: overturned, denied: no } }
  }
  if (overturned && !denied(sentence, overturned))
    return { verb: verb ?? overturned, status: course(overturned)?.status ?? null, present: false }
  // «Зустріч, заплановану на 30 жовтня, так і не провели»
  const unheld = sentence.cues.find(
    (cue) =>
      cue !== verb &&
      course(cue)?.status === 'held' &&
      cue.first > trigger.last &&
      cue.features.tense === 'past' &&
      denied(sentence, cue) &&
      ofTheMeeting(report, scope, cue),
  )
  if (unheld && course(verb ?? unheld)?.status === 'announced')
    return { verb: unheld, status: 'cancelled', present: false }
  const doubt = sentence.cues.find(
    (cue) =>
      course(cue)?.status === 'unconfirmed' &&
      (!course(cue)?.governs || governed(report, sentence, cue, told ?? trigger)) &&
      !sentence.times.some((time) => time.first <= cue.first && cue.last <= time.last) &&
      cue.first <= scope.last &&
      (cue.last >= scope.first - 3 || opensClause(sentence, cue, trigger)) &&
      partedBy(report, cue, undone && undone.last < cue.first ? undone : trigger) < 2,
  )
  if (doubt && told !== null && cameTrue(told) && isApart(report, sentence, doubt, trigger))
    return { verb, status: 'held', present }
  if (doubt)
    return {
      verb: verb ?? doubt,
      status: course(doubt)?.wish && !dated(sentence, doubt) ? 'denied' : 'unconfirmed',
      present: false,
    }
  if (told !== null && wanted(report, sentence, told))
    return {
      verb: verb ?? told,
      status: sentence.times.some((time) => time.when) ? 'unconfirmed' : 'denied',
      present: false,
    }
  if (isVerbOfMeeting(trigger)) return { verb, status: ofTense(sentence, trigger), present }
  if (trigger.entry.meaning.cue === 'medium') return { verb: trigger, status: 'held', present: false }
  const attendance = attendanceIn(scope, verb)
  if (attendance) return { verb, status: ofAttendance(sentence, attendance), present: false }
  if (!verb && wasAttended(scope)) return { verb, status: 'held', present: false }
  if (!verb && trigger.entry.meaning.cue === 'meeting' && wanted(report, sentence, trigger) && !openerOf(report, scope))
    return { verb, status: dated(sentence, trigger) ? 'unconfirmed' : 'denied', present: false }
  if (!verb) return { verb, status: null, present: false }
  return { verb, status: ofVerb(sentence, verb), present }
}

/** Those who meet, sign or discuss together: the word itself says what became of it. */
const isVerbOfMeeting = ({ entry: { meaning } }: Cue): boolean =>
  meaning.cue === 'meet' || meaning.cue === 'paper' || meaning.cue === 'progress'

/** «спростували перенесення», "denied that the talks had been postponed". */
const contradicted = ({ cues }: ResolvedSentence, { first }: Cue): boolean =>
  cues.some((cue) => course(cue)?.denies && cue.last < first)

/** A date in the same voice: what somebody calls «сегодня» in a quotation dates no wish told beside it. */
const dated = (sentence: ResolvedSentence, wish: Cue): boolean =>
  sentence.times.some((time) => time.when && quoted(sentence, time) === quoted(sentence, wish))

/** «готов сесть за стол», "ready to talk": a wish is one for what stands right behind it. */
const governed = (report: ResolvedReport, { cues }: ResolvedSentence, wish: Cue, told: Cue): boolean =>
  told.first > wish.last &&
  told.first - wish.last <= REACH_OF_WISH &&
  partedBy(report, wish, told) === 0 &&
  // «готовность к диалогу после телефонного разговора»: it is the dialogue that is wished for.
  !cues.some(({ entry, first, last }) => entry.meaning.cue === 'meeting' && first > wish.last && last < told.first - 1)

/** "there have been no official talks", «не было ни одной встречи»: a negation of the noun itself. */
const isNone = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, { entry, first }: Cue): boolean =>
  entry.meaning.cue === 'meeting' &&
  cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'not' &&
      cue.last < first &&
      first - cue.last <= MOST_OF_NONE &&
      grammar.none.has(report.tokens[cue.last]?.key ?? '') &&
      report.tokens
        .slice(cue.last + 1, first)
        .every(
          ({ kind, key }) => kind === 'word' && (grammar.inflected ? grammar.adjectival(key) : !grammar.of.has(key)),
        ),
  )

/** "no official peace talks" */
const MOST_OF_NONE = 3

/** "if the leaders meet": supposed, and not told. */
const supposed = (report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'maybe' &&
      cue.entry.meaning.kind === 'condition' &&
      cue.last < trigger.first &&
      trigger.first - cue.last <= REACH_OF_CONDITION &&
      partedBy(report, cue, trigger) === 0,
  )
const REACH_OF_CONDITION = 8

/** «примет участие в переговорах»: the verb of attendance, where no other verb tells more of the meeting. */
const attendanceIn = ({ sentence, trigger, first, last }: Scope, verb: Cue | null): Cue | null =>
  sentence.cues.find(
    (cue) =>
      cue.entry.meaning.cue === 'attend' &&
      cue.first >= first &&
      cue.last <= last &&
      cue.features.tense === 'future' &&
      (verb === null || gap(cue, trigger) < gap(verb, trigger)),
  ) ?? null

/** «участвовали в новом раунде»: whoever was there tells that it was. */
const wasAttended = ({ sentence, trigger, first, last }: Scope): boolean =>
  sentence.grammar.inflected &&
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'attend' &&
      !cue.entry.meaning.leads &&
      cue.features.tense === 'past' &&
      cue.first >= first &&
      cue.last <= last &&
      gap(cue, trigger) <= REACH_OF_ATTENDANCE &&
      !denied(sentence, cue),
  )

/** «взяли участь у четвер у новому» */
const REACH_OF_ATTENDANCE = 5

const ofAttendance = (sentence: ResolvedSentence, cue: Cue): MeetingStatus =>
  denied(sentence, cue) ? 'unconfirmed' : 'announced'

/** "met, and may meet again", "invited both to Doha, where they met": the doubt is of another clause. */
function isApart(report: ResolvedReport, sentence: ResolvedSentence, doubt: Cue, trigger: Cue): boolean {
  if (doubt.first > trigger.last) return partedBy(report, doubt, trigger) > 0
  const relative = relativeBefore(report, sentence, trigger.first)
  return relative !== null && relative > doubt.last
}

/** A doubt about something else does not undo what the verb tells as done. */
const cameTrue = ({ features }: Cue): boolean => features.tense === 'past'

/**
 * The verb that says what becomes of the meeting, nearest to its noun on either side. Behind the noun it may stand far
 * off, past names and a relative clause, whose own verb yields to it.
 */
function governing(report: ResolvedReport, { sentence, trigger, first, last }: Scope): Cue | null {
  const candidates = sentence.cues.flatMap((cue) => {
    const status = course(cue)?.status
    if (!status || status === 'unconfirmed' || OVERTURNS.has(status) || cue.last < first || cue.first > last) return []
    if (cue !== trigger && quoted(sentence, cue) !== quoted(sentence, trigger)) return []
    if (tellsOfAnother(sentence, trigger, cue) || ofAnotherVerb(sentence, trigger, cue)) return []
    if (attributes(report, sentence, trigger, cue) || ofWhatWasSaid(report, sentence, trigger, cue)) return []
    const before = cue.last < trigger.first
    const distance = before
      ? trigger.first - cue.last - tokensOfTimes(sentence, cue, trigger)
      : cue.first - trigger.last
    if (
      distance > (before ? REACH_OF_VERB : REACH_OF_ENDING) ||
      partedBy(report, cue, trigger) > (before ? 1 : MOST_COMMAS)
    )
      return []
    return [
      {
        cue,
        distance:
          distance +
          (isRelative(report, sentence, trigger, cue) || saysThat(sentence, cue, trigger) ? REACH_OF_ENDING : 0) +
          (before ? 0 : COMMA * partedBy(report, cue, trigger)),
      },
    ]
  })
  return candidates.toSorted((one, other) => one.distance - other.distance)[0]?.cue ?? null
}

/** "discussed it by phone, Marsh announced": who is named behind a comma, right before it, only says so. */
const attributes = (
  report: ResolvedReport,
  { mentions, cues, grammar }: ResolvedSentence,
  trigger: Cue,
  cue: Cue,
): boolean =>
  !grammar.inflected &&
  cue.first > trigger.last &&
  cues.some(({ entry, first }) => entry.meaning.cue === 'say' && first === cue.first) &&
  mentions.some(({ first, last }) => last === cue.first - 1 && report.tokens[first - 1]?.text === ',')

/** "After talks on Monday, Marsh said the border would stay closed": English opens what is said without a word for it. */
const ofWhatWasSaid = (report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue, cue: Cue): boolean =>
  !sentence.grammar.inflected &&
  trigger.entry.meaning.cue === 'meeting' &&
  sayings(sentence).some(
    (said) =>
      said.first > trigger.last &&
      said.last < cue.first &&
      partedBy(report, trigger, said) > 0 &&
      partedBy(report, said, cue) === 0 &&
      report.tokens[said.last + 1]?.kind === 'word' &&
      sentence.mentions.some(({ kind, last }) => kind !== 'place' && last === said.first - 1),
  )

/** «провести 30 ноября и 1 декабря 2011 г. в Вильнюсе встречу»: a date between the two, however long, parts them as one word. */
const tokensOfTimes = ({ times }: ResolvedSentence, one: Stretch, other: Stretch): number =>
  times.reduce((sum, { first, last }) => (first > one.last && last < other.first ? sum + last - first : sum), 0)

/** Where the quotation begins that a word stands in; null outside: what somebody says of the future is no verb of the frame. */
const quoted = ({ quotations }: ResolvedSentence, { first, last }: Stretch): number | null =>
  quotations.find((one) => one.first <= first && last <= one.last)?.first ?? null

const MOST_COMMAS = 3
const COMMA = 3

/** A comma and a relative pronoun open the clause that the verb stands in. */
function isRelative(
  report: ResolvedReport,
  { grammar }: ResolvedSentence,
  { last }: Stretch,
  { first }: Stretch,
): boolean {
  for (let place = first - 1; place > last; place--) {
    const token = report.tokens[place]
    if (token?.text === ',') return false
    if (grammar.relative.has(token?.key ?? '')) return true
  }
  return false
}

/**
 * Whether postponing or cancelling is done to the meeting: the word stands before it with nothing else that it could be
 * done to, or after it with nothing that follows («санкції скасували», «перенесли удар» have objects of their own).
 */
function ofTheMeeting(report: ResolvedReport, { sentence, trigger, first, last }: Scope, cue: Cue): boolean {
  // «відмовився від зустрічі» holds the noun itself.
  if (cue.first <= trigger.first && trigger.last <= cue.last) return true
  if (cue.last < trigger.first)
    return (
      !opensAnew(report, sentence, cue, trigger) &&
      cue.first >= first - 3 &&
      trigger.first - cue.last <= REACH_OF_OBJECT &&
      partedBy(report, cue, trigger) === 0 &&
      !hasObject(report, sentence, cue, trigger)
    )
  if (
    cue.first < trigger.first ||
    cue.first > last ||
    cue.first - trigger.last > REACH_OF_ENDING ||
    partedBy(report, cue, trigger) === Number.POSITIVE_INFINITY
  )
    return false
  if (tellsOfAnother(sentence, trigger, cue)) return false
  return endsHere(report, sentence, cue) || subjectFollows(sentence, cue)
}

/** «відклали страйк після десяти годин переговорів»: what is put off is what stands before the preposition. */
const hasObject = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, verb: Cue, trigger: Cue): boolean =>
  cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'issue' &&
      first > verb.last &&
      last < trigger.first - 1 &&
      report.tokens
        .slice(last + 1, trigger.first)
        .some(({ key }) => grammar.prepositions.has(key) || grammar.takesUp.has(key)),
  )

/** «Зустріч, намічену на п'ятницю, скасував Судан»: nobody is called off, so whoever stands right behind the verb did it. */
const subjectFollows = ({ grammar, mentions, offices }: ResolvedSentence, { last }: Cue): boolean =>
  grammar.inflected &&
  (mentions.some(({ first, cases }) => first === last + 1 && (cases.length === 0 || cases.includes('nom'))) ||
    offices.some(({ first, cases }) => first === last + 1 && cases.includes('nom')))

/** "said at the talks that the vote was postponed": a verb of saying and its "that" between the two. */
const tellsOfAnother = (sentence: ResolvedSentence, trigger: Cue, cue: Cue): boolean =>
  sayings(sentence).some(
    (said) =>
      said.first > trigger.last &&
      said.last < cue.first &&
      sentence.cues.some(
        (that) => that.entry.meaning.cue === 'that' && that.first > said.last && that.last < cue.first,
      ),
  )

/** «на зустрічі Х пообіцяв відкрити кордон»: the infinitive hangs on the verb of saying or wanting between the two. */
const ofAnotherVerb = ({ cues }: ResolvedSentence, trigger: Cue, { first, features }: Cue): boolean =>
  features.tense === 'infinitive' &&
  cues.some(
    (cue) =>
      (cue.entry.meaning.cue === 'say' || cue.entry.meaning.cue === 'stance') &&
      cue.features.tense === 'past' &&
      cue.first > trigger.last &&
      cue.last < first,
  )

const REACH_OF_OBJECT = 6

/** Nothing follows a verb that it would be done to. */
export function endsHere(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean {
  const place = cue.last + 1
  const next = report.tokens[place]
  if (!next || cue.last >= sentence.last || next.kind === 'mark') return true
  if (cue.features.tense === 'participle' || (cue.last > cue.first && !sentence.grammar.inflected)) return true
  return (
    sentence.grammar.prepositions.has(next.key) ||
    sentence.grammar.and.has(next.key) ||
    sentence.times.some((time) => time.first === place) ||
    sentence.grammar.adverbial(next.key)
  )
}

/** "did not confirm that", «чи»: stands before the clause of the meeting. */
const opensClause = (sentence: ResolvedSentence, cue: Cue, trigger: Cue): boolean =>
  cue.last < trigger.first && cue.first >= sentence.first

function ofVerb(sentence: ResolvedSentence, verb: Cue): MeetingStatus | 'denied' {
  const meaning = verb.entry.meaning as MeaningOf<'course'>
  const { status } = meaning
  if (meaning.result) return 'held'
  const no = denied(sentence, verb)
  if (no) return status === 'announced' ? 'unconfirmed' : verb.features.tense === 'present' ? 'denied' : 'cancelled'
  if (meaning.arrives && (verb.features.tense === 'future' || verb.features.tense === 'infinitive')) return 'announced'
  if (status !== 'held') return status
  if (inPresent(sentence, verb)) return 'under way'
  const { tense } = verb.features
  return tense === 'future' || tense === 'infinitive' || hoped(sentence, verb) ? 'announced' : 'held'
}

function ofTense(sentence: ResolvedSentence, trigger: Cue): MeetingStatus | 'denied' {
  const { tense } = trigger.features
  if (denied(sentence, trigger)) return tense === 'future' ? 'cancelled' : 'denied'
  if (tense === 'participle' && inPresent(sentence, trigger)) return 'under way'
  if (tense === 'past' || tense === 'participle') return hoped(sentence, trigger) ? 'announced' : 'held'
  if (tense === 'future' || tense === 'present' || tense === 'infinitive') return 'announced'
  return hoped(sentence, trigger) ? 'announced' : 'held'
}

/** Present, or an English base form with its subject right before it: "Nasser and Tadesse hold talks". */
const inPresent = (sentence: ResolvedSentence, { features, first, last }: Cue): boolean =>
  features.tense === 'present' ||
  // "are meeting", "is hosting"
  sentence.cues.some(
    (cue) => course(cue)?.status === 'under way' && cue.first < first && cue.last >= last && !course(cue)?.arrives,
  ) ||
  (features.tense === 'infinitive' &&
    [...sentence.mentions, ...sentence.references].some(({ last }) => last === first - 1))

/** "wanted the next round held in X", «пропонує провести зустріч»: what somebody asks for is not done by that. */
const wanted = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'stance' &&
      (cue.entry.meaning.stance === 'demands' || cue.entry.meaning.stance === 'offers') &&
      // «должны увидеться 10 ноября»: with a day it is a plan.
      !(cue.entry.meaning.form === 'must' && sentence.grammar.inflected && dated(sentence, verb)) &&
      cue.last < verb.first &&
      verb.first - cue.last <= REACH_OF_WISH &&
      partedBy(report, cue, verb) === 0,
  )
const REACH_OF_WISH = 5

/** A plan, a wish or a condition right before the verb. */
const hoped = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'maybe' && cue.last < verb.first && verb.first - cue.last <= 3)

const denied = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last < verb.first && verb.first - cue.last <= 2)
