import type { Findings } from '../model/findings.ts'
import { byKeys } from './order.ts'
import { alike, type Shingles, shinglesOf, sketchOf } from './shingles.ts'

/** Words that so many originals share are a newsroom's stock phrase, by which no further one need be looked for. */
const MOST_SHARING = 32

interface Original {
  id: string
  shingles: Shingles
}

/**
 * Reports whose text repeats that of another, by six-word shingles: copy to original. The original is the one
 * published first, then the one with the smallest id. `translations.ts` tells translations; rewrites are not told.
 */
export function copiesOf(findings: readonly Findings[]): Map<string, string> {
  const ordered = [...findings].sort(
    byKeys<Findings>(
      (one) => one.report.published ?? '9999',
      (one) => one.report.id,
    ),
  )
  const originals = new Map<number, Original[]>()
  const copies = new Map<string, string>()
  for (const { report } of ordered) {
    const shingles = shinglesOf(report.text)
    const sketch = sketchOf(shingles)
    const candidates = new Set(sketch.flatMap((key) => originals.get(key) ?? []))
    const original = [...candidates].find((one) => alike(one.shingles, shingles))
    if (original) copies.set(report.id, original.id)
    else {
      const own = { id: report.id, shingles }
      for (const key of sketch) {
        const known = originals.get(key)
        if (!known) originals.set(key, [own])
        else if (known.length < MOST_SHARING) known.push(own)
      }
    }
  }
  return copies
}
