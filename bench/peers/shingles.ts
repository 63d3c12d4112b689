/**
 * How well a body of text agrees with the one wanted: precision and recall over runs of four words, as the benchmark of
 * article extraction measures it (scrapinghub/article-extraction-benchmark).
 */
export function agreement(got: string, wanted: string): { precision: number; recall: number } {
  const [ours, theirs] = [shingles(got), shingles(wanted)]
  const common = [...ours].reduce((sum, [run, count]) => sum + Math.min(count, theirs.get(run) ?? 0), 0)
  const [said, asked] = [total(ours), total(theirs)]
  return {
    precision: said > 0 ? common / said : asked > 0 ? 0 : 1,
    recall: asked > 0 ? common / asked : 1,
  }
}

const LENGTH = 4

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const length = Math.min(LENGTH, words.length)
  const bag = new Map<string, number>()
  if (words.length === 0) return bag
  for (let place = 0; place + length <= words.length; place++) {
    const run = words.slice(place, place + length).join('\u0001')
    bag.set(run, (bag.get(run) ?? 0) + 1)
  }
  return bag
}

const total = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0)
