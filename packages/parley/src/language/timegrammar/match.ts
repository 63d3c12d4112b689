import type { Pattern } from './pattern.ts'
import type { Slot, Stretch, Values } from './slot.ts'

/** A way in which a pattern fits: the token after it, and what its slots read. */
export interface Fit {
  next: number
  values: Values
}

/** Every way in which a pattern fits at a token. Patterns repeat nothing, so the work at one token is bounded. */
export function fits(pattern: Pattern, slots: ReadonlyMap<string, Slot>, stretch: Stretch, at: number): Fit[] {
  return walk(pattern, { next: at, values: {} })

  function walk(part: Pattern, fit: Fit): Fit[] {
    if (part.kind === 'optional') return [...walk(part.part, fit), fit]
    if (part.kind === 'choice') return part.options.flatMap((option) => walk(option, fit))
    if (part.kind === 'sequence') {
      let sofar = [fit]
      for (const inner of part.parts) {
        sofar = sofar.flatMap((each) => walk(inner, each))
        if (sofar.length === 0) break
      }
      return sofar
    }
    if (fit.next > stretch.last) return []
    if (part.kind === 'slot') {
      const hits = slots.get(part.slot)?.read(stretch, fit.next) ?? []
      return hits.map(({ next, value }) => ({
        next,
        values: { ...fit.values, ...(typeof value === 'object' ? value : { [part.name]: value }) },
      }))
    }
    const key = stretch.tokens[fit.next]?.key ?? ''
    if (part.kind === 'wordings') {
      return (part.byFirst.get(key) ?? NONE)
        .filter((rest) => follows(rest, stretch, fit.next + 1))
        .map((rest) => ({ ...fit, next: fit.next + 1 + rest.length }))
    }
    const same = part.kind === 'word' ? key === part.key : key.startsWith(part.stem)
    return same ? [{ ...fit, next: fit.next + 1 }] : []
  }
}

const NONE: string[][] = []

function follows(keys: string[], { tokens, last }: Stretch, at: number): boolean {
  return at + keys.length - 1 <= last && keys.every((key, index) => tokens[at + index]?.key === key)
}
