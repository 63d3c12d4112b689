import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Frame, FrameParticipant } from './frame.ts'
import { standsForOther } from './naming.ts'

/** «вони зустрілися», "they met with X": the people who were named together last, and whom they met. */
export function meanThem(
  frame: Frame,
  { pair, recent }: { pair: readonly FrameParticipant[]; recent: readonly FrameParticipant[] },
): void {
  const { they, two, metThem, participants, sides, start, end } = frame
  if (metThem && participants.length === 1 && pair.length > 1) {
    const guests = pair.filter(({ actor }) => actor !== participants[0]?.actor)
    frame.participants = [...participants, ...guests.map((one) => ({ ...one, start: metThem.start, end: metThem.end }))]
    return
  }
  const partnersOnly = participants.length > 0 && participants.every((one) => one.start > start)
  if (!they || !(partnersOnly || (participants.length === 0 && sides.length === 0))) return
  const meant = pair.length === 0 && two && recent.length === 2 ? recent : pair
  // "The two parties met on Monday. They will meet again on Thursday": of nobody by name.
  frame.allSides ||= meant.length === 0 && participants.length === 0
  const them = meant.filter(({ actor }) => !participants.some((one) => one.actor === actor))
  frame.participants = [...them.map((one) => ({ ...one, start, end })), ...participants]
}

/** The last people of a sentence that «і» joins, with what stands between them short enough for an office. */
export function pairNamed(report: ResolvedReport, sentence: ResolvedSentence): FrameParticipant[] | null {
  let group: ResolvedMention[] = []
  let last: ResolvedMention[] = []
  for (const mention of sentence.mentions.slice(-MOST_NAMED)) {
    if (mention.kind !== 'person' || standsForOther(report, sentence, mention)) continue
    const before = group.at(-1)
    group = before && together(report, sentence, before, mention) ? [...group, mention] : [mention]
    if (group.length > 1) last = group
  }
  return last.length > 1 ? last.map((mention) => asParticipant(report, mention)) : null
}

/** Bounds the work on a sentence that names thousands. */
const MOST_NAMED = 40
const MOST_BETWEEN = 6

function together(
  report: ResolvedReport,
  { grammar, cues }: ResolvedSentence,
  one: ResolvedMention,
  other: ResolvedMention,
): boolean {
  const between = report.tokens.slice(one.last + 1, other.first)
  return (
    between.length <= MOST_BETWEEN &&
    between.some(({ key }) => grammar.and.has(key)) &&
    !between.some(({ text }) => ';:.'.includes(text)) &&
    !cues.some(
      ({ entry, first, last }) =>
        ['say', 'course', 'meet', 'meeting', 'that'].includes(entry.meaning.cue) &&
        first > one.last &&
        last < other.first,
    )
  )
}

/** The last two people named, each once. */
export function lastTwo(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  before: readonly FrameParticipant[],
): readonly FrameParticipant[] {
  const named = sentence.mentions
    .slice(-MOST_NAMED)
    .filter((mention) => mention.kind === 'person' && !standsForOther(report, sentence, mention))
  return named.reduce<readonly FrameParticipant[]>(
    (people, mention) =>
      [...people.filter(({ actor }) => actor !== mention.actor), asParticipant(report, mention)].slice(-2),
    before,
  )
}

const asParticipant = ({ actors }: ResolvedReport, { actor, start, end }: ResolvedMention): FrameParticipant => ({
  actor,
  side: actors[actor]?.roles.find((role) => role.side !== null)?.side ?? null,
  start,
  end,
})
