import type { Evidence, Id } from '../model/evidence.ts'
import { isAbout, locate, passageAt } from './corrections/passage.ts'

/** Something of a record, and where it was read. */
export interface Read {
  evidence: readonly Evidence[]
}

/** Texts of reports by id, in a record and in one that came after it; one that stands in neither is as it was. */
export interface Texts {
  before: ReadonlyMap<Id, string>
  after: ReadonlyMap<Id, string>
}

/** Things of two records that stand at the same passages: which of the earlier is which of the later. */
export interface SameThings<Item> {
  /** One with one, those that share most passages first. */
  pairs: Map<Item, Item>
  /** Things of the earlier record that are part of another's pair, with what they are part of now. */
  merged: Map<Item, Item>
}

/** Tells the things of two records that are the same by the passages that they were read from. */
export function sameThings<Item extends Read>(
  before: readonly Item[],
  after: readonly Item[],
  texts: Texts,
): SameThings<Item> {
  const found = Map.groupBy(
    after.flatMap((item, place) => item.evidence.map((evidence) => ({ evidence, place }))),
    ({ evidence }) => evidence.report,
  )
  const candidates = before.flatMap((item, place) => {
    const shared = new Map<number, number>()
    for (const one of item.evidence) {
      const own = found.get(one.report) ?? []
      const stretch = own.length > 0 ? standsNow(one, texts) : null
      const places = new Set(
        stretch === null ? [] : own.filter(({ evidence }) => isAbout(evidence, stretch)).map(({ place: at }) => at),
      )
      for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    return [...shared].map(([at, passages]) => ({ one: place, other: at, passages }))
  })
  candidates.sort((a, b) => b.passages - a.passages || a.one - b.one || a.other - b.other)
  const [pairs, merged, taken] = [new Map<Item, Item>(), new Map<Item, Item>(), new Set<number>()]
  for (const { one, other } of candidates) {
    const [earlier, later] = [before[one], after[other]]
    if (earlier === undefined || later === undefined || pairs.has(earlier) || taken.has(other)) continue
    pairs.set(earlier, later)
    taken.add(other)
  }
  for (const { one, other } of candidates) {
    const [earlier, later] = [before[one], after[other]]
    if (earlier !== undefined && later !== undefined && !pairs.has(earlier) && !merged.has(earlier))
      merged.set(earlier, later)
  }
  return { pairs, merged }
}

/** Where evidence of the earlier record stands in the text as it is now; null where it is gone. */
function standsNow({ report, start, end }: Evidence, { before, after }: Texts): { start: number; end: number } | null {
  const [was, is] = [before.get(report), after.get(report)]
  if (was === is) return { start, end }
  return was === undefined || is === undefined ? null : locate(passageAt({ id: report, text: was }, start, end), is)
}

export const textsOf = (reports: readonly { id: Id; text: string }[]): Map<Id, string> =>
  new Map(reports.map(({ id, text }) => [id, text]))
