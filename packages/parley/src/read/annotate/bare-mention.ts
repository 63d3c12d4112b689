import { keyOf } from '../../language/key.ts'
import type { Mention } from '../annotated.ts'
import type { PlainView, SentenceView } from './view.ts'

/** A mention of something that no table knows, with nothing told of it but its name. */
export function bareMention(
  view: SentenceView,
  span: { first: number; last: number },
  told: { kind: Mention['kind']; base: string; rule: string },
): Mention {
  return {
    ...told,
    ...span,
    start: view.tokens[span.first]?.start ?? 0,
    end: view.tokens[span.last]?.end ?? 0,
    known: null,
    country: null,
    press: null,
    person: null,
    cases: [],
  }
}

/** The base form of an organisation of one word in a Slavic language. */
export function oneWordBase(view: SentenceView, word: string): string {
  const { grammar } = view.pack
  const told = grammar.organizationBase(keyOf(word))
  if (told === null && grammar.endsAsNominative(word)) return word
  return told === null ? (view.pack.morphology.placeName(word)[0]?.base ?? word) : word.slice(0, told.length)
}

/** The words of a stretch as written, with its spaces. */
export const asWritten = (view: PlainView, first: number, last: number): string =>
  view.tokens
    .slice(first, last + 1)
    .map((token, place, all) => ((all[place - 1]?.end ?? token.start) < token.start ? ` ${token.text}` : token.text))
    .join('')
