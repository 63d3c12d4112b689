import type { ResolvedReport } from '../../resolved.ts'
import type { Candidate } from './candidates/candidate.ts'
import { candidates } from './candidates.ts'
import { colonOf, labelsOf } from './labels.ts'
import type { Said } from './said.ts'
import type { Speaker } from './speaker.ts'
import { interviewTold, unmarkedTurns } from './unmarked-turns.ts'
import { isClosingMark, isOpeningMark } from '../../quotation-marks.ts'

type Turn = 'question' | 'answer'

/** A paragraph that is a turn of a conversation. */
interface Spoken {
  paragraph: number
  turn: Turn | null
  /** Under a heading that asks. */
  headed?: boolean
  /** Sentences, `last` included. */
  first: number
  last: number
  /** Place of the first token that is spoken. */
  from: number
  /** Whom the paragraph itself names: "Marsh: …". */
  speaker?: Speaker | null
}

/**
 * Statements of interviews, by sentence: answers marked with a letter or a word ("A.", «Відповідь:»), turns that open with a
 * dash, where the first asks, and what stands between bare questions. A speaker is whom the report introduces before.
 */
export function answers(report: ResolvedReport): Map<number, Said[]> {
  const found = new Map<number, Said[]>()
  const paragraphs = spokenParagraphs(report)
  const whom = new Map<number, Speaker | null>()
  giveTurns(report, paragraphs)
  for (const spoken of paragraphs) {
    const { turn } = spoken
    if (!turn) continue
    if (turn === 'question') continue
    for (let place = spoken.first; place <= spoken.last; place++) found.set(place, [])
    const start = paragraphs[0]?.first ?? 0
    const speaker = spoken.speaker ?? whom.get(start) ?? introduced(report, start)
    if (!spoken.speaker) whom.set(start, speaker)
    const span = spanOf(report, spoken)
    if (speaker && span)
      found.set(spoken.first, [
        {
          speaker,
          introduced: '',
          mode: 'direct',
          passages: [span],
          sentence: spoken.first,
          rule: 'statement.answer',
          through: [],
          by: null,
        },
      ])
  }
  return found
}

function spokenParagraphs(report: ResolvedReport): Spoken[] {
  const found: Spoken[] = []
  const labels = labelsOf(report)
  const unmarked = unmarkedTurns(report)
  const opening = report.sentences.findIndex(({ paragraph }) => unmarked.has(paragraph))
  // «Х дав інтерв'ю. З ним говорила У»: of several, who gave it.
  const answerer = opening < 0 ? null : introduced(report, interviewTold(report, opening) + 1)
  for (const [place, sentence] of report.sentences.entries()) {
    const own = found.at(-1)
    if (own?.paragraph === sentence.paragraph) {
      own.last = place
      continue
    }
    if (report.sentences[place - 1]?.paragraph === sentence.paragraph) continue
    const cue = sentence.cues.find(
      (one) =>
        one.entry.meaning.cue === 'turn' &&
        one.first === sentence.first &&
        '.:'.includes(report.tokens[one.last + 1]?.text ?? ' '),
    )
    const dash = dashBefore(report, sentence.start)
    const heading = !!report.paragraphs[sentence.paragraph]?.heading
    const before = found.at(-1)
    const answers =
      before?.headed && before.paragraph === sentence.paragraph - 1 && isAllQuoted(report, sentence.paragraph, place)
    const label = labels.get(place)
    if (label)
      found.push({
        paragraph: sentence.paragraph,
        turn: label.turn,
        first: place,
        last: place,
        from: label.from,
        speaker: label.speaker,
      })
    else if (cue?.entry.meaning.cue === 'turn')
      found.push({
        paragraph: sentence.paragraph,
        turn: cue.entry.meaning.turn,
        first: place,
        last: place,
        from: cue.last + 2,
      })
    else if (heading && report.tokens[sentence.last]?.text === '?')
      found.push({
        paragraph: sentence.paragraph,
        turn: 'question',
        headed: true,
        first: place,
        last: place,
        from: sentence.first,
      })
    else if (answers)
      found.push({
        paragraph: sentence.paragraph,
        turn: 'answer',
        headed: true,
        first: place,
        last: place,
        from: sentence.first,
      })
    else if (unmarked.has(sentence.paragraph))
      found.push({
        paragraph: sentence.paragraph,
        turn: unmarked.get(sentence.paragraph) ?? null,
        first: place,
        last: place,
        // «Марія Коваль: Так.»
        from: (colonOf(report, sentence) ?? sentence.first - 1) + 1,
        speaker: answerer,
      })
    else if (dash)
      found.push({ paragraph: sentence.paragraph, turn: null, first: place, last: place, from: sentence.first })
  }
  return found
}

/** The paragraph opens and closes with quotation marks. */
function isAllQuoted(report: ResolvedReport, paragraph: number, first: number): boolean {
  let last = first
  while (report.sentences[last + 1]?.paragraph === paragraph) last++
  const opening = report.tokens[report.sentences[first]?.first ?? 0]?.text ?? ' '
  const closing = report.tokens[report.sentences[last]?.last ?? 0]?.text ?? ' '
  return isOpeningMark(opening) && isClosingMark(closing)
}

/** The dash that opens speech is cut off with the bullets. */
export const dashBefore = (report: ResolvedReport, start: number): boolean =>
  /(?:^|\n)[^\S\n]*[—–]\s+$/u.test(report.text.slice(Math.max(0, start - 6), start))

/** In a run of turns with dashes the first asks and the second answers, where the first is a question. */
function giveTurns(report: ResolvedReport, paragraphs: readonly Spoken[]): void {
  let start = 0
  for (let order = 1; order <= paragraphs.length; order++) {
    if (follows(paragraphs[order - 1], paragraphs[order])) continue
    const opening = paragraphs[start]
    if (order - start > 1 && opening?.turn === null && asks(report, opening))
      for (let at = start; at < order; at++) give(paragraphs[at], (at - start) % 2 === 0 ? 'question' : 'answer')
    start = order
  }
}

function give(spoken: Spoken | undefined, turn: Turn): void {
  if (spoken) spoken.turn = turn
}

const asks = (report: ResolvedReport, { last }: Spoken): boolean =>
  report.tokens[report.sentences[last]?.last ?? 0]?.text.endsWith('?') ?? false

const follows = (one: Spoken | undefined, other: Spoken | undefined): boolean =>
  !!one && !!other && one.turn === null && other.turn === null && other.paragraph - one.paragraph <= 1

/** Whom the report speaks to: who spoke in the sentences before, the nearest first, an unnamed one before a named. */
function introduced(report: ResolvedReport, first: number): Speaker | null {
  let named: Candidate | undefined
  for (let place = first - 1; place >= 0; place--) {
    const sentence = report.sentences[place]
    if (!sentence) continue
    const able = candidates(report, sentence).filter(
      (one) => one.nominative && !one.governed && !one.press && !one.located && one.takesUp !== 'pronoun',
    )
    const unnamed = able.find((one) => one.actor === null && one.anonymity === 'unnamed')
    if (unnamed) return { ...unnamed, takesUp: null }
    named ??= able.find((one) => one.actor !== null && report.actors[one.actor]?.kind === 'person')
    if (named) return named
  }
  return null
}

function spanOf(report: ResolvedReport, { from, last }: Spoken): { start: number; end: number } | null {
  const end = report.sentences[last]?.last ?? from
  const opens = isOpeningMark(report.tokens[from]?.text) ? from + 1 : from
  const closes = '»”"“'.includes(report.tokens[end]?.text ?? ' ') && opens > from ? end - 1 : end
  const start = report.tokens[opens]?.start
  const until = report.tokens[closes]?.end
  return start === undefined || until === undefined || until <= start ? null : { start, end: until }
}
