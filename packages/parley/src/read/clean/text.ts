const REMOVED = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?![\t\n])[\p{Cc}]/gu
const WIDE_SPACES = /[^\S\n]+/gu

/**
 * Plain text as the reader wants it: line ends as "\n", every run of spaces (non-breaking ones too) one space, no
 * invisible signs, letters composed («й» in one), at most one empty line between lines. Lines are not joined.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/gu, '\n')
    .replace(REMOVED, '')
    .normalize('NFC')
    .replace(WIDE_SPACES, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** Text of one block of a page, on one line. */
export function normaliseLine(text: string): string {
  return text.replace(REMOVED, '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}
