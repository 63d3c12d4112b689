import type { NotBody } from '../../model/report.ts'
import { searchedWords } from './entry.ts'
import type { Wanted } from './query.ts'
import { type SearchWord, wordsOf } from './words.ts'

/** A place of a text, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

/** A passage of a text with the places in it that were looked for. */
export interface FoundPassage extends Span {
  hits: Span[]
}

/** How long a passage is at most, and how much of it stands before the first hit. */
const LENGTH = 220
const BEFORE = 60

/** Places of a text where a part of what is wanted stands: words one by one, phrases as a whole. */
export function hitsIn(words: Iterable<SearchWord>, wanted: Wanted): (Span & { part: number })[] {
  const parts = wanted.map((part) => part.map((forms) => new Set(forms)))
  const sequence = [...words]
  return sequence.flatMap((word, place) =>
    parts.flatMap((forms, part) => {
      const fits = forms.every((form, step) => form.has(sequence[place + step]?.key ?? ''))
      return fits ? [{ start: word.start, end: sequence[place + forms.length - 1]?.end ?? word.end, part }] : []
    }),
  )
}

/** Hits in a title. */
export const hitsInTitle = (title: string, wanted: Wanted): Span[] => apart(hitsIn(wordsOf(title), wanted))

/** The first of the passages that hold most of what is wanted; the beginning of the text where none holds any. */
export function passageOf(text: string, notBody: readonly NotBody[], wanted: Wanted): FoundPassage {
  const words = [...searchedWords(text, notBody)]
  const whole = hitsIn(words, wanted)
  // A phrase is found by the beginnings of its words: where it stands in other words, these are shown.
  const hits =
    whole.length > 0
      ? whole
      : hitsIn(
          words,
          wanted.flatMap((part) => part.map((forms) => [forms])),
        )
  let best: { from: number; parts: number } = { from: 0, parts: 0 }
  let last = 0
  const inside = new Map<number, number>()
  for (const [first, { start, part }] of hits.entries()) {
    for (let hit = hits[last]; hit && hit.end <= start + LENGTH - BEFORE; hit = hits[++last])
      inside.set(hit.part, (inside.get(hit.part) ?? 0) + 1)
    if (inside.size > best.parts) best = { from: first, parts: inside.size }
    const rest = (inside.get(part) ?? 1) - 1
    if (rest === 0) inside.delete(part)
    else inside.set(part, rest)
  }
  const first = hits[best.from]
  const start = first === undefined ? 0 : openingBefore(text, first.start)
  const end = Math.max(closingAfter(text, start), first?.end ?? 0)
  return { start, end, hits: apart(hits.filter((hit) => hit.start >= start && hit.end <= end)) }
}

/** Where the sentence or line of a hit begins, or a word not too far before it. */
function openingBefore(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE)
  const before = text.slice(from, at)
  const line = Math.max(before.lastIndexOf('\n'), before.search(/(?<=[.!?…]["»”)]?)\s(?=\S[^.!?…]*$)/u))
  if (line >= 0) return from + line + 1
  if (from === 0) return 0
  const space = before.search(/\s/u)
  return space < 0 ? at : from + space + 1
}

/** The end of the line, or of the last word that the passage has room for. */
function closingAfter(text: string, start: number): number {
  const rest = text.slice(start, start + LENGTH)
  const line = rest.indexOf('\n')
  if (line > 0) return start + line
  if (start + LENGTH >= text.length) return text.length
  const space = rest.search(/\s\S*$/u)
  return start + (space > 0 ? space : LENGTH)
}

/** In order, each place once. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end })
  return kept
}
