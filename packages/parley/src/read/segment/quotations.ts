import type { Token } from '../../language/token.ts'
import type { Quotation } from '../segmented.ts'
import { isSingle, opensSingle, singleEnd } from './single-marks.ts'

const CLOSES: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"', '‟': '”', '‘': '’', "'": "'" }
const SINGLE_WORD_LIMIT = 3

/**
 * Quotations of one paragraph, outermost only, in order. Straight marks open after a space and close before one.
 * Tokens are counted within the paragraph.
 */
export function quotations(tokens: readonly Token[]): Quotation[] {
  const found: Quotation[] = []
  let opened = -1
  let closing = ''
  let depth = 0
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place]
    if (token?.kind !== 'mark') continue
    if (opened < 0) {
      const closes = CLOSES[token.text]
      if (!closes || !opens(tokens, place)) continue
      if (isSingle(closes)) {
        const end = singleEnd(tokens, place, closes)
        if (end < 0) continue
        found.push(span(tokens, place, end, true))
        place = end
        continue
      }
      opened = place
      closing = closes
      depth = 1
    } else if (CLOSES[token.text] === closing && token.text !== closing) depth++
    else if (
      closesWith(token.text, closing) &&
      !(token.text === '"' && opens(tokens, place) && place < tokens.length - 1)
    ) {
      depth--
      if (depth > 0) continue
      if (place > opened + 1) found.push(span(tokens, opened, place, true))
      opened = -1
    }
  }
  if (opened >= 0 && opened + SINGLE_WORD_LIMIT < tokens.length) found.push(span(tokens, opened, tokens.length, false))
  return found
}

/** Newsrooms mix pairs: „…“, „…”, “…". */
const closesWith = (mark: string, closing: string): boolean =>
  mark === closing || (closing !== '»' && (mark === '”' || mark === '"' || (closing === '“' && mark === '“')))

function opens(tokens: readonly Token[], place: number): boolean {
  const mark = tokens[place]
  const next = tokens[place + 1]
  if (!mark || !next) return false
  if (mark.text === "'" || mark.text === '‘') return opensSingle(tokens, place)
  if (mark.text !== '"') return true
  const before = tokens[place - 1]
  const spaceBefore = !before || before.end < mark.start || '([—–-«'.includes(before.text)
  return spaceBefore && next.start === mark.end
}

function span(tokens: readonly Token[], opened: number, closed: number, isClosed: boolean): Quotation {
  const first = tokens[opened + 1]
  const last = tokens[closed - 1]
  if (!first || !last) throw new RangeError('a quotation has no words')
  return { start: first.start, end: last.end, first: opened + 1, last: closed - 1, closed: isClosed }
}
