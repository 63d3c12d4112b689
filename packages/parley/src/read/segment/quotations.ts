import type { Token } from '../../language/token.ts'
import type { Quotation } from '../segmented.ts'

const CLOSES: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"', '‟': '”', '‘': '’', "'": "'" }
/** Marks that are apostrophes too. */
const SINGLE = new Set(['’', "'"])
const BEFORE_SINGLE = new Set(['.', ',', '!', '?', '…', '...'])
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
      if (SINGLE.has(closes) && !tokens.some((_, at) => at > place + 1 && closesSingle(tokens, at, closes))) continue
      opened = place
      closing = closes
      depth = 1
    } else if (SINGLE.has(closing)) {
      if (!closesSingle(tokens, place, closing)) continue
      found.push(span(tokens, opened, place, true))
      opened = -1
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

/** ‘We will sign,’ she said: a single mark closes right behind a stop or a comma; elsewhere it may be an apostrophe. */
function closesSingle(tokens: readonly Token[], place: number, closing: string): boolean {
  const [before, mark] = [tokens[place - 1], tokens[place]]
  return mark?.text === closing && !!before && BEFORE_SINGLE.has(before.text) && before.end === mark.start
}

function opens(tokens: readonly Token[], place: number): boolean {
  const mark = tokens[place]
  const next = tokens[place + 1]
  if (!mark || !next) return false
  if (mark.text !== '"' && mark.text !== "'" && mark.text !== '‘') return true
  const before = tokens[place - 1]
  if (mark.text !== '"' && next.shape !== 'capital' && next.shape !== 'initial') return false
  const spaceBefore = !before || before.end < mark.start || '([—–-«'.includes(before.text)
  return spaceBefore && next.start === mark.end
}

function span(tokens: readonly Token[], opened: number, closed: number, isClosed: boolean): Quotation {
  const first = tokens[opened + 1]
  const last = tokens[closed - 1]
  if (!first || !last) throw new RangeError('a quotation has no words')
  return { start: first.start, end: last.end, first: opened + 1, last: closed - 1, closed: isClosed }
}
