import { loadGrammar } from './grammar.ts'
import { LANGUAGE_CODES } from './languages.ts'
import { once } from './once.ts'
import type { Token } from './token.ts'

/**
 * What marks a name as an owner's, in any of the languages: "'s", and alone behind a plural "'". Names in Latin letters
 * take it in a text of any language, and it is cut off them before that is told.
 */
export const ownerMarks = once(() => {
  const all = LANGUAGE_CODES.map((code) => loadGrammar(code).ownerMarks)
  return {
    joined: new Set(all.flatMap(({ joined }) => [...joined])),
    alone: new Set(all.flatMap(({ alone }) => [...alone])),
  }
})

/** "'s": marks an owner, whatever stands before it. */
export const isOwnerMark = (token: Pick<Token, 'key'> | undefined): boolean =>
  token !== undefined && ownerMarks().joined.has(token.key)

/** That, or the lone apostrophe behind "Hamas", which may as well close a quotation. */
export const mayMarkOwner = (token: Pick<Token, 'key'> | undefined): boolean =>
  token !== undefined && (ownerMarks().joined.has(token.key) || ownerMarks().alone.has(token.key))
