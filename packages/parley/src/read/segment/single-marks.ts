import { loadGrammar } from '../../language/grammar.ts'
import { once } from '../../language/once.ts'
import type { Token } from '../../language/token.ts'

/** Marks that close a quotation opened by ‘ or ', and are apostrophes too. */
const SINGLE = new Set(['’', "'"])
const STOPS = new Set(['.', ',', '!', '?', '…', '...'])
/** No newsroom quotes more in one paragraph; hostile text must stay cheap. */
const LONGEST = 600

export const isSingle = (mark: string): boolean => SINGLE.has(mark)

/** Words that no plural owns: "the workers’ and the owners’ …" is rarer than ‘a blow to workers’ and …. */
const notOwned = once((): ReadonlySet<string> => {
  const { prepositions, and, but, auxiliaries, finite, subordinate, relative } = loadGrammar('en')
  return new Set([prepositions, and, but, auxiliaries, finite, subordinate, relative].flatMap((words) => [...words]))
})

/** A single mark that opens stands behind a space, and right before a word. */
export function opensSingle(tokens: readonly Token[], place: number): boolean {
  const [before, mark, next] = [tokens[place - 1], tokens[place], tokens[place + 1]]
  if (!mark || next?.kind !== 'word' || next.start !== mark.end) return false
  return !before || before.end < mark.start || '([—–-«“"'.includes(before.text)
}

/**
 * Where a quotation in single marks closes; -1 where it does not. ‘We will sign,’ she said; he called it ‘a step forward’ and
 * left. Behind a plural the mark may be an owner's: ‘The workers’ demands are fair’ closes at the last that may,
 * where what opened can be nothing else: "'til the sides' answer came".
 */
export function singleEnd(tokens: readonly Token[], opened: number, closing: string): number {
  const opening = tokens[opened]?.text ?? ''
  const end = Math.min(tokens.length, opened + LONGEST)
  let possible = -1
  for (let place = opened + 2; place < end; place++) {
    const { text } = tokens[place] ?? { text: '' }
    // Whatever was open has closed where another opens.
    if (text === opening && possible >= 0 && opensSingle(tokens, place)) return possible
    if (text !== closing || !isAttached(tokens, place)) continue
    if (!mayBeOwners(tokens, place)) return place
    possible = place
  }
  return opening === closing ? -1 : possible
}

/** Right behind what is quoted, and not right before a word: ’n’. */
const isAttached = (tokens: readonly Token[], place: number): boolean => {
  const [before, mark, next] = [tokens[place - 1], tokens[place], tokens[place + 1]]
  return !!mark && before?.end === mark.start && !(next?.kind === 'word' && next.start === mark.end)
}

/** "the workers’ demands": behind a plural, and before what it may own. */
function mayBeOwners(tokens: readonly Token[], place: number): boolean {
  const [before, next] = [tokens[place - 1], tokens[place + 1]]
  if (!before || STOPS.has(before.text) || !loadGrammar('en').endsAsPlural(before.key)) return false
  return next?.kind === 'number' || (next?.kind === 'word' && !notOwned().has(next.key))
}
