import type { Grammar } from '../language/grammar.ts'
import type { Token } from '../language/token.ts'

/** "before", "ahead of", «напередодні»: the word at a place, with the next where it takes two. */
export function isBeforehand(tokens: readonly Token[], { beforehand }: Grammar, place: number): boolean {
  const key = tokens[place]?.key ?? ''
  return beforehand.has(key) || beforehand.has(`${key} ${tokens[place + 1]?.key}`)
}
