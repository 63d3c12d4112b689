import { nameKey } from '../language/names/name-key.ts'
import { byKeys } from './order.ts'
import { alike, LONGEST_SKETCH, type Shingles, sketchOf } from './shingles.ts'
import type { Printed } from './text-print.ts'

/** Words that so many originals share are a newsroom's stock phrase, by which no further one need be looked for. */
const MOST_SHARING = 8

interface Original {
  id: string
  shingles: Shingles
}

/**
 * Reports whose text repeats that of another, by six-word shingles: copy to original. The original is the one
 * published first; of one day, the one that cites fewest, then that of an agency, then the longest. `translations.ts` tells translations and rewrites.
 */
export function copiesOf(findings: readonly Printed[]): Map<string, string> {
  const agencies = agenciesOf(findings)
  const ordered = findings
    .map((one) => ({ one, length: one.print.length }))
    .sort(
      byKeys<{ one: Printed; length: number }>(
        ({ one }) => one.report.published ?? '9999',
        // Who cites nobody wrote it; else an agency; else the longest text, that was not cut.
        ({ one }) => one.report.sources.filter(({ name }) => name !== one.report.outlet).length,
        ({ one }) => (agencies.has(nameKey(one.report.outlet ?? '')) ? 0 : 1),
        ({ length }) => -length,
        ({ one }) => one.report.id,
      ),
    )
  const repeated = repeatedKeys(findings)
  const originals = new Map<number, Original[]>()
  const copies = new Map<string, string>()
  for (const { one } of ordered) {
    const { report } = one
    const { shingles } = one.print
    // What only one report has finds no other, and need not be held.
    const keys = sketchOf(shingles).filter((key) => repeated.has(key))
    const candidates = new Set(keys.flatMap((key) => originals.get(key) ?? []))
    const original = [...candidates].find((other) => alike(other.shingles, shingles))
    if (original) copies.set(report.id, original.id)
    else {
      const own = { id: report.id, shingles }
      for (const key of keys) {
        const known = originals.get(key)
        if (!known) originals.set(key, [own])
        else if (known.length < MOST_SHARING) known.push(own)
      }
    }
  }
  return copies
}

/** Keys that the sketches of several reports have. */
function repeatedKeys(findings: readonly Printed[]): Set<number> {
  const sketches = new Uint32Array(findings.length * LONGEST_SKETCH)
  let size = 0
  for (const { print } of findings) for (const key of sketchOf(print.shingles)) sketches[size++] = key
  const keys = sketches.subarray(0, size).sort()
  return new Set(keys.filter((key, place) => key === keys[place + 1]))
}

/** Keys of the names under which reports cite agencies. */
function agenciesOf(findings: readonly Printed[]): Set<string> {
  const cited = findings.flatMap(({ report }) => report.sources.filter(({ kind }) => kind === 'agency'))
  return new Set(cited.map(({ name }) => nameKey(name)))
}
