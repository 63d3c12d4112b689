import type { Report } from '../../../../parley/src/model/report.ts'
import type { SeenPlace } from '../../../../parley/src/serve/keeping-views.ts'

/** Where words stand in a report: where they were marked, or else where they stand once; how often they stand where that is not once. */
export function findWords(
  { id, text }: Pick<Report, 'id' | 'text'>,
  words: string,
  marked: SeenPlace | null,
): { place: SeenPlace } | { times: number } {
  const typed = words.trim()
  if (marked?.quote === typed) return { place: marked }
  const found = typed === '' ? [] : [...text.matchAll(patternOf(typed))]
  const [match] = found
  if (match === undefined || found.length > 1) return { times: found.length }
  const start = match.index
  return { place: { report: id, start, end: start + match[0].length, quote: match[0] } }
}

/** Words as they may be typed: any apostrophe and quotation mark for another, any space for another, none of the soft hyphens. */
function patternOf(words: string): RegExp {
  const letters = [...words.replaceAll(/\s+/gu, ' ')].map((sign) => {
    if (sign === ' ') return '\\s+'
    if (APOSTROPHES.includes(sign)) return `[${APOSTROPHES}]`
    if (QUOTATION_MARKS.includes(sign)) return `[${QUOTATION_MARKS}]`
    return sign.replaceAll(/[\\^$.|?+*()[\]{}/-]/gu, '\\$&')
  })
  return new RegExp(letters.join('\u00AD?'), 'gu')
}

const APOSTROPHES = "'’ʼ‘"
const QUOTATION_MARKS = '"“”„«»'
