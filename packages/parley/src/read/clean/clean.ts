import { createHash } from 'node:crypto'
import type { Furniture } from '../../language/furniture.ts'
import { addressOf } from '../../model/address.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { NotBody } from '../../model/report.ts'
import type { CleanReport, RawReport, Refusal } from '../cleaned.ts'
import { readDating } from './dateline.ts'
import { addressDay } from './day.ts'
import { decode } from '../decode.ts'
import { markFurniture } from './furniture.ts'
import { linesOf } from './line.ts'
import type { Block, Line } from './line.ts'
import { readMarkdown } from './markdown.ts'
import { otherThanText } from './not-text.ts'
import { outletPattern } from './outlet-name.ts'
import { outletOfAddress } from './outlet.ts'
import { readPage } from './page.ts'
import type { Page } from './page.ts'
import { languageOf } from './page-metadata.ts'
import { normaliseText } from './text.ts'
import { titleOf } from './title.ts'

/** Bytes of one report; a longer input is refused, since no report is that long. */
export const LARGEST_REPORT = 20 * 1024 * 1024

/**
 * Bytes to text with its parts told apart, or why they are no report. What was given with the report wins over what the
 * page says of itself, and that over what its text says. Offsets of `notBody` are UTF-16 code units into `text`; the
 * ranges are in order, do not overlap, and the words in them stay part of the text.
 */
export function clean(raw: RawReport, furniture: Furniture): { report: CleanReport } | { refusal: Refusal } {
  const refuse = (reason: string) => ({ refusal: { origin: raw.origin, reason } })
  if (raw.bytes.length === 0) return refuse('is empty: nothing to read')
  if (raw.bytes.length > LARGEST_REPORT) return refuse('is larger than 20 MB, the limit for one report: split it')
  const other = otherThanText(raw.bytes)
  if (other !== null) return refuse(other)
  const decoded = decode(raw.bytes)
  if (decoded === null) return refuse('is not text in any encoding that Parley knows: save it as UTF-8')

  const page = raw.format === 'html' ? readPage(decoded, furniture.months) : null
  const { text, marks } = page
    ? join(page.blocks)
    : raw.format === 'markdown'
      ? join(readMarkdown(decoded))
      : { text: normaliseText(decoded), marks: [] }
  const lines = linesOf(text).filter((line) => !marks.some((mark) => mark.start <= line.start && line.end <= mark.end))
  const dating = readDating(text, lines, furniture)
  const url = raw.given.url ?? page?.metadata.url ?? addressOf(raw)
  const outlet = raw.given.outlet ?? page?.metadata.outlet ?? (url === null ? dating.outlet : outletOfAddress(url))
  const titled = (raw.given.title ?? page?.metadata.title ?? null) !== null
  const around = { furniture, outlet: outletPattern(outlet), titled }
  const undated = lines.filter((line) => !dating.whole.has(line))
  const notBody = sorted([...marks, ...dating.marks, ...markFurniture(text, undated, around)])
  const body = bodyLines(text, notBody)
  if (body.length === 0)
    return refuse(
      page
        ? 'is a page without a report on it: no text is left once menus and advertisement are taken away'
        : 'holds no text of a report',
    )

  return {
    report: {
      origin: raw.origin,
      address: addressOf(raw),
      sha256: createHash('sha256').update(raw.bytes).digest('hex'),
      outlet,
      declaredLanguage: languageOf(raw.given.language) ?? page?.metadata.language ?? null,
      ...publication(raw.given.published ?? null, page, dating.day, url),
      title: raw.given.title ?? page?.metadata.title ?? titleOf(text, body),
      text,
      notBody,
    },
  }
}

function publication(
  given: Edtf | null,
  page: Page | null,
  told: Edtf | null,
  url: string | null,
): Pick<CleanReport, 'published' | 'publishedBasis'> {
  if (given !== null) return { published: given, publishedBasis: 'given' }
  const stated = page?.metadata.published ?? null
  if (stated !== null) return { published: stated, publishedBasis: 'metadata' }
  const address = url === null ? null : addressDay(url)
  if (told !== null) {
    const settled = told.startsWith('XXXX') && address?.slice(4) === told.slice(4) ? address : told
    return { published: settled, publishedBasis: 'text' }
  }
  return address === null
    ? { published: null, publishedBasis: null }
    : { published: address, publishedBasis: 'inferred' }
}

/** Blocks to one text, a line each, with the ranges of those that the markup tells to be no body. */
function join(blocks: readonly Block[]): { text: string; marks: NotBody[] } {
  const marks: NotBody[] = []
  let length = 0
  for (const { text, kind } of blocks) {
    if (kind !== null) marks.push({ start: length, end: length + text.length, kind })
    length += text.length + 1
  }
  return { text: blocks.map((block) => block.text).join('\n'), marks }
}

function sorted(ranges: NotBody[]): NotBody[] {
  ranges.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: NotBody[] = []
  for (const range of ranges) {
    const last = apart.at(-1)
    if (last === undefined || range.start >= last.end) apart.push(range)
    else if (range.end > last.end) apart.push({ ...range, start: last.end })
  }
  return apart
}

/** Lines and parts of lines that are body, and hold a letter. */
function bodyLines(text: string, notBody: readonly NotBody[]): Line[] {
  const body: Line[] = []
  let at = 0
  for (const line of linesOf(text)) {
    let { start } = line
    while (at < notBody.length && (notBody[at] as NotBody).end <= start) at++
    const mark = notBody[at]
    if (mark && mark.start <= start) start = Math.min(mark.end, line.end)
    const next = notBody[mark && mark.start <= line.start ? at + 1 : at]
    const end = next && next.start < line.end ? Math.max(start, next.start) : line.end
    if (/\p{L}/u.test(text.slice(start, end))) body.push({ start, end })
  }
  return body
}
