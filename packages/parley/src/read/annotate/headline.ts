import type { Token } from '../../language/token.ts'

/** Shorter words («of», "the") are written small in headlines too. */
const SHORTEST_TELLING = 4
const FEWEST_TELLING = 3
const MOST_SMALL = 0.25

/** Whether an English line has capitals throughout, and no stop at its end: "Talks Resume in Doha, Minister Says". */
export function isHeadline(tokens: readonly Token[], { first, last }: { first: number; last: number }): boolean {
  if (tokens[last]?.text === '.') return false
  const telling = tokens
    .slice(first, last + 1)
    .filter(({ kind, text }) => kind === 'word' && text.length >= SHORTEST_TELLING)
  const small = telling.filter(({ shape }) => shape === 'lower')
  return telling.length >= FEWEST_TELLING && small.length <= telling.length * MOST_SMALL
}
