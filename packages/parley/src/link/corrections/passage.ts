import type { Passage } from '../../model/correction.ts'
import type { Evidence } from '../../model/evidence.ts'

/** How much of the text around a passage is kept to find it again, in UTF-16 code units. */
const AROUND = 32

/** A stretch of a report as corrections name it. */
export function passageAt(report: { id: string; text: string }, start: number, end: number): Passage {
  return {
    report: report.id,
    start,
    end,
    quote: report.text.slice(start, end),
    before: report.text.slice(Math.max(0, start - AROUND), start),
    after: report.text.slice(end, end + AROUND),
  }
}

/**
 * Where a passage stands in a text now: where it stood, or else where its words stand with the words around them as they
 * were. Null where it stands nowhere, or in several places alike: better an orphan than a guess.
 */
export function locate(
  { start, end, quote, before, after }: Passage,
  text: string,
): { start: number; end: number } | null {
  if (text.slice(start, end) === quote && text.slice(Math.max(0, start - before.length), start) === before)
    return { start, end }
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  const follows = (at: number): boolean => text.startsWith(before, Math.max(0, at - before.length))
  const precedes = (at: number): boolean => text.startsWith(after, at + quote.length)
  const within = places.filter((at) => follows(at) && precedes(at))
  // Nothing stands before the first words of a text, which tells no place from another; the same goes for the last.
  const isAlone = before === '' && after === ''
  const beside = places.filter((at) => isAlone || (before !== '' && follows(at)) || (after !== '' && precedes(at)))
  const [only, ...others] = within.length > 0 ? within : beside
  return only === undefined || others.length > 0 ? null : { start: only, end: only + quote.length }
}

/** Whether evidence is about a stretch: at least half of the shorter of the two is common. */
export function isAbout(
  { start, end }: Pick<Evidence, 'start' | 'end'>,
  stretch: { start: number; end: number },
): boolean {
  const common = Math.min(end, stretch.end) - Math.max(start, stretch.start)
  return common * 2 >= Math.min(end - start, stretch.end - stretch.start) && common > 0
}

/**
 * What stands at a stretch: what was read from just it, or else what is about it, what fits it best first. Whom a person
 * named by a whole sentence so stands for nobody who is named in it.
 */
export function standingAt<Item>(
  items: readonly Item[],
  evidenceOf: (item: Item) => readonly Pick<Evidence, 'start' | 'end'>[],
  stretch: { start: number; end: number },
): Item[] {
  const isExactly = ({ start, end }: Pick<Evidence, 'start' | 'end'>): boolean =>
    start === stretch.start && end === stretch.end
  const exactly = items.filter((item) => evidenceOf(item).some(isExactly))
  if (exactly.length > 0) return exactly
  const about = items.flatMap((item) => {
    const fits = evidenceOf(item).filter((one) => isAbout(one, stretch))
    return fits.length > 0 ? [{ item, fit: Math.max(...fits.map((one) => fit(one, stretch))) }] : []
  })
  return about.toSorted((one, other) => other.fit - one.fit).map(({ item }) => item)
}

/** How much of what either of two stretches covers both do: 1 for the same, 0 for none. */
function fit(one: Pick<Evidence, 'start' | 'end'>, other: { start: number; end: number }): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}
