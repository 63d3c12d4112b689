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

/** What the first token of a fitting phrase may be. */
export interface Starts {
  keys: Set<string>
  stems: Set<string>
  digits: boolean
}

/** Throws where a pattern names a slot that does not exist, or may be empty. */
export function startsOf(pattern: Pattern, slots: ReadonlyMap<string, Slot>): Starts {
  const starts: Starts = { keys: new Set(), stems: new Set(), digits: false }
  if (!collect(pattern)) throw new Error('a pattern must not fit nothing at all')
  checkSlots(pattern)
  return starts

  /** True where the part takes at least one token. */
  function collect(part: Pattern): boolean {
    if (part.kind === 'word') starts.keys.add(part.key)
    else if (part.kind === 'stem') starts.stems.add(part.stem)
    else if (part.kind === 'wordings') for (const key of part.byFirst.keys()) starts.keys.add(key)
    else if (part.kind === 'slot') {
      const slot = slotNamed(part.slot)
      for (const key of slot.starts) starts.keys.add(key)
      starts.digits ||= slot.digits
    } else if (part.kind === 'sequence') return part.parts.some(collect)
    else if (part.kind === 'choice') return part.options.map(collect).every(Boolean)
    else {
      collect(part.part)
      return false
    }
    return true
  }

  function slotNamed(name: string): Slot {
    const slot = slots.get(name)
    if (!slot) throw new Error(`there is no slot <${name}>`)
    return slot
  }

  function checkSlots(part: Pattern): void {
    if (part.kind === 'slot') slotNamed(part.slot)
    else if (part.kind === 'sequence') part.parts.forEach(checkSlots)
    else if (part.kind === 'choice') part.options.forEach(checkSlots)
    else if (part.kind === 'optional') checkSlots(part.part)
  }
}
