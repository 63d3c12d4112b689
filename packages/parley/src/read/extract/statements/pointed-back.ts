import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { outermostFirst, passesOn } from '../../passed-on.ts'
import type { Candidate } from './candidates/candidate.ts'
import { candidates } from './candidates.ts'
import { clause } from './content.ts'
import { pointsBack } from './indirect.ts'
import type { Said } from './said.ts'
import { citedAfter, speakerOf } from './speaker.ts'
import { writtenBy } from './written.ts'

const FEWEST_TOKENS = 3

interface Around {
  /** Statements of the sentence itself. */
  here: readonly Said[]
  /** Whether the sentence before holds a statement. */
  before: boolean
}

/**
 * «Про це він повідомив у Telegram», «об этом сообщил источник»: what was said is the sentence before, where nothing
 * attributes that already, or what stands before a colon or dash of the same sentence. What the press points back to
 * is the report as a whole, not a statement.
 */
export function pointedBack(report: ResolvedReport, place: number, { here, before }: Around): Said[] {
  const sentence = report.sentences[place]
  const pointer = sentence?.cues.find((cue) => cue.entry.meaning.cue === 'this' && !cue.entry.meaning.ahead)
  if (!sentence || !pointer || here.length > 0) return []
  const verb = sentence.cues.find((cue) => tells(cue, pointer) && pointsBack(sentence, cue))
  const all = candidates(report, sentence)
  const written = verb?.entry.meaning.cue === 'hearsay'
  const teller =
    verb && (written ? writtenBy(report, sentence, { all, cue: verb }) : speakerOf(all, verb, { report, sentence }))
  const cited = verb && teller?.press ? citedAfter(all, sentence, Math.max(teller.last, verb.last)) : undefined
  const speaker = cited ?? teller
  if (!verb || (speaker?.press ?? true)) return []
  const passedOn = opensWithSource(sentence) ? all.find((one) => one.press && one.last < pointer.first) : undefined
  const source = passedOn && citedAfter(all, sentence, passedOn.last)
  const brought = speaker && !cited ? broughtBehind(report, sentence, { all, speaker }) : []
  const through = [passedOn, source, ...brought, cited && teller].filter((one) => !!one)
  const span = ownPart(report, place, pointer) ?? sentenceBefore(report, place, before)
  if (!span || !speaker) return []
  return [
    {
      speaker,
      introduced: '',
      mode: 'indirect',
      passages: [span],
      sentence: span.sentence,
      rule: 'statement.pointed-back',
      through,
      by: { first: pointer.first, last: verb.last },
    },
  ]
}

/** «об этом заявил X, передает Y», «про це сказав X, цитує Y, пише Z»: the press behind who said it, with verbs of its own. */
function broughtBehind(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { all, speaker }: { all: readonly Candidate[]; speaker: Pick<Candidate, 'last'> },
): Candidate[] {
  const press = all.filter((one) => one.press && one.first > speaker.last && passesOn(report, sentence, one))
  return outermostFirst(report, sentence, press)
}

/** «об этом сообщил», «об этом говорится в сообщении», «такое заявление сделал». */
function tells({ entry: { meaning } }: Cue, pointer: Cue): boolean {
  const noun = pointer.entry.meaning.cue === 'this' && pointer.entry.meaning.noun
  return noun ? meaning.cue === 'voices' : meaning.cue === 'say' || meaning.cue === 'hearsay'
}

type Span = { start: number; end: number; sentence: number }

/** «…: про це повідомив Х» in one sentence. */
function ownPart(report: ResolvedReport, place: number, pointer: Cue): Span | null {
  const sentence = report.sentences[place]
  if (!sentence) return null
  if (![':', '—', '–', ';', ','].includes(report.tokens[pointer.first - 1]?.text ?? '')) return null
  if (opensWithSource(sentence)) return null
  const content = clause(report, sentence.first, pointer.first - 1, '')
  return content && content.last - content.first >= FEWEST_TOKENS
    ? { start: report.tokens[content.first]?.start ?? 0, end: report.tokens[content.last]?.end ?? 0, sentence: place }
    : null
}

/** «Як пише X, про це повідомив Y», «по данным X, об этом заявил Y»: what stands before the pointer tells only who passed it on. */
const opensWithSource = ({ cues, first: opening }: ResolvedSentence): boolean =>
  cues.some(
    ({ entry: { meaning }, first }) =>
      first === opening &&
      (meaning.cue === 'according' ||
        meaning.cue === 'citing' ||
        (meaning.cue === 'that' && meaning.kind === 'compares')),
  )

function sentenceBefore(report: ResolvedReport, place: number, before: boolean): Span | null {
  const sentence = report.sentences[place - 1]
  if (
    !sentence ||
    before ||
    sentence.last - sentence.first < FEWEST_TOKENS ||
    report.paragraphs[sentence.paragraph]?.heading
  )
    return null
  const content = clause(report, sentence.first, sentence.last, '')
  return (
    content && {
      start: report.tokens[content.first]?.start ?? 0,
      end: report.tokens[content.last]?.end ?? 0,
      sentence: place - 1,
    }
  )
}
