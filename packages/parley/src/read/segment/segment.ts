import type { LanguageCode } from '../../language/pack.ts'
import type { Token } from '../../language/token.ts'
import type { CleanReport } from '../cleaned.ts'
import type { Quotation, SegmentedReport, Sentence } from '../segmented.ts'
import { reportId } from './identity.ts'
import { languageOf } from './language.ts'
import { paragraphs } from './paragraphs.ts'
import { quotations } from './quotations.ts'
import { type Stretch, sentences } from './sentences.ts'
import { type Piece, tokenize } from './tokens.ts'

/** A sentence longer than this many tokens is cut: no newsroom writes one, and hostile text must stay cheap. */
const LONGEST_SENTENCE = 400

export interface SegmentOptions {
  /** The language of the report as a whole. */
  language: LanguageCode
  abbreviations(language: LanguageCode): ReadonlySet<string>
  /** What `createPieces` of tokens.ts makes, where words are to be remembered from report to report. */
  piecesOf?(match: string): readonly Piece[]
}

/** Paragraphs, sentences and tokens of the body, with offsets into the text; language per sentence. */
export function segment(report: CleanReport, { language, abbreviations, piecesOf }: SegmentOptions): SegmentedReport {
  const lines = paragraphs(report.text, report.notBody)
  const tokens: Token[] = []
  const found: Sentence[] = []
  for (const [place, line] of lines.entries()) {
    const offset = tokens.length
    const words = tokenize(report.text, line.start, line.end, piecesOf)
    if (words.length === 0) continue
    for (const token of words) tokens.push(token)
    const spoken = languageOf(report.text, language, line.start, line.end)
    const quoted = quotations(words)
    let passed = 0
    for (const stretch of sentences(words, quoted, abbreviations(spoken)).flatMap(cut)) {
      const first = words[stretch.first]
      const last = words[stretch.last]
      while ((quoted[passed]?.last ?? stretch.first) < stretch.first) passed++
      if (!first || !last) continue
      found.push({
        start: first.start,
        end: last.end,
        first: offset + stretch.first,
        last: offset + stretch.last,
        paragraph: place,
        language: languageOf(report.text, spoken, first.start, last.end),
        quotations: within(words, quoted, passed, stretch).map((one) => ({
          ...one,
          first: offset + one.first,
          last: offset + one.last,
        })),
      })
    }
  }
  const datelines = datelinesOf(report).map(({ start, end }) => tokenize(report.text, start, end, piecesOf))
  return { ...report, id: reportId(report), language, paragraphs: lines, tokens, sentences: found, datelines }
}

/** A byline that the text goes on behind, on the same line. */
const datelinesOf = ({ notBody, text }: CleanReport): { start: number; end: number }[] =>
  notBody.filter(
    ({ kind, start, end }) =>
      kind === 'byline' &&
      (start === 0 || text[start - 1] === '\n') &&
      /^ *[^\s]/u.test(text.slice(end, end + LONGEST_GAP)),
  )

const LONGEST_GAP = 4

/** Quotations that touch a stretch of the paragraph, from the first that may, cut to the stretch. */
function within(
  words: readonly Token[],
  quoted: readonly Quotation[],
  from: number,
  { first, last }: Stretch,
): Quotation[] {
  const found: Quotation[] = []
  for (let place = from; place < quoted.length; place++) {
    const one = quoted[place]
    if (!one || one.first > last) break
    const [begins, ends] = [Math.max(one.first, first), Math.min(one.last, last)]
    found.push({
      start: words[begins]?.start ?? one.start,
      end: words[ends]?.end ?? one.end,
      first: begins,
      last: ends,
      closed: one.closed && ends === one.last,
    })
  }
  return found
}

function cut({ first, last }: Stretch): Stretch[] {
  if (last - first < LONGEST_SENTENCE) return [{ first, last }]
  const pieces: Stretch[] = []
  for (let from = first; from <= last; from += LONGEST_SENTENCE)
    pieces.push({ first: from, last: Math.min(last, from + LONGEST_SENTENCE - 1) })
  return pieces
}
