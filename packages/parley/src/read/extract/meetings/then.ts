import type { Cue } from '../../../language/cue.ts'
import type { Edtf } from '../../../model/evidence.ts'
import { isDash } from '../../dashes.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Stretch } from './clause.ts'
import type { Frame, FrameParticipant } from './frame.ts'

/** Words between «потім» and the preposition of whom somebody met: "then in Rome, with". */
const REACH = 4

/** Where somebody else is met next, with the verb said once; or what the subject then did `otherwise`, and with whom. */
interface Next {
  then: Stretch
  preposition: number
  otherwise: boolean
}

/** «а потім — з Y», "then flew home with Y". */
function nextMet(report: ResolvedReport, sentence: ResolvedSentence, after: number): Next | null {
  const thens = sentence.cues.filter(({ entry }) => entry.meaning.cue === 'then')
  for (const then of thens) {
    if (then.first <= after) continue
    const end = Math.min(sentence.last, then.last + REACH)
    for (let preposition = then.last + 1; preposition <= end; preposition++)
      if (isWith(sentence, report.tokens[preposition]?.key ?? ''))
        return { then, preposition, otherwise: hasVerb(report, sentence, { from: then.last + 1, to: preposition }) }
  }
  return null
}

/**
 * A verb among the words: in English any word that is none of a date, a name, an adverb or what a preposition rules; in Slavic
 * languages one of those that ends as verbs do.
 */
function hasVerb(
  report: ResolvedReport,
  { grammar, times, mentions, cues }: ResolvedSentence,
  { from, to }: { from: number; to: number },
): boolean {
  const known = [...times, ...mentions, ...cues.filter(({ entry: { meaning } }) => BESIDE.has(meaning.cue))]
  let ruled = false
  for (let place = from; place < to; place++) {
    const { key, kind } = report.tokens[place] ?? { key: '', kind: 'mark' }
    if (cues.some(({ entry: { meaning }, first }) => first === place && VERBS.has(meaning.cue))) return true
    if (grammar.prepositions.has(key)) ruled = true
    else if (kind === 'mark' || known.some(({ first, last }) => first <= place && place <= last)) ruled = false
    else if (!ruled && !isAdverb(grammar, key) && (!grammar.inflected || grammar.verbal(key))) return true
  }
  return false
}

const isAdverb = (grammar: ResolvedSentence['grammar'], key: string): boolean =>
  (grammar.auxiliaries.has(key) && !grammar.finite.has(key)) ||
  grammar.and.has(key) ||
  grammar.with.has(key) ||
  grammar.adverbial(key)

/** Words beside a meeting that are no verbs. */
const BESIDE: ReadonlySet<string> = new Set(['apart', 'there', 'then', 'medium'])
const VERBS: ReadonlySet<string> = new Set(['course', 'say', 'attend', 'paper', 'meet'])

const isWith = ({ grammar }: Pick<ResolvedSentence, 'grammar'>, key: string): boolean =>
  grammar.with.has(key) && !grammar.and.has(key) && !grammar.between.has(key)

/** «а ввечері — з Y», "and with Y on Tuesday": a conjunction, a time of its own, and with whom. */
function metAtOtherTime(report: ResolvedReport, sentence: ResolvedSentence, frame: Frame): Next | null {
  const { grammar, mentions } = sentence
  const ruled = (preposition: number): boolean =>
    isWith(sentence, report.tokens[preposition]?.key ?? '') &&
    mentions.some(({ kind, first }) => kind === 'person' && first > preposition && first - preposition <= REACH_OF_NAME)
  for (let conjunction = frame.trigger.last + 2; conjunction < frame.last; conjunction++) {
    if (!grammar.and.has(report.tokens[conjunction]?.key ?? '')) continue
    for (let preposition = conjunction + 1; preposition <= conjunction + REACH + 1; preposition++) {
      if (!ruled(preposition) || hasVerb(report, sentence, { from: conjunction + 1, to: preposition })) continue
      const gap = { first: conjunction, last: preposition - 1 }
      const isDashed = report.tokens.slice(conjunction, preposition).some(({ text }) => isDash(text))
      const told = isDashed && preposition > conjunction + 1
      if (told || hasOwnTimes(sentence, frame, gap)) return { then: gap, preposition, otherwise: false }
    }
  }
  return null
}

/** One day or hour is told on each side of the conjunction. */
const hasOwnTimes = ({ times }: ResolvedSentence, { first, last }: Frame, gap: Stretch): boolean =>
  times.some((time) => time.first >= first && time.last < gap.first) &&
  times.some((time) => time.first > gap.first && time.last <= last)

/** «з прем'єркою Польщі Анною Новак» */
const REACH_OF_NAME = 5

/** "met X and then with Y": two meetings of whoever is the subject. The frame itself where it tells of one. */
export function oneAfterOther(report: ResolvedReport, frame: Frame): Frame[] {
  const sentence = report.sentences[frame.sentence]
  if (!sentence) return [frame]
  const next = nextMet(report, sentence, frame.trigger.last)
  if (next && next.then.last <= frame.last)
    return next.otherwise
      ? [withoutCompanions(frame, report.tokens[next.preposition]?.start ?? 0)]
      : partedAt(report, frame, next)
  const later = frame.verbal ? metAtOtherTime(report, sentence, frame) : null
  if (!later) return [frame]
  const [first, second] = partedAt(report, frame, later)
  if (!first || !second) return [frame]
  const own = dayAfter(sentence, frame, later.then.first)
  return [
    { ...first, when: dayBefore(sentence, frame, later.then.first) ?? frame.when },
    { ...second, when: own ?? frame.when },
  ]
}

const dayBefore = ({ times }: ResolvedSentence, { first }: Frame, place: number): Edtf | null =>
  times.findLast((time) => time.when && time.first >= first && time.last < place)?.when ?? null

const dayAfter = ({ times }: ResolvedSentence, { last }: Frame, place: number): Edtf | null =>
  times.find((time) => time.when && time.first > place && time.last <= last)?.when ?? null

/** The meeting with whoever is named before, and the one with whoever is named behind. */
function partedAt(report: ResolvedReport, frame: Frame, { then }: Next): Frame[] {
  if (!frame.verbal) return [frame]
  const start = report.tokens[then.first]?.start ?? 0
  const hosts = frame.participants.filter((one) => one.start < frame.start)
  const later = frame.participants.filter((one) => one.start > start)
  const earlier = frame.participants.filter((one) => !later.includes(one))
  if (hosts.length === 0 || later.length === 0 || earlier.length === hosts.length) return [frame]
  const lost = new Set(sidesOf(later).filter((side) => !sidesOf(earlier).includes(side)))
  return [
    { ...frame, participants: earlier, sides: frame.sides.filter((side) => !lost.has(side)), leg: true },
    { ...frame, participants: [...hosts, ...later], sides: sidesOf([...hosts, ...later]), definite: false, leg: true },
  ]
}

/** "met X, then flew home with Y": whoever is named behind the preposition is no participant. */
function withoutCompanions(frame: Frame, preposition: number): Frame {
  const participants = frame.participants.filter((one) => one.start < preposition)
  const there = sidesOf(participants)
  const lost = new Set(sidesOf(frame.participants).filter((side) => !there.includes(side)))
  return { ...frame, participants, sides: frame.sides.filter((side) => !lost.has(side)) }
}

const sidesOf = (participants: readonly FrameParticipant[]): number[] => [
  ...new Set(participants.flatMap(({ side }) => side ?? [])),
]

/** «Після цього — з Y.»: a sentence of its own, whose verb and subject stand in the one before. */
export function nextSentence(report: ResolvedReport, place: number): Cue | null {
  const [before, sentence] = [report.sentences[place - 1], report.sentences[place]]
  const verb = before?.cues.findLast(({ entry }) => entry.meaning.cue === 'meet')
  const next = sentence && verb ? nextMet(report, sentence, sentence.first - 1) : null
  if (!sentence || !next || next.otherwise || !verb || next.then.first - sentence.first > OPENING) return null
  const { then } = next
  return { ...verb, first: then.first, last: then.last }
}

/** Words before «потім» that opens a sentence. */
const OPENING = 2

/** Who met somebody next, and when: what the sentence before tells. */
export function takeHosts(frame: Frame, before: Frame | undefined): void {
  if (!frame.then || before?.sentence !== frame.sentence - 1) return
  const { start, end } = frame
  const hosts = before.participants.filter((one) => one.start < before.start)
  frame.participants = [...hosts.map((one) => ({ ...one, start, end })), ...frame.participants]
  frame.when ??= before.when
  frame.medium ??= before.medium
}
