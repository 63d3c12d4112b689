/** How much of the text is shown on either side at most. */
const MOST = 140

/**
 * The words around a passage, within its paragraph and cut at a space.
 * Offsets are UTF-16 code units into `text`.
 */
export function surroundings(text: string, place: { start: number; end: number }): { before: string; after: string } {
  const paragraphStart = text.lastIndexOf('\n', place.start - 1) + 1
  const lineEnd = text.indexOf('\n', place.end)
  const paragraphEnd = lineEnd === -1 ? text.length : lineEnd
  const from = Math.max(paragraphStart, place.start - MOST)
  const to = Math.min(paragraphEnd, place.end + MOST)
  const before = text.slice(from, place.start)
  const after = text.slice(place.end, to)
  return {
    before: from > paragraphStart ? `… ${before.slice(before.indexOf(' ') + 1)}` : before,
    after: to < paragraphEnd ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))} …` : after,
  }
}
