import { found, ratio } from './figure.ts'
import type { Figure } from './figure.ts'

/** How items of the record are held against gold items that lie in a passage. */
export interface PassageRules<Item, Wanted> {
  same(item: Item, gold: Wanted): boolean
  /** The item repeats a gold one elsewhere in its report: neither right nor wrong. */
  again?(item: Item, gold: Wanted): boolean
  show(item: Item): string
  showGold(gold: Wanted): string
}

export interface PassageMatches<Item, Wanted> {
  matches: { got: Item; gold: Wanted }[]
  figure: Figure
  errors: string[]
}

/** One item for one gold item, what must be found before what may be. */
export function matchPassages<Item, Wanted extends { optional?: boolean }>(
  layer: string,
  { items, golds }: { items: readonly Item[]; golds: readonly Wanted[] },
  rules: PassageRules<Item, Wanted>,
): PassageMatches<Item, Wanted> {
  const used = new Set<Item>()
  const matches: { got: Item; gold: Wanted }[] = []
  for (const gold of [...golds.filter((one) => !one.optional), ...golds.filter((one) => one.optional)]) {
    const got = items.find((item) => !used.has(item) && rules.same(item, gold))
    if (got === undefined) continue
    used.add(got)
    matches.push({ got, gold })
  }
  const extra = items.filter((item) => !used.has(item) && !golds.some((gold) => rules.again?.(item, gold)))
  const required = golds.filter((gold) => !gold.optional)
  const hits = matches.filter(({ gold }) => !gold.optional)
  const missed = required.filter((gold) => !hits.some((hit) => hit.gold === gold))
  return {
    matches,
    figure: found(
      layer,
      ratio(hits.length, hits.length + extra.length),
      ratio(hits.length, required.length),
      required.length,
    ),
    errors: [
      ...missed.map((gold) => `missed ${rules.showGold(gold)}`),
      ...extra.map((item) => `extra ${rules.show(item)}`),
    ],
  }
}
