import type { Findings } from '../model/findings.ts'
import { byKeys } from './order.ts'

const SHINGLE = 6
/** Reports that share this much of their shingles are one text. */
const ALIKE = 0.5

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
  const originals = new Map<string, { id: string; shingles: ReadonlySet<string> }[]>()
  const copies = new Map<string, string>()
  for (const { report } of ordered) {
    const shingles = shinglesOf(report.text)
    const sketch = sketchOf(shingles)
    const candidates = new Set(sketch.flatMap((key) => originals.get(key) ?? []))
    const original = [...candidates].find((one) => alike(one.shingles, shingles))
    if (original) copies.set(report.id, original.id)
    else for (const key of sketch) originals.set(key, [...(originals.get(key) ?? []), { id: report.id, shingles }])
  }
  return copies
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  for (let place = 0; place + SHINGLE <= words.length; place++)
    shingles.add(words.slice(place, place + SHINGLE).join(' '))
  return shingles
}

/** The few smallest shingles: two texts that are alike nearly always share one. */
const sketchOf = (shingles: ReadonlySet<string>): string[] => [...shingles].sort().slice(0, 12)

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0
  for (const shingle of other) if (one.has(shingle)) shared++
  return shared >= ALIKE * Math.min(one.size, other.size) && shared >= ALIKE * 0.5 * Math.max(one.size, other.size)
}
