import type { NotBody } from '../../model/report.ts'
import type { Paragraph } from '../segmented.ts'

const LONGEST_HEADING = 110
const BULLET = /^(?:[-–—•*▪■]|\d{1,2}[.)])\s+/u
const ENDS_LIKE_PROSE = /[.!…:;,»"”]$/u

/** Lines of the text that are body, without the parts marked as not body. Offsets are into the text. */
export function paragraphs(text: string, notBody: readonly NotBody[]): Paragraph[] {
  const found: Paragraph[] = []
  let part = 0
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    let from = start
    while (part < notBody.length && (notBody[part]?.start ?? 0) < end) {
      const marked = notBody[part]
      if (!marked) break
      if (marked.start > from) push(found, text, from, marked.start)
      from = Math.max(from, Math.min(marked.end, end))
      if (marked.end > end) break
      part++
    }
    if (from < end) push(found, text, from, end)
    start = end + 1
  }
  return found.map((paragraph, place) => ({ ...paragraph, heading: paragraph.heading && place < found.length - 1 }))
}

function push(found: Paragraph[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  if (start === end) return
  const line = text.slice(start, end)
  const bullet = BULLET.exec(line)
  if (bullet) start += bullet[0].length
  found.push({
    start,
    end,
    heading: !bullet && line.length <= LONGEST_HEADING && !ENDS_LIKE_PROSE.test(line),
    bullet: !!bullet,
  })
}
