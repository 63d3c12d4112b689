import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Frame, FrameParticipant } from './frame.ts'

/** Words between «потім» and the preposition of whom somebody met: "then in Rome, with". */
const REACH = 4

/** «а потім — з Y»: where somebody else is met next, with the verb said once. */
const nextMet = (report: ResolvedReport, { cues, grammar, last: end }: ResolvedSentence, after: number): Cue | null =>
  cues.find(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'then' &&
      first > after &&
      report.tokens.slice(last + 1, Math.min(end, last + REACH) + 1).some(({ key }) => isWith({ grammar }, key)),
  ) ?? null

const isWith = ({ grammar }: Pick<ResolvedSentence, 'grammar'>, key: string): boolean =>
  grammar.with.has(key) && !grammar.and.has(key) && !grammar.between.has(key)

/** "met X and then with Y": two meetings of whoever is the subject. The frame itself where it tells of one. */
export function oneAfterOther(report: ResolvedReport, frame: Frame): Frame[] {
  const sentence = report.sentences[frame.sentence]
  const then = sentence && frame.verbal ? nextMet(report, sentence, frame.trigger.last) : null
  if (!then || then.last > frame.last) return [frame]
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

const sidesOf = (participants: readonly FrameParticipant[]): number[] => [
  ...new Set(participants.flatMap(({ side }) => side ?? [])),
]

/** «Після цього — з Y.»: a sentence of its own, whose verb and subject stand in the one before. */
export function nextSentence(report: ResolvedReport, place: number): Cue | null {
  const [before, sentence] = [report.sentences[place - 1], report.sentences[place]]
  const verb = before?.cues.findLast(({ entry }) => entry.meaning.cue === 'meet')
  const then = sentence && verb ? nextMet(report, sentence, sentence.first - 1) : null
  if (!sentence || !then || !verb || then.first - sentence.first > OPENING) return null
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
