import type { Page } from '../../../parley/src/serve/views.ts'
import { mergeRefers } from '../names/refers.ts'

/** The most that the API gives at once. */
const MOST = 1000

/** Asks for a list part by part until it is whole. */
export async function wholeList<Item>(
  ask: (window: { limit: number; offset: number }) => Promise<Page<Item>>,
): Promise<Page<Item>> {
  const pages = [await ask({ limit: MOST, offset: 0 })]
  let count = pages[0]?.items.length ?? 0
  const total = pages[0]?.total ?? 0
  while (count < total) {
    const page = await ask({ limit: MOST, offset: count })
    if (page.items.length === 0) break
    pages.push(page)
    count += page.items.length
  }
  return joinPages(pages)
}

/** The parts of a list as one. */
export function joinPages<Item>(pages: readonly Page<Item>[]): Page<Item> {
  const items = pages.flatMap((page) => page.items)
  return {
    total: pages[0]?.total ?? 0,
    offset: 0,
    limit: items.length,
    items,
    refers: mergeRefers(pages.map((page) => page.refers)),
  }
}
