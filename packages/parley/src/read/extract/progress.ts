import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { FoundMeeting, FoundProgress } from '../../model/findings.ts'
import type { ProgressState } from '../../model/issue.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { wholeSentence } from './evidence.ts'
import { issueCues, issueOf } from './issues.ts'

/** An issue and what is said of it may stand so far apart, in tokens. */
const REACH = 30

/**
 * How far the talks got, issue by issue: a word of the agenda with the nearest word of progress in its sentence.
 * One finding per issue and state; further sentences add evidence.
 */
export function progress(report: ResolvedReport, meetings: readonly FoundMeeting[]): FoundProgress[] {
  const found = new Map<string, FoundProgress>()
  for (const sentence of report.sentences) {
    const told = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'progress')
    if (told.length === 0) continue
    for (const issue of issueCues(sentence)) {
      const state = stateOf(sentence, told, issue)
      if (!state) continue
      const key = `${issueOf(issue)} ${state}`
      const evidence = wholeSentence(report, sentence, `progress.${state.replace(' ', '-')}`)
      const entry = found.get(key)
      if (!entry) found.set(key, { issue: issueOf(issue), state, meeting: meetingOf(meetings, sentence), when: null, evidence: [evidence] })
      else if (!entry.evidence.some((one) => one.start === evidence.start)) entry.evidence.push(evidence)
    }
  }
  return [...found.values()]
}

function stateOf(sentence: ResolvedSentence, told: readonly Cue[], issue: Cue): ProgressState | null {
  let best: Cue | null = null
  let nearest = REACH + 1
  for (const cue of told) {
    const distance = cue.last < issue.first ? issue.first - cue.last : cue.first - issue.last
    // What was achieved outweighs that it was discussed.
    const weighed = distance + (stateMeant(cue) === 'discussed' ? 3 : 0)
    if (distance < 0 || weighed >= nearest) continue
    nearest = weighed
    best = cue
  }
  if (!best || hoped(sentence, best)) return null
  const state = stateMeant(best)
  const denied = sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last === (best?.first ?? 0) - 1)
  if (!denied) return state
  return state === 'discussed' ? null : 'no progress'
}

const stateMeant = (cue: Cue): ProgressState => (cue.entry.meaning as MeaningOf<'progress'>).state

/** «може привести до прогресу»: not so yet. */
const hoped = (sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.cues.some((one) => one.entry.meaning.cue === 'maybe' && one.last < cue.first && cue.first - one.last <= 2)

/** The meeting whose evidence is the sentence, or the nearest told before it. */
function meetingOf(meetings: readonly FoundMeeting[], sentence: ResolvedSentence): number | null {
  let nearest: number | null = null
  let reached = -1
  for (const [place, meeting] of meetings.entries())
    for (const evidence of meeting.evidence)
      if (evidence.start <= sentence.start && evidence.start > reached) {
        reached = evidence.start
        nearest = place
      }
  return nearest
}
