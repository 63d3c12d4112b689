import { furnitureKey } from '../../language/furniture.ts'
import type { Furniture } from '../../language/furniture.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { NotBody } from '../../model/report.ts'
import { findDate } from './day.ts'
import { isStopped } from './line.ts'
import type { Line } from './line.ts'
import { outletLine } from './outlet-line.ts'

/** Where the text itself says when it was published. */
export interface Dating {
  /** Null where no line says it; "XXXX-12-06" where it leaves the year out. */
  day: Edtf | null
  /** The outlet that stands alone beside it. */
  outlet: string | null
  /** Date lines and datelines, as bylines, in the order of the text. */
  marks: NotBody[]
  /** Lines that hold nothing else. */
  whole: Set<Line>
}

const HEAD = 8
const TIME = /(?<![\d.:])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?!\d)/gu
const PLACE = "\\p{Lu}[\\p{L}'’ʼ.-]*(?: \\p{Lu}[\\p{L}'’ʼ.-]*){0,3}"
const PLACES = `(?<places>${PLACE}(?:[,/] ?${PLACE}){0,2})`
const OF_YEAR = '(?:року|года|р\\.|г\\.)'
const DATE = `(?<date>(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,10}\\.?|\\p{L}{3,10}\\.? \\d{1,2})(?:,? \\d{4})?(?: ?${OF_YEAR})?|\\d{1,2}\\.\\d{1,2}\\.\\d{4})`
const DATED = `(?<date>\\d{1,2} \\p{L}{3,10} \\d{4})(?: ?${OF_YEAR})?`
const WORD = "[\\p{Lu}\\d][\\p{L}\\d.&'’-]*"
const AGENCY = `${WORD}(?: [\\p{L}\\d.&'’-]+){0,4}`
const DASH = '\\s*[–—-]+\\s+'

/** Openings of a report as agencies write them, each with an example; the text follows on the same line. */
const DATELINES = [
  // LONDON, Dec 5 (Reuters) - ; МОСКВА, 6 дек — РИА Новости.
  new RegExp(
    `^${PLACES}[,.]? ${DATE}[.,]?(?: ?\\(${AGENCY}\\)| ?/${AGENCY}/)?[.,]?${DASH}(?:${WORD}(?: ${WORD}){0,2}\\.(?= ))?`,
    'u',
  ),
  // Київ, 6 грудня (Укрінформ). ; МОСКВА, 6 декабря. /ТАСС/.
  new RegExp(`^${PLACES}[,.] ${DATE}[.,]? ?(?:\\(${AGENCY}\\)|/${AGENCY}/)[.:]?(?:${DASH})?`, 'u'),
  // КИЇВ. 13 серпня. УНН. ; Москва. 6 декабря. INTERFAX.RU -
  new RegExp(`^${PLACES}\\. ${DATE}\\.?(?: ${WORD}(?: ${WORD}){0,2}(?:\\.(?= )|${DASH}))?`, 'u'),
  // МІНСЬК, 14 жовтня 2026 року. У середу … ; with a year, since a sentence may begin with a name and a day.
  new RegExp(`^${PLACES}, ${DATED}(?:\\.|(?<=\\.))(?= \\p{Lu})`, 'u'),
  // 15 октября 2026 года, Москва. В среду …
  new RegExp(`^${DATED}, ${PLACES}\\.(?= \\p{Lu})`, 'u'),
  // Dec 5 (Reuters) -
  new RegExp(`^${DATE} \\(${AGENCY}\\)${DASH}`, 'u'),
]
/** «6 декабря 2025 года». */
const YEAR_BEHIND = new RegExp(`^ ?${OF_YEAR}`, 'u')
/** KYIV, Ukraine (AP) — : no date, so the place in capitals or a known agency has to show what it is. */
const UNDATED = new RegExp(`^(?:${PLACES} )?\\((?<agency>${AGENCY})\\)${DASH}`, 'u')

/**
 * Reads the day of publication from the text, where it stands as a line of its own, before the first sentence, or as
 * an agency's dateline. Only the first lines can carry a dateline; a date further down needs a label or a time of day,
 * since reports use bare dates as headings.
 */
export function readDating(text: string, lines: readonly Line[], furniture: Furniture): Dating {
  const dating: Dating = { day: null, outlet: null, marks: [], whole: new Set() }
  let updated: Edtf | null = null
  let begun = false
  const headings = headingsOf(text, lines, furniture)
  for (const [index, line] of lines.entries()) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 200))
    const inBody = begun
    begun ||= isStopped(text.slice(line.start, line.end))
    if (!/\d|\(/u.test(content)) continue
    const own = line.end - line.start <= 120 ? dateLine(content, index < HEAD, furniture) : null
    if (own?.bare && (headings[own.told ? 'told' : 'plain'] || inBody)) continue
    if (own) {
      dating.marks.push({ start: line.start, end: line.end, kind: 'byline' })
      dating.whole.add(line)
      // Further down stand the times of comments and of other reports, unless a label says otherwise.
      if (index >= HEAD && !own.labelled) continue
      if (own.updated) updated ??= own.day
      else dating.day ??= own.day
      if (!inBody) dating.outlet ??= own.outlet
    } else if (index < HEAD) {
      const opening = dateBefore(content, furniture) ?? dateline(content, furniture)
      if (!opening || opening.end >= line.end - line.start) continue
      dating.marks.push({ start: line.start, end: line.start + opening.end, kind: 'byline' })
      dating.day ??= opening.day
    }
  }
  dating.day ??= updated
  return dating
}

/**
 * Reports that follow events day by day head their parts with bare dates: several of them say nothing of publication. So
 * do several with an outlet, but one of those takes nothing from a bare date.
 */
function headingsOf(text: string, lines: readonly Line[], furniture: Furniture): Record<'plain' | 'told', boolean> {
  const counts = { plain: 0, told: 0 }
  for (const { start, end } of lines) {
    if (end - start > 60) continue
    const own = dateLine(text.slice(start, end), true, furniture)
    if (own?.bare) counts[own.told ? 'told' : 'plain']++
    if (counts.plain > 1 && counts.told > 1) break
  }
  return { plain: counts.plain > 1, told: counts.told > 1 }
}

interface DateLine {
  day: Edtf | null
  outlet: string | null
  updated: boolean
  labelled: boolean
  /** With neither a label nor a time of day. */
  bare: boolean
  /** Only the outlet beside the date shows that it is one. */
  told: boolean
}

/** A line that is a date and what goes with it: "Published: 6 December 2025, 14:20 GMT", «Вчора, 21:15». */
function dateLine(content: string, inHead: boolean, furniture: Furniture): DateLine | null {
  const date = findDate(content, furniture.months)
  const timed = content.search(TIME) >= 0
  if (date === null && !timed) return null
  const around =
    date === null ? content : `${content.slice(0, date.start)} ${content.slice(date.end).replace(YEAR_BEHIND, '')}`
  const label = labelOf(content, furniture)
  const words = furnitureKey(around.slice(label?.length ?? 0).replace(TIME, ' ')).match(/\p{L}[\p{L}'.]*/gu) ?? []
  const alone = words.every(
    (word) => furniture.beside.has(word.replace(/\.$/u, '')) || furniture.months.has(word.replace(/\.$/u, '')),
  )
  const plain = around.replace(TIME, ' ')
  const told = inHead && label === null && date !== null ? outletLine(plain, { date, timed }, furniture) : null
  const named = inHead && label === null && words.length <= 6 && areNames(plain, furniture.and)
  if (!alone && !named && told === null) return null
  if (!inHead && label === null && !timed) return null
  if (date === null && label === null && words.length === 0) return null
  return {
    day: date?.day ?? null,
    outlet: told?.outlet ?? null,
    updated: label?.updated ?? false,
    labelled: label !== null,
    bare: label === null && !timed,
    told: !alone && !named,
  }
}

/** Before the first sentence on its line: "date 2025-12-06 …", «06.12.2025 14:20 …». */
function dateBefore(content: string, furniture: Furniture): { day: Edtf | null; end: number } | null {
  const date = findDate(content, furniture.months)
  const label = labelOf(content, furniture)
  if (date === null || (label === null && !date.numeric)) return null
  if (content.slice(label?.length ?? 0, date.start).search(/[\p{L}\p{N}]/u) >= 0) return null
  const rest = /^[\s,]*(?:\d{1,2}[:.]\d{2}(?::\d{2})?)?[\s|,–—-]*/u.exec(content.slice(date.end))?.[0] ?? ''
  const end = date.end + rest.length
  return /^["«“„(]?[\p{Lu}\d]/u.test(content.slice(end)) ? { day: date.day, end } : null
}

function dateline(content: string, furniture: Furniture): { day: Edtf | null; end: number } | null {
  for (const pattern of DATELINES) {
    const match = pattern.exec(content)
    const date = match ? findDate(match.groups?.['date'] ?? '', furniture.months) : null
    if (match && date?.day) return { day: date.day, end: match[0].length }
  }
  const match = UNDATED.exec(content)
  if (!match) return null
  const { places, agency } = match.groups as { places?: string; agency: string }
  const shouted = places !== undefined && /^\p{Lu}{3,}/u.test(places)
  return shouted || furniture.credits.has(furnitureKey(agency)) ? { day: null, end: match[0].length } : null
}

function labelOf(content: string, furniture: Furniture): { length: number; updated: boolean } | null {
  const match = /^[^\p{L}\d]*(\p{L}+(?: \p{L}+)?)/u.exec(content)
  if (!match) return null
  const two = furnitureKey(match[1] as string)
  const lead = match[0].length - two.length
  for (const words of [two, two.split(' ')[0] as string]) {
    const updated = furniture.updated.has(words)
    if (updated || furniture.published.has(words)) return { length: lead + words.length, updated }
  }
  return null
}

/** Whether what stands beside a date is but names: those of the author, a place, an outlet. */
function areNames(text: string, and: ReadonlySet<string>): boolean {
  return (
    /\p{L}/u.test(text) &&
    (text.match(/\p{L}[\p{L}'’ʼ.-]*/gu) ?? []).every((word) => /^\p{Lu}/u.test(word) || and.has(word))
  )
}
