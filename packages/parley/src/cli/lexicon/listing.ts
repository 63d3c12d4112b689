import type { Paint } from '../../export/paint.ts'
import { columnsOf, padded, printable } from '../../export/wrap.ts'
import { LANGUAGE_CODES } from '../../language/languages.ts'
import type { LexiconEntry } from '../../language/lexicon/entry.ts'

/** `parts`: how many longer phrases of each language are listed. */
export interface Looks {
  paint: Paint
  parts: number
}

/** Where the files stand that the listing names. */
const FOLDER = 'packages/parley/src/language/'

/** Entries by language, one a line: what it is, as the file writes it, what it tells, file and line. */
export function listing(phrase: string, entries: readonly LexiconEntry[], { paint, parts }: Looks): string {
  const blocks = LANGUAGE_CODES.flatMap((language) => {
    const known = entries.filter((entry) => entry.language === language)
    if (known.length === 0) return []
    const whole = known.filter((entry) => entry.whole)
    const longer = known.filter((entry) => !entry.whole)
    const left = longer.length - parts
    return [
      '',
      paint.strong(language),
      ...rows(whole, paint),
      ...(longer.length > 0 ? [paint.quiet('  in longer phrases')] : []),
      ...rows(longer.slice(0, parts), paint),
      ...(left > 0 ? [paint.quiet(`  and ${left} more; --all lists them`)] : []),
    ]
  })
  const footer = ['', paint.quiet(`Files are in ${FOLDER}`)]
  return `${[paint.heading(printable(phrase)), ...blocks, ...footer].join('\n')}\n`
}

function rows(entries: readonly LexiconEntry[], paint: Paint): string[] {
  const wide = (cell: (entry: LexiconEntry) => string): number =>
    Math.max(0, ...entries.map((entry) => columnsOf(cell(entry))))
  const [what, written, where] = [wide((entry) => entry.what), wide((entry) => entry.written), wide(placeOf)]
  return entries.map((entry) =>
    [
      `  ${padded(entry.what, what)}`,
      padded(entry.written, written),
      paint.quiet(padded(placeOf(entry), where)),
      entry.tells.join(', '),
    ]
      .join('  ')
      .trimEnd(),
  )
}

const placeOf = ({ where }: LexiconEntry): string => (where ? `${where.file}:${where.line}` : '–')
