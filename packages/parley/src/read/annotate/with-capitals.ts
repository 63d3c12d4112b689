import type { SegmentedReport, Sentence } from '../segmented.ts'
import type { SentenceView } from './view.ts'

/** What a newsroom writes in small letters on purpose, by token. */
export interface SmallLetters {
  /** Words of names: «петренко», «кремль». */
  names: ReadonlySet<number>
  /** Where a sentence begins that a missing capital hides: «… заявив він. росія мовчить». */
  starts: ReadonlySet<number>
}

/** The same report with a capital where its newsroom leaves it out, and its sentences parted where that hid it. */
export function withCapitals(report: SegmentedReport, { names, starts }: SmallLetters): SegmentedReport {
  const tokens = report.tokens.map((token, place) =>
    names.has(place) ? { ...token, text: capitalised(token.text), shape: 'capital' as const, form: 0 } : token,
  )
  return { ...report, tokens, sentences: report.sentences.flatMap((one) => sentencesIn(tokens, one, starts)) }
}

/** Names and countries in small letters right behind a full stop that ends no abbreviation. */
export function hiddenStarts(
  { tokens, sentence, pack, worldNames }: SentenceView,
  names: ReadonlySet<number>,
): number[] {
  const found: number[] = []
  for (let place = sentence.first + LEAST_SENTENCE; place < sentence.last; place++) {
    if (tokens[place - 1]?.text !== '.' || tokens[place]?.shape !== 'lower') continue
    if (!names.has(place) && !worldNames.some(({ kind, first }) => kind === 'country' && first === place)) continue
    const { kind, key = '' } = tokens[place - 2] ?? {}
    if (kind === 'mark' || (key.length >= LEAST_LETTERS && !pack.abbreviations.has(key))) found.push(place)
  }
  return found
}

function sentencesIn(tokens: SegmentedReport['tokens'], sentence: Sentence, starts: ReadonlySet<number>): Sentence[] {
  const parts: Sentence[] = []
  let rest = sentence
  for (let place = sentence.first; place <= sentence.last; place++) {
    if (!starts.has(place) || rest.quotations.some(({ first, last }) => first <= place && place <= last)) continue
    const before = rest.quotations.filter(({ last }) => last < place)
    parts.push({ ...rest, end: tokens[place - 1]?.end ?? rest.end, last: place - 1, quotations: before })
    const start = tokens[place]?.start ?? rest.start
    rest = { ...rest, start, first: place, quotations: rest.quotations.slice(before.length) }
  }
  return [...parts, rest]
}

/** Tokens that a sentence has at least: a word, another, and the stop. */
const LEAST_SENTENCE = 3
/** What is shorter may be the end of an abbreviation. */
const LEAST_LETTERS = 3

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
