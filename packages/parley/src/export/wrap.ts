const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu

/** Columns that a text takes on a terminal: combining stress marks and soft hyphens take none. */
export function columnsOf(text: string): number {
  return [...text.replace(ZERO_WIDTH, '')].length
}

/** Breaks a text between words into lines of at most `width` columns; a longer word is left whole. Never empty. */
export function wrap(text: string, width: number): string[] {
  const [first = '', ...rest] = text.split(/[\s\u00A0]+/u)
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
