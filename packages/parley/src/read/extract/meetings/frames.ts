import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { MeetingStatus } from '../../../model/meeting.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { issueCues, issueOf } from '../issues.ts'
import type { Frame } from './frame.ts'
import { participantsOf } from './participants.ts'
import { sidesOf } from './sides.ts'
import { clockOf, placeOf, whenOf } from './when-where.ts'

/** A verb may govern a noun of meeting from this far: «провели в понеділок у Женеві перший раунд». */
const REACH_OF_VERB = 9
const REACH_OF_ORDINAL = 4

/** What a sentence tells of meetings, one frame for each noun or verb of meeting, in order. */
export function framesIn(report: ResolvedReport, place: number): Frame[] {
  const sentence = report.sentences[place]
  // A question asserts nothing.
  if (!sentence || report.tokens[sentence.last]?.text === '?') return []
  const triggers = triggersOf(sentence)
  return triggers.map((trigger, order) => {
    const first = order === 0 ? sentence.first : (triggers[order - 1]?.last ?? sentence.first - 1) + 1
    const last = order === triggers.length - 1 ? sentence.last : (triggers[order + 1]?.first ?? sentence.last + 1) - 1
    return frameOf(report, { sentence, place, trigger, first, last })
  })
}

export interface Scope {
  sentence: ResolvedSentence
  place: number
  trigger: Cue
  first: number
  last: number
}

/** Nouns and verbs of meeting; of two that belong to one phrase («зустрінеться для переговорів») the first. */
function triggersOf(sentence: ResolvedSentence): Cue[] {
  const found: Cue[] = []
  const attends = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'attend')
  for (const cue of sentence.cues) {
    const kind = cue.entry.meaning.cue
    if (kind !== 'meeting' && kind !== 'meet') continue
    if (attends.some((one) => one.first <= cue.first && cue.last <= one.last) || !hostsSomebody(sentence, cue)) continue
    if (found.some((one) => one.last >= cue.first)) continue
    const before = found.at(-1)
    const sameVerb = before?.entry.meaning.cue === 'meet' && kind === 'meeting' && cue.first - before.last <= 12 && !sentence.times.some((time) => time.first > cue.last)
    if (!sameVerb) found.push(cue)
  }
  const [attend] = attends
  if (found.length === 0 && attend && sentence.mentions.some((mention) => mention.kind === 'person')) return [attend]
  return found
}

/** «прийняв делегацію», «прийняв президента»: with nobody after it the verb means to accept. */
function hostsSomebody(sentence: ResolvedSentence, cue: Cue): boolean {
  if (cue.entry.meaning.cue !== 'meet' || !cue.entry.meaning.hosts) return true
  const near = (first: number): boolean => first > cue.last && first - cue.last <= 3
  return sentence.mentions.some((one) => one.kind === 'person' && near(one.first)) || sentence.offices.some((one) => near(one.first)) || sentence.references.some((one) => one.kind === 'side' && near(one.first))
}

function frameOf(report: ResolvedReport, scope: Scope): Frame {
  const { sentence, trigger, place, first, last } = scope
  const verb = governing(report, scope)
  const verbal = trigger.entry.meaning.cue !== 'meeting' || verb !== null
  const definite = trigger.entry.meaning.cue === 'meeting' && isDefinite(report, sentence, trigger) && !ordinalOf(report, scope)
  const attends = sentence.cues.some((cue) => cue.entry.meaning.cue === 'attend' && cue.first >= first && cue.last <= last)
  const participants = participantsOf(report, scope, { verbal: verbal || attends, attends })
  const sides = sidesOf(report, scope, { verbal, attends })
  const meaning = trigger.entry.meaning
  const medium = meaning.cue === 'meeting' || meaning.cue === 'meet' ? (meaning.medium ?? null) : null
  return {
    sentence: place,
    trigger,
    first,
    last,
    status: statusOf(report, scope, verb),
    medium,
    when: whenOf(scope),
    time: clockOf(scope),
    place: placeOf(report, scope),
    sides,
    participants,
    ordinal: ordinalOf(report, scope),
    issues: [...new Set(issueCues(sentence).map(issueOf))],
    definite: definite || meaning.cue === 'attend',
    verbal,
    general: meaning.cue === 'meeting' && !!meaning.general,
    allSides: sentence.cues.some((cue) => cue.entry.meaning.cue === 'sides' && cue.first >= first && cue.last <= last),
    rule: `meeting.${meaning.cue === 'meeting' ? meaning.form : meaning.cue}`,
  }
}

/** The verb that says what becomes of the meeting, nearest to its noun on either side. */
function governing(report: ResolvedReport, { sentence, trigger, first, last }: Scope): Cue | null {
  let best: Cue | null = null
  let nearest = REACH_OF_VERB + 1
  for (const cue of sentence.cues) {
    if (cue.entry.meaning.cue !== 'course' || cue.last < first || cue.first > last) continue
    const distance = cue.last < trigger.first ? trigger.first - cue.last : cue.first - trigger.last
    if (distance < nearest && !parted(report, cue, trigger)) {
      nearest = distance
      best = cue
    }
  }
  return best
}

/** Another clause between two cues: a mark that ends one. */
function parted(report: ResolvedReport, one: Cue, other: Cue): boolean {
  const [from, to] = one.last < other.first ? [one.last + 1, other.first] : [other.last + 1, one.first]
  let commas = 0
  for (let place = from; place < to; place++) {
    const text = report.tokens[place]?.text ?? ''
    if (';:'.includes(text)) return true
    if (text === ',') commas++
  }
  return commas > 1
}

function statusOf(report: ResolvedReport, scope: Scope, verb: Cue | null): MeetingStatus | null {
  const { sentence, trigger, first, last } = scope
  const decisive = sentence.cues.find((cue) => {
    const { meaning } = cue.entry
    return meaning.cue === 'course' && ['postponed', 'cancelled', 'unconfirmed'].includes(meaning.status) && cue.first >= first - 3 && cue.last <= last && !parted(report, cue, trigger)
  })
  if (decisive) return (decisive.entry.meaning as MeaningOf<'course'>).status
  if (trigger.entry.meaning.cue === 'meet') return tenseStatus(scope, trigger)
  if (!verb) return null
  const { status } = verb.entry.meaning as MeaningOf<'course'>
  if (status === 'held' && verb.features.tense === 'present') return 'under way'
  if (status === 'held' && (verb.features.tense === 'future' || isHoped(sentence, verb))) return 'announced'
  if ((verb.entry.meaning as MeaningOf<'course'>).result) return 'held'
  return negated(sentence, verb) ? 'cancelled' : status
}

function tenseStatus({ sentence }: Scope, trigger: Cue): MeetingStatus | null {
  const { tense } = trigger.features
  if (tense === 'past' || tense === 'participle') return isHoped(sentence, trigger) ? 'announced' : 'held'
  if (tense === 'future' || tense === 'present') return 'announced'
  return isHoped(sentence, trigger) ? 'announced' : tense === 'infinitive' ? 'announced' : 'held'
}

const isHoped = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'maybe' && cue.last < verb.first && verb.first - cue.last <= 3)

const negated = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last === verb.first - 1)

/** «під час», «після», «за результатами», "during", "the": the phrase takes up what was told. */
function isDefinite(report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue): boolean {
  for (let place = trigger.first - 1; place >= Math.max(sentence.first, trigger.first - 4); place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark') return false
    if (sentence.grammar.takesUp.has(token.key)) return true
  }
  return false
}

function ordinalOf(report: ResolvedReport, { sentence, trigger }: Scope): Frame['ordinal'] {
  const cue = sentence.cues.find((one) => one.entry.meaning.cue === 'ordinal' && one.last < trigger.first && trigger.first - one.last <= REACH_OF_ORDINAL && !report.tokens.slice(one.last + 1, trigger.first).some((token) => token.kind === 'mark'))
  if (!cue) return null
  return { number: (cue.entry.meaning as MeaningOf<'ordinal'>).number, start: report.tokens[cue.first]?.start ?? 0, end: report.tokens[trigger.last]?.end ?? 0 }
}
