import type { Findings } from '../model/findings.ts'
import { byKeys } from './order.ts'
import { alike, shinglesOf, sketchOf } from './shingles.ts'

interface Original {
  id: string
  text: string
}

/**
 * Reports whose text repeats that of another, by six-word shingles: copy to original. The original is the one
 * published first, then the one with the smallest id. Translations and rewrites are not told yet.
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
    // The shingles of an original are made anew when it is compared: few are, and those of all would fill the memory.
    const original = [...candidates].find((one) => alike(shinglesOf(one.text), shingles))
    if (original) copies.set(report.id, original.id)
    else {
      const own = { id: report.id, text: report.text }
      for (const key of sketch) {
        const known = originals.get(key)
        if (known) known.push(own)
        else originals.set(key, [own])
      }
    }
  }
  return copies
}
