import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Frame } from './frame.ts'

/**
 * «прибуде до Ліми з візитом, під час якого зустрінеться з Х», "on a visit during which he will meet X": the meeting takes
 * its day, its place and, where its own verb names none, its subject from the visit, which is told of by it.
 */
export function meetOnVisits(report: ResolvedReport, sentence: ResolvedSentence, frames: readonly Frame[]): Frame[] {
  const met = new Set<Frame>()
  for (const [order, frame] of frames.entries()) {
    const visit = frames[order - 1]
    if (!visit || !isVisit(visit) || !frame.verbal || !isDuringIt(report, sentence, visit, frame)) continue
    frame.when ??= visit.when
    frame.arrivedIn ??= visit.place ?? visit.arrivedIn
    if (!frame.participants.some(({ start }) => start < frame.start && start > visit.end))
      for (const visitor of visit.participants)
        if (!frame.participants.some(({ actor }) => actor === visitor.actor)) frame.participants.push(visitor)
    met.add(visit)
  }
  return frames.filter((frame) => !met.has(frame))
}

const isVisit = ({ trigger: { entry } }: Frame): boolean =>
  entry.meaning.cue === 'meeting' && entry.meaning.form === 'visit'

/** "during which" stands between the two. */
const isDuringIt = (
  report: ResolvedReport,
  { cues, grammar }: ResolvedSentence,
  { trigger: visit }: Frame,
  { trigger }: Frame,
): boolean =>
  cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'during' &&
      first > visit.last &&
      last < trigger.first &&
      grammar.relative.has(report.tokens[last + 1]?.key ?? ''),
  )
