import type { NameAnalysis } from '../../language/morphology.ts'
import { isRespected, type SentenceView } from './view.ts'

/** «фон дер Гаєн»: the small words before a family name belong to it. The first of them, or the name itself. */
export function withParticles({ tokens, sentence, pack }: SentenceView, place: number): number {
  let first = place
  while (
    first > sentence.first &&
    tokens[first - 1]?.shape === 'lower' &&
    pack.grammar.nameParticles.has(tokens[first - 1]?.key ?? '') &&
    !pack.grammar.locative.has(tokens[first - 1]?.key ?? '') &&
    !pack.functionWords.has(tokens[first - 1]?.key ?? '')
  )
    first--
  return first
}

/** "Mr. Marsh", "Mr. de Vries", «пан де Вріс»: the first token of a name that a word of respect stands before; null where none does. */
export function calledFrom(view: SentenceView, place: number): number | null {
  let first = place
  while (
    first > view.sentence.first &&
    view.tokens[first - 1]?.shape === 'lower' &&
    view.pack.grammar.nameParticles.has(view.tokens[first - 1]?.key ?? '')
  )
    first--
  return isRespected(view, first) ? first : null
}

/** Readings of a family name with what stands before it from `first` on: "de Vries". */
export function particled(
  view: SentenceView,
  { first, place, analyses }: { first: number; place: number; analyses: readonly NameAnalysis[] },
): readonly NameAnalysis[] {
  const before = view.tokens.slice(first, place).map(({ text }) => text)
  return before.length === 0 ? analyses : analyses.map((one) => ({ ...one, base: [...before, one.base].join(' ') }))
}
