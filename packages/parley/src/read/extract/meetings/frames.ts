import type { Meaning } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { issueCues, issueOf } from '../issues.ts'
import { relativeBefore, type Scope, scopesOf } from './clause.ts'
import type { Frame } from './frame.ts'
import { legsOf } from './legs.ts'
import { mediumOf } from './medium.ts'
import { openingOf } from './opening.ts'
import { countsSeveral, ordinalOf } from './ordinal.ts'
import { participantsOf } from './participants.ts'
import { sidesOf } from './sides.ts'
import { courseOf } from './status.ts'
import { thirdPartiesOf } from './third-parties.ts'
import { ellipsis, triggersOf } from './triggers.ts'
import { arrivedIn, clockOf, placeOf, pointsThere, whenOf } from './when-where.ts'

/** What a sentence tells of meetings, one frame for each noun or verb of meeting, in order. */
export function framesIn(report: ResolvedReport, place: number): Frame[] {
  const sentence = report.sentences[place]
  // A question asserts nothing.
  if (!sentence || report.tokens[sentence.last]?.text === '?') return []
  if (sentence.cues.some(({ entry }) => entry.meaning.cue === 'contest')) return []
  let passed: Frame | null = null
  let told: Frame | null = null
  const found = triggersOf(report, sentence)
  const triggers = found.length > 0 ? found : ellipsis(report, place)
  return scopesOf(report, { sentence, place, triggers }).flatMap((scope) => {
    const frame = frameOf(report, scope)
    if (frame && passed) passOn(passed, frame)
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
    return legs.map((leg) => ({
      ...frame,
      ...leg,
      sides: [...frame.sides],
      participants: [...frame.participants],
      definite: false,
      leg: true,
    }))
  })
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
  const { verb, status, present } = courseOf(report, scope)
  if (status === 'denied' || (countsSeveral(report, scope) && legsOf(report, scope).length === 0)) return null
  const verbal = meaning.cue !== 'meeting' || verb !== null
  const ordinal = ordinalOf(report, scope)
  const attends = sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'attend' && cue.first >= first && cue.last <= last,
  )
  const medium = mediumOf(scope)
  const remote = medium === 'telephone' || medium === 'video'
  const thirdParties = thirdPartiesOf(report, sentence)
  const ongoing = status === 'under way' || present
  const arrives = verb?.entry.meaning.cue === 'course' && !!verb.entry.meaning.arrives
  return {
    sentence: place,
    trigger,
    first,
    last,
    start: report.tokens[trigger.first]?.start ?? 0,
    end: report.tokens[trigger.last]?.end ?? 0,
    status,
    present,
    medium,
    when: whenOf(report, scope),
    // The time at the head of a live entry is of the entry, and of a meeting only while that goes on.
    time: clockOf(scope, ongoing ? -1 : (openingOf(report, sentence)?.last ?? -1)),
    place: remote ? null : placeOf(report, scope),
    arrivedIn: remote ? null : arrivedIn(report, scope),
    there: !remote && pointsThere(report, scope),
    sides: sidesOf(report, scope, { verbal, attends, thirdParties }),
    participants: participantsOf(report, scope, { verbal: verbal || attends, attends }).filter(
      ({ actor }) => !thirdParties.some((one) => one.actor === actor && one.role === 'mediator'),
    ),
    thirdParties,
    ordinal,
    issues: [...new Set(issueCues(sentence).map(issueOf))],
    definite: meaning.cue === 'attend' || arrives || (meaning.cue === 'meeting' && !ordinal && takesUp(report, scope)),
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
    general: meaning.cue === 'meeting' && !!meaning.general,
    allSides: sentence.cues.some((cue) => cue.entry.meaning.cue === 'sides' && cue.first >= first && cue.last <= last),
    leg: false,
    rule: `meeting.${ruleOf(meaning)}`,
  }
}

/** "separately", or a noun of one meeting in the plural: "held phone calls with X and Y". */
const eachOf = ({ sentence, trigger: { entry, features }, first, last }: Scope): boolean =>
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'apart' && !!cue.entry.meaning.each && cue.first >= first && cue.last <= last,
  ) ||
  (entry.meaning.cue === 'meeting' && entry.meaning.form === 'call' && features.number === 'pl')

const ruleOf = (meaning: Meaning): string =>
  meaning.cue === 'meeting' ? meaning.form : (RULES[meaning.cue] ?? meaning.cue)
const RULES: { [cue: string]: string } = { medium: 'call', paper: 'signing' }

/** «вони», "they", «оба президента» before the verb. */
const theySubject = (report: ResolvedReport, { sentence, trigger, first }: Scope): boolean =>
  relativeBefore(report, sentence, trigger.first) === null &&
  (report.tokens.slice(first, trigger.first).some(({ key }) => sentence.grammar.pluralSubjects.has(key)) ||
    sentence.cues.some(
      ({ entry: { meaning }, first: at }) =>
        meaning.cue === 'sides' && meaning.count === 2 && at >= first && at < trigger.first,
    ))

/** «під час», «після», «за результатами», "during", "the": the phrase takes up what was told. */
function takesUp(report: ResolvedReport, { sentence, trigger }: Scope): boolean {
  for (let place = trigger.first - 1; place >= Math.max(sentence.first, trigger.first - 4); place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark') return false
    if (sentence.grammar.takesUp.has(token.key)) return true
  }
  return false
}
