/** A stretch of text: UTF-16 code units, the end left out. */
export interface Span {
  start: number
  end: number
}

const LETTER = /[\p{L}\p{N}]/u

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** How much of the shorter of two stretches lies in the other: 0 to 1. */
export function share(a: Span, b: Span): number {
  return overlap(a, b) / Math.max(1, Math.min(a.end - a.start, b.end - b.start))
}

/** Where a form stands in the text as whole words. */
export function occurrences(text: string, form: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    const end = start + form.length
    if (!isLetter(text[start - 1]) && !isLetter(text[end])) found.push({ start, end })
  }
  return found
}

/** Where a passage first stands in the text; null where it does not. */
export function locate(text: string, passage: string): Span | null {
  const start = text.indexOf(passage)
  return start < 0 ? null : { start, end: start + passage.length }
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character)
}
