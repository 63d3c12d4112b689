import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates/candidate.ts'
import { candidates } from './candidates.ts'

/** The most tokens before the colon of a label: "The Ledger:", «Марія Коваль:». */
const LONGEST_LABEL = 4
/** How often a label must stand before a paragraph to be one of an interview. */
const FEWEST = 2

/** Who speaks in a paragraph of an interview: a name or an outlet with a colon opens it. */
export interface Label {
  turn: 'question' | 'answer'
  /** Place of the first token behind the colon. */
  from: number
  /** Who answers; null where the label names nobody. */
  speaker: Candidate | null
}

/**
 * Labels of an interview by the sentence that opens with them: two or more that take turns, each of them more than once.
 * Who asks is the press, or whose paragraphs end with a question mark.
 */
export function labelsOf(report: ResolvedReport): Map<number, Label> {
  const opened = new Map<string, number[]>()
  for (const [place, sentence] of report.sentences.entries()) {
    if (report.sentences[place - 1]?.paragraph === sentence.paragraph) continue
    const colon = colonOf(report, sentence)
    if (colon === null) continue
    const label = report.tokens
      .slice(sentence.first, colon)
      .map(({ key }) => key)
      .join(' ')
    opened.set(label, [...(opened.get(label) ?? []), place])
  }
  const repeated = [...opened.values()].filter((places) => places.length >= FEWEST)
  if (repeated.length < 2) return new Map()
  const asking = repeated.map((places) => places.every((place) => asks(report, place)))
  if (!asking.includes(true) || !asking.includes(false)) return new Map()
  return new Map(
    repeated.flatMap((places, order) =>
      places.flatMap((place): [number, Label][] => {
        const sentence = report.sentences[place]
        const colon = sentence ? colonOf(report, sentence) : null
        if (!sentence || colon === null) return []
        const speaker = candidates(report, sentence).find(({ last, actor }) => last < colon && actor !== null) ?? null
        return [[place, { turn: asking[order] ? 'question' : 'answer', from: colon + 1, speaker }]]
      }),
    ),
  )
}

/** Place of the colon that ends a label of capitalised words; null where the sentence opens otherwise. */
export function colonOf(report: ResolvedReport, { first, last }: ResolvedSentence): number | null {
  for (let place = first; place <= Math.min(last - 1, first + LONGEST_LABEL); place++) {
    const token = report.tokens[place]
    if (token?.text === ':') return place > first && report.tokens[first]?.shape !== 'lower' ? place : null
    if (!token || token.kind === 'number' || token.kind === 'mark') return null
  }
  return null
}

/** The paragraph ends with a question mark. */
function asks(report: ResolvedReport, first: number): boolean {
  let last = first
  while (report.sentences[last + 1]?.paragraph === report.sentences[first]?.paragraph) last++
  return report.tokens[report.sentences[last]?.last ?? 0]?.text.endsWith('?') ?? false
}
