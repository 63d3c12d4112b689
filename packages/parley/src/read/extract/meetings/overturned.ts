import type { Cue } from '../../../language/cue.ts'
import type { MeetingStatus } from '../../../model/meeting.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { inside, opensAnew, partedBy, sayings, type Scope, type Stretch } from './clause.ts'
import { type Course, course, denied, REACH_OF_ENDING } from './course.ts'
import { isOfSomethingElse } from './moved-else.ts'

export const OVERTURNS: ReadonlySet<MeetingStatus> = new Set(['postponed', 'cancelled'])

/** What a verb that postpones, moves or cancels the meeting makes of it, or one that denies it was held; null where there is none. */
export function overturned(
  report: ResolvedReport,
  scope: Scope,
  { verb, undone }: { verb: Cue | null; undone: Stretch | null },
): Course | null {
  const { sentence, trigger } = scope
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
  const cancels = overturns.find((cue) => course(cue)?.status === 'cancelled' && !denied(sentence, cue))
  const cue = cancels ?? overturns[0]
  if (cue && isOnlyPossible(report, scope, cue)) return { verb: verb ?? cue, status: 'announced', present: false }
  if (cue && course(cue)?.moves) {
    const no = denied(sentence, cue) || contradicted(sentence, cue)
    return {
      verb: verb ?? cue,
      status: no ? 'announced' : 'postponed',
      present: false,
      move: { verb: cue, denied: no },
    }
  }
  if (cue && !denied(sentence, cue)) return { verb: verb ?? cue, status: course(cue)?.status ?? null, present: false }
  const unheld = sentence.cues.find((one) => one !== verb && isUnheld(report, scope, one))
  return unheld && course(verb ?? unheld)?.status === 'announced'
    ? { verb: unheld, status: 'cancelled', present: false }
    : null
}

/** "may be postponed", «ймовірно, перенесуть»: as long as that is not sure it stands as announced. */
const isOnlyPossible = (
  { tokens }: ResolvedReport,
  { sentence: { cues, grammar }, trigger }: Scope,
  { first }: Cue,
): boolean =>
  cues.some(
    ({ entry: { meaning }, ...maybe }) =>
      meaning.cue === 'maybe' &&
      meaning.kind === 'possible' &&
      !meaning.backshifted &&
      maybe.last < first &&
      first - maybe.last <= REACH_OF_MAYBE &&
      // "their potential meeting was called off"
      !(maybe.last < trigger.first && trigger.first < first) &&
      // «не могли домовитися і перенесли»
      !tokens.slice(maybe.last + 1, first).some(({ kind, key }) => kind === 'word' && grammar.and.has(key)),
  )

/** "would probably be put off" */
const REACH_OF_MAYBE = 3

/** «спростували перенесення», "denied that the talks had been postponed". */
const contradicted = ({ cues }: ResolvedSentence, { first }: Cue): boolean =>
  cues.some((cue) => course(cue)?.denies && cue.last < first)

/** «Зустріч, заплановану на 30 жовтня, так і не провели» */
const isUnheld = (report: ResolvedReport, scope: Scope, cue: Cue): boolean =>
  course(cue)?.status === 'held' &&
  cue.first > scope.trigger.last &&
  cue.features.tense === 'past' &&
  denied(scope.sentence, cue) &&
  ofTheMeeting(report, scope, cue)

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
export const tellsOfAnother = (sentence: ResolvedSentence, trigger: Cue, cue: Cue): boolean =>
  sayings(sentence).some(
    (said) =>
      said.first > trigger.last &&
      said.last < cue.first &&
      sentence.cues.some(
        (that) => that.entry.meaning.cue === 'that' && that.first > said.last && that.last < cue.first,
      ),
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
