const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu

const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** A text that may go to a terminal: what could steer it (control characters, turned writing) stands as a dot. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '·')
}

/** Columns that a text takes on a terminal: combining stress marks and soft hyphens take none. */
export function columnsOf(text: string): number {
  return [...text.replace(ZERO_WIDTH, '')].length
}

/** Breaks a printable text between words into lines of at most `width` columns; a longer word is left whole. Never empty. */
export function wrap(text: string, width: number): string[] {
  const [first = '', ...rest] = text.split(/\s+/u).map(printable)
  const lines: string[] = []
  let line = first
  for (const word of rest) {
    const longer = `${line} ${word}`
    if (columnsOf(longer) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines
}

/** Fills a text with spaces to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}
