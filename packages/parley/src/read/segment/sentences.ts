import type { Token } from '../../language/token.ts'
import type { Quotation } from '../segmented.ts'

const ENDS = new Set(['.', '!', '?', '…', '..', '...', '?!', '!?'])
const CLOSERS = new Set(['»', '”', '"', ')', ']', '’', '“'])

/** Places of the first and last token of each sentence of a paragraph. */
export interface Stretch {
  first: number
  last: number
}

/**
 * Cuts one paragraph into sentences. A stop does not end one after an abbreviation or an initial,
 * before a word in lower case, or inside a quotation that closes later in the paragraph.
 * `quoted` and the result count tokens within `tokens`.
 */
export function sentences(
  tokens: readonly Token[],
  quoted: readonly Quotation[],
  abbreviations: ReadonlySet<string>,
): Stretch[] {
  const found: Stretch[] = []
  let first = 0
  let quotation = 0
  for (let place = 0; place < tokens.length; place++) {
    while (quotation < quoted.length && (quoted[quotation]?.last ?? 0) < place) quotation++
    if (!ENDS.has(tokens[place]?.text ?? '')) continue
    const inside = quoted[quotation]
    const within = inside && inside.first <= place && place <= inside.last
    if (within && (inside.closed ? !endsWithQuotation(tokens, place, inside) : false)) continue
    let last = place
    while (last + 1 < tokens.length && (ENDS.has(tokens[last + 1]?.text ?? '') || closes(tokens, last + 1))) last++
    if (last + 1 < tokens.length && !breaks(tokens, place, last, abbreviations)) continue
    found.push({ first, last })
    first = last + 1
    place = last
  }
  if (first < tokens.length) found.push({ first, last: tokens.length - 1 })
  return found
}

/** The stop is the quotation's last token, and a new sentence follows the closing mark. */
const endsWithQuotation = (tokens: readonly Token[], place: number, quotation: Quotation): boolean =>
  place === quotation.last || (place === quotation.last - 1 && ENDS.has(tokens[quotation.last]?.text ?? ''))

const closes = (tokens: readonly Token[], place: number): boolean => {
  const token = tokens[place]
  const before = tokens[place - 1]
  return !!token && !!before && CLOSERS.has(token.text) && token.start === before.end
}

function breaks(tokens: readonly Token[], stop: number, last: number, abbreviations: ReadonlySet<string>): boolean {
  const before = tokens[stop - 1]
  const mark = tokens[stop]
  const end = tokens[last]
  const next = tokens[last + 1]
  if (!mark || !end || !next) return true
  if (next.start === end.end && next.kind !== 'mark')
    return mark.text !== '.' || (next.shape === 'capital' && before?.shape === 'lower' && before.text.length > 2)
  if (next.shape === 'lower') return false
  if (next.kind === 'mark' && '—–-,;:)'.includes(next.text)) {
    // «…!» — сказав він: the sentence goes on. A dash that opens a new sentence has a capital after it.
    const after = tokens[last + 2]
    return '—–-'.includes(next.text) && last === stop && !!after && after.shape !== 'lower' && mark.text === '.'
  }
  if (mark.text !== '.' || last > stop) return true
  if (!before || before.end !== mark.start) return true
  if (before.shape === 'initial' && before.text.length === 1) return !/^[\p{Lu}]$/u.test(before.text)
  return !abbreviations.has(before.key) && !abbreviations.has(`${dottedAt(tokens, stop)} ${next.key}`)
}

/** "p.m" of «p.m.»: letters and stops without spaces up to the last stop. */
function dottedAt(tokens: readonly Token[], stop: number): string {
  const [first, mark, second] = [tokens[stop - 3], tokens[stop - 2], tokens[stop - 1]]
  if (!first || !second || mark?.text !== '.' || first.end !== mark.start || mark.end !== second.start) return ''
  return `${first.key}.${second.key}`
}
