import type { Passage } from '../../model/correction.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Findings } from '../../model/findings.ts'
import type { Decisions } from '../../model/ledger-fold.ts'
import type { Orphans } from './correct.ts'
import { locate, standingAt } from './passage.ts'

/** Something that one report tells, on its way to be joined with what others tell. */
interface Local {
  findings: Findings
}

export interface TieOptions<Item> {
  noun: 'actor' | 'meeting'
  corrections: Decisions['corrections']
  evidenceOf(item: Item): readonly Evidence[]
  orphans: Orphans
}

/**
 * Groups as people joined and parted them, the latest word last: what stands at the passages of a joining is in one
 * group, what stands at those of a parting in a group of its own. Members and groups keep their order. A correction of
 * which a passage is gone changes nothing, and is added to `orphans`.
 */
export function tied<Item extends Local>(groups: readonly Item[][], options: TieOptions<Item>): Item[][] {
  const ties = options.corrections.flatMap(({ id, correction: action }) =>
    (action.action === 'join' || action.action === 'confirm' || action.action === 'part') &&
    action.noun === options.noun
      ? [{ id, action }]
      : [],
  )
  if (ties.length === 0) return [...groups]
  const place = new Map(groups.flat().map((item, at) => [item, at]))
  const inOrder = (items: Iterable<Item>): Item[] =>
    [...items].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
  const itemsAt = createLookup(groups.flat(), options.evidenceOf)
  let next = [...groups]
  for (const { id, action } of ties) {
    const all = action.passages.map(itemsAt)
    // What was right to be one is so for the passages that are left.
    const found = action.action === 'confirm' ? all.filter((items) => items.length > 0) : all
    if (found.length < Math.min(2, all.length) || found.some((items) => items.length === 0)) {
      options.orphans.add(id)
      continue
    }
    const chosen = new Set(found.flat())
    const isChosen = (group: readonly Item[]): boolean => group.some((item) => chosen.has(item))
    const own = action.action !== 'part' ? next.filter(isChosen).flat() : [...chosen]
    const rest =
      action.action !== 'part'
        ? next.filter((group) => !isChosen(group))
        : next.map((group) => group.filter((item) => !chosen.has(item))).filter((group) => group.length > 0)
    next = [...rest, inOrder(own)]
  }
  return next
}

/** Tells what stands at a passage, of all that its report tells. */
function createLookup<Item extends Local>(
  items: readonly Item[],
  evidenceOf: (item: Item) => readonly Evidence[],
): (passage: Passage) => Item[] {
  const byReport = new Map<string, Item[]>()
  for (const item of items) {
    const { id } = item.findings.report
    byReport.set(id, [...(byReport.get(id) ?? []), item])
  }
  return (passage) => {
    const own = byReport.get(passage.report) ?? []
    const stretch = own[0] ? locate(passage, own[0].findings.report.text) : null
    return stretch === null ? [] : standingAt(own, evidenceOf, stretch)
  }
}
