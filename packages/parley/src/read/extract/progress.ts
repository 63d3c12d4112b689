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
    for (const issue of issueCues(sentence)) {
      const state = aboutMeeting(report, sentence, issue) ?? stateOf(report, sentence, told, issue)
      if (!state) continue
      const key = `${issueOf(issue)} ${state}`
      const evidence = wholeSentence(report, sentence, `progress.${state.replace(' ', '-')}`)
      const entry = found.get(key)
      if (!entry)
        found.set(key, {
          issue: issueOf(issue),
          state,
          meeting: meetingOf(meetings, sentence),
          when: null,
          evidence: [evidence],
        })
      else if (!entry.evidence.some((one) => one.start === evidence.start)) entry.evidence.push(evidence)
    }
  }
  return [...found.values()]
}

/** «консультації щодо мирного плану», "talks on the nuclear programme": what a meeting is about is discussed there. */
function aboutMeeting(report: ResolvedReport, sentence: ResolvedSentence, issue: Cue): ProgressState | null {
  const preposition = [1, 2, 3, 4]
    .map((back) => issue.first - back)
    .find((place) => place > sentence.first && sentence.grammar.about.has(report.tokens[place]?.key ?? ''))
  if (preposition === undefined) return null
  const meeting = sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'meeting' && cue.last === preposition - 1 && cue.entry.meaning.form !== 'summit',
  )
  const held = sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'course' && cue.entry.meaning.status === 'held' && cue.features.tense === 'past',
  )
  return meeting && held ? 'discussed' : null
}

function stateOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  told: readonly Cue[],
  issue: Cue,
): ProgressState | null {
  let best: Cue | null = null
  let nearest = REACH + 1
  for (const cue of told) {
    const distance = cue.last < issue.first ? issue.first - cue.last : cue.first - issue.last
    // What was achieved outweighs that it was discussed.
    const weighed = distance + (stateMeant(cue) === 'discussed' ? 3 : 0)
    if (distance < 0 || weighed >= nearest || parted(report, sentence, cue, issue) || refused(sentence, cue)) continue
    nearest = weighed
    best = cue
  }
  if (!best || hoped(sentence, best) || best.features.tense === 'future') return null
  if (oneSided(sentence, best)) return null
  const state = failed(told, best) ? 'no progress' : stateMeant(best)
  const denied = sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last === (best?.first ?? 0) - 1)
  if (!denied) return state
  return state === 'discussed' ? null : 'no progress'
}

/** «не достигли прогресса»: what failed is said right before what it failed at. */
const failed = (told: readonly Cue[], cue: Cue): boolean =>
  told.some((one) => stateMeant(one) === 'no progress' && one.first < cue.first && cue.first - one.last <= 2)

/** "Poland agreed to a ceasefire": one side accepts, which is its position; the talks agreed on nothing. */
const oneSided = (sentence: ResolvedSentence, cue: Cue): boolean =>
  stateMeant(cue) === 'agreed' &&
  sentence.cues.some((one) => one.entry.meaning.cue === 'stance' && one.first === cue.first) &&
  sentence.mentions.filter((one) => one.kind === 'country' && one.last < cue.first).length === 1 &&
  !sentence.cues.some((one) => one.entry.meaning.cue === 'sides')

/** Another sentence of a quotation, or a relative clause («кроки, які могли б …»), between the two. */
function parted(report: ResolvedReport, sentence: ResolvedSentence, one: Cue, other: Cue): boolean {
  const [from, to] = one.last < other.first ? [one.last + 1, other.first] : [other.last + 1, one.first]
  for (let place = from; place < to; place++) {
    const token = report.tokens[place]
    if (!token) continue
    if (token.kind === 'mark' && '.;!?'.includes(token.text)) return true
    // «просунулися щодо полонених, але питання кордону …»: what stands behind «але» is told of by other words.
    if (sentence.grammar.but.has(token.key) && report.tokens[place - 1]?.text === ',') return true
    if (
      token.kind === 'word' &&
      place > from &&
      sentence.grammar.relative.has(token.key) &&
      report.tokens[place - 1]?.text === ',' &&
      one.last < other.first
    )
      return true
  }
  return false
}

/** «проти обговорення», "refused to discuss": a stance on talking, not talk. */
const refused = (sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.cues.some((one) => one.entry.meaning.cue === 'stance' && one.last < cue.first && cue.first - one.last <= 2)

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
