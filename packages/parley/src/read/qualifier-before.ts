import type { Token } from '../language/token.ts'

/** The place of the word right before another, or before the hyphen that joins them: "ex-president". */
export const qualifierBefore = (tokens: readonly Token[], place: number): number =>
  tokens[place - 1]?.text === '-' && tokens[place - 1]?.end === tokens[place]?.start ? place - 2 : place - 1
