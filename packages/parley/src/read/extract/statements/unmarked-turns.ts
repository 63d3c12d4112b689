import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** How many questions, and answers in the first person, make an interview of a report that says it is one. */
const FEWEST = 2

type Turn = 'question' | 'answer'

interface Paragraph {
  place: number
  sentences: ResolvedSentence[]
}

/**
 * Turns of an interview whose questions are told by nothing but their mark («Чого ви чекаєте?», in bold on its page), by
 * paragraph: the report says that it is one, a question speaks to somebody, and answers tell of those who give them. What an
 * explainer puts under its questions does not.
 */
export function unmarkedTurns(report: ResolvedReport): Map<number, Turn> {
  const paragraphs = paragraphsOf(report)
  const first = paragraphs.findIndex((one) => asks(report, one))
  const lead = paragraphs.slice(0, first)
  if (first < 1 || !lead.some(({ sentences }) => sentences.some(tellsOfInterview))) return new Map()
  const last = paragraphs.findLastIndex((one) => asks(report, one))
  const turns = new Map<number, Turn>()
  let [questions, own] = [0, 0]
  let addressed = false
  for (const [order, one] of paragraphs.entries()) {
    if (order < first) continue
    const asked = asks(report, one)
    const ofSelf = !asked && has(report, one, 'ownVoice')
    // What follows the last answer may be the report's own again.
    if (order > last + 1 && !ofSelf) break
    if (!asked && report.paragraphs[one.place]?.heading) continue
    if (asked) {
      questions++
      addressed ||= has(report, one, 'hearer')
    } else if (ofSelf) own++
    turns.set(one.place, asked ? 'question' : 'answer')
  }
  const answers = turns.size - questions
  return addressed && questions >= FEWEST && own >= FEWEST && own * 2 >= answers ? turns : new Map()
}

function paragraphsOf({ sentences }: ResolvedReport): Paragraph[] {
  const found: Paragraph[] = []
  for (const sentence of sentences) {
    const own = found.at(-1)
    if (own?.place === sentence.paragraph) own.sentences.push(sentence)
    else found.push({ place: sentence.paragraph, sentences: [sentence] })
  }
  return found
}

const asks = ({ tokens }: ResolvedReport, { sentences }: Paragraph): boolean =>
  tokens[sentences.at(-1)?.last ?? 0]?.text.endsWith('?') ?? false

/** The sentence that tells whose interview it is, the nearest before the first question. */
export const interviewTold = ({ sentences }: ResolvedReport, first: number): number =>
  sentences.findLastIndex((one, place) => place < first && tellsOfInterview(one))

const tellsOfInterview = ({ cues }: ResolvedSentence): boolean =>
  cues.some(({ entry: { meaning } }) => meaning.cue === 'channel' && meaning.name === 'interview')

/** "I", «ми», "you", outside of what is quoted; «що це означає для вас» speaks to readers. */
const has = ({ tokens }: ResolvedReport, { sentences }: Paragraph, words: 'ownVoice' | 'hearer'): boolean =>
  sentences.some(({ first, last, grammar, quotations }) =>
    tokens
      .slice(first, last + 1)
      .some(
        ({ key }, order) =>
          grammar[words].has(key) &&
          !(words === 'hearer' && grammar.prepositions.has(tokens[first + order - 1]?.key ?? '')) &&
          !quotations.some((one) => one.first <= first + order && first + order <= one.last),
      ),
  )
