import type { Cue } from '../../language/cue.ts'
import type { FoundMeeting, FoundProgress } from '../../model/findings.ts'
import type { Id } from '../../model/evidence.ts'
import type { ProgressState } from '../../model/issue.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { passage, wholeSentence } from './evidence.ts'
import { agendaCues, isGoverned, issueCues, issueOf, isWhole } from './issues.ts'
import { hasComma } from './marks.ts'
import { countedIn } from './progress/counted.ts'
import { type Told, toldIn } from './progress/told.ts'

/** An issue and what is said of it may stand so far apart, in tokens. */
const REACH = 26
/** A word of progress in the same clause is nearer than one beyond a comma. */
const COST_OF_COMMA = 3
/** The same for words that are an issue only beside it. */
const REACH_OF_GOVERNED = 7

/**
 * How far the talks got, issue by issue: a word of the agenda with the nearest word of progress in its sentence, or, where
 * the sentence only takes it up ("on this point"), the issue of the one before. One finding per issue and state; further
 * sentences add evidence.
 */
export function progress(report: ResolvedReport, meetings: readonly FoundMeeting[]): FoundProgress[] {
  const found = new Map<string, FoundProgress>()
  let before: Id[] = []
  for (const sentence of report.sentences) {
    const reached = reachedIn(report, sentence, before)
    for (const { issue, state } of reached) {
      const key = `${issue} ${state}`
      const evidence = wholeSentence(report, sentence, `progress.${state.replace(' ', '-')}`)
      const counted = countedIn(report, sentence, issue)
      const count = counted && {
        number: counted.number,
        evidence: [passage(report, sentence, counted, 'progress.count')],
      }
      const entry = found.get(key)
      if (!entry)
        found.set(key, {
          issue,
          state,
          meeting: meetingOf(meetings, sentence),
          when: null,
          ...(count ? { count } : {}),
          evidence: [evidence],
        })
      else if (entry.evidence.at(-1)?.start !== evidence.start) entry.evidence.push(evidence)
    }
    const named = [...issueCues(sentence).map(issueOf), ...reached.map(({ issue }) => issue)]
    before = [...new Set(named)]
  }
  return [...found.values()]
}

interface Reached {
  issue: Id
  state: ProgressState
}

function reachedIn(report: ResolvedReport, sentence: ResolvedSentence, before: readonly Id[]): Reached[] {
  const told = toldIn(report, sentence)
  const issues = agendaCues(sentence)
  const named = issues.some((issue) => !isGoverned(issue))
  const reached = issues.flatMap((issue): Reached[] => {
    if (named && isWhole(issue)) return []
    const state = stateOf({ report, sentence, issues }, told, issue)
    if (isPaper(sentence, issue) || !aboutMeeting(report, sentence, issue))
      return state ? [{ issue: issueOf(issue), state }] : []
    // What else the meeting agreed on is another matter; that it came to nothing is not.
    const failed = state === 'no progress' || state === 'deadlock'
    return [{ issue: issueOf(issue), state: failed ? state : 'discussed' }]
  })
  if (reached.length > 0 || told.length === 0 || named) return reached
  const takenUp = sentence.cues.find((cue) => cue.entry.meaning.cue === 'matter')
  const state = takenUp && nearest({ report, sentence, issues }, told, takenUp)?.state
  return state ? before.map((issue) => ({ issue, state })) : []
}

/** «переговори про тарифний договір»: the paper that the talks are to end with, by so plain a word that it is no issue of them. */
const isPaper = ({ cues }: ResolvedSentence, issue: Cue): boolean =>
  isGoverned(issue) &&
  (isWhole(issue) ||
    cues.some(
      ({ entry: { meaning }, first, last }) => meaning.cue === 'document' && first <= issue.last && issue.first <= last,
    ))

/** «консультації щодо мирного плану», "talks on the nuclear programme": what a meeting is about is discussed there. */
function aboutMeeting(report: ResolvedReport, sentence: ResolvedSentence, issue: Cue): boolean {
  const preposition = [1, 2, 3, 4]
    .map((back) => issue.first - back)
    .find((place) => place > sentence.first && sentence.grammar.about.has(report.tokens[place]?.key ?? ''))
  if (preposition === undefined) return false
  const meeting = sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'meeting' && cue.last === preposition - 1 && cue.entry.meaning.form !== 'summit',
  )
  const held = sentence.cues.some(
    ({ entry: { meaning }, features: { tense } }) =>
      meaning.cue === 'course' &&
      (meaning.status === 'held' || meaning.status === 'under way') &&
      tense !== 'future' &&
      tense !== 'infinitive',
  )
  return meeting && held
}

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
  issues: readonly Cue[]
}

function stateOf(scene: Scene, told: readonly Told[], issue: Cue): ProgressState | null {
  const best = nearest(scene, told, issue)
  if (!best) return null
  // "Territory is the main obstacle to a peace deal": the deal is what it stands in the way of.
  const hindered =
    best.state === 'deadlock' &&
    issue.first > best.last &&
    scene.issues.some(
      (one) =>
        one.last < best.first &&
        issueOf(one) !== issueOf(issue) &&
        !isBehindBut(scene.report, { ...scene.sentence, first: one.last + 1 }, best),
    )
  if (hindered) return null
  return best.state === 'discussed' ? (withoutAvail(scene, told, best)?.state ?? best.state) : best.state
}

/** «говорили о границе, но ни о чем не договорились»: what the talk of an issue came to, told in a clause that names none. */
const withoutAvail = ({ report, sentence, issues }: Scene, told: readonly Told[], talk: Told): Told | undefined =>
  told.find(
    ({ state, first }) =>
      (state === 'no progress' || state === 'deadlock') &&
      first > talk.last &&
      report.tokens.slice(talk.last + 1, first + 1).some(({ key }) => sentence.grammar.but.has(key)) &&
      !issues.some((issue) => issue.first > first || (issue.first > talk.last && isBehindBut(report, sentence, issue))),
  )

function isBehindBut(report: ResolvedReport, { grammar, first }: ResolvedSentence, { first: place }: Stretch): boolean {
  return report.tokens.slice(first, place).some(({ key }) => grammar.but.has(key))
}

/** The word of progress that tells of an issue; what was achieved outweighs that it was discussed. */
function nearest({ report, sentence }: Scene, told: readonly Told[], issue: Cue): Told | null {
  let reach = (isGoverned(issue) ? REACH_OF_GOVERNED : REACH) + 1
  let best: Told | null = null
  for (const one of told) {
    // «про газ говорили»: the issue may stand within the word of progress.
    const distance = Math.max(0, one.last < issue.first ? issue.first - one.last : one.first - issue.last)
    // «обговорювали, як …»: a comma that only opens what is told of parts nothing.
    const from = report.tokens[one.last + 1]?.text === ',' ? one.last + 1 : one.last
    const comma = hasComma(report, Math.min(from, issue.last), Math.max(one.first, issue.first)) ? COST_OF_COMMA : 0
    const weighed = distance + comma + (one.state === 'discussed' ? 3 : 0)
    if ((isWhole(issue) && distance === 0) || weighed >= reach || parted(report, sentence, one, issue)) continue
    reach = weighed
    best = one
  }
  return best
}

interface Stretch {
  first: number
  last: number
}

/** Another sentence of a quotation, or a relative clause («кроки, які могли б …»), between the two. */
function parted(report: ResolvedReport, sentence: ResolvedSentence, one: Stretch, other: Stretch): boolean {
  const [from, to] = one.last < other.first ? [one.last + 1, other.first] : [other.last + 1, one.first]
  // "the agreement reached in May, and its implementation"
  if (sentence.grammar.own.has(report.tokens[to - 1]?.key ?? '') && hasComma(report, from - 1, to)) return true
  for (let place = from; place < to; place++) {
    const token = report.tokens[place]
    if (!token) continue
    if (token.kind === 'mark' && '.;!?'.includes(token.text)) return true
    // «просунулися щодо полонених, але питання кордону …»: what stands behind «але» is told of by other words.
    // "on prisoners but not on the border"
    const denies = sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.first === place + 1)
    if (sentence.grammar.but.has(token.key) && denies && one.last < other.first && to - place <= REACH_OF_EXCEPTION)
      return true
    if (sentence.grammar.but.has(token.key) && report.tokens[place - 1]?.text === ',')
      return !isGapped(report, place, to)
    if (sentence.grammar.subordinate.has(token.key) && !hasComma(report, place, to) && !soFar(report, sentence, place))
      return true
    if (
      token.kind === 'word' &&
      place > from &&
      sentence.grammar.relative.has(token.key) &&
      report.tokens[place - 1]?.text === ',' &&
      one.last < other.first &&
      !ofDocument(sentence, place - 2)
    )
      return true
  }
  return false
}

/** "but not on the" */
const REACH_OF_EXCEPTION = 5

/** «підписали декларацію, а 20 травня — угоду»: a dash stands for the verb. */
const isGapped = (report: ResolvedReport, but: number, to: number): boolean =>
  report.tokens.slice(but, to).some(({ text }) => '—–'.includes(text))

/** «поки не знайшли»: the word that else opens a clause is an adverb. */
const soFar = (report: ResolvedReport, { cues }: ResolvedSentence, place: number): boolean =>
  report.tokens[place - 1]?.text !== ',' &&
  cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.first === place + 1)

/** «підписали декларацію, яка …»: what a document does is what was agreed on. */
const ofDocument = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'document' && cue.first <= place && place - cue.last <= 2)

/** The meeting whose evidence is the sentence, or the nearest told before it. */
function meetingOf(meetings: readonly FoundMeeting[], sentence: ResolvedSentence): number | null {
  let nearestMeeting: number | null = null
  let reached = -1
  for (const [place, meeting] of meetings.entries())
    for (const evidence of meeting.evidence)
      if (evidence.start <= sentence.start && evidence.start > reached) {
        reached = evidence.start
        nearestMeeting = place
      }
  return nearestMeeting
}
