import type { Pattern } from './pattern.ts'
import type { Figures, Slot, Within } from './slot.ts'

/** What a token must be to go on with a phrase. */
export interface Ahead {
  /** The phrase may end before it, or a slot looks for itself. */
  anything: boolean
  /** Tests of a token's key, each the same function wherever it is the same test. */
  figures: ReadonlySet<(key: string) => boolean>
  keys: ReadonlySet<string>
  stems: ReadonlySet<string>
}

/** One way in which a pattern can begin: what its first token is, and what then the second. */
export interface Opening {
  first: Ahead
  /** What the second token is where a space stands before it, and where none does: slots of digits go on over stops. */
  then: { apart: Ahead; glued: Ahead }
}

const NOTHING: Ahead = { anything: false, figures: new Set(), keys: new Set(), stems: new Set() }
const ANYTHING: Ahead = { ...NOTHING, anything: true }

/**
 * Every way in which a pattern can begin. Two tokens tell nearly all patterns apart («у» begins hundreds, «у вівторок» a
 * few), so that a pattern is tried only where it may fit. Throws where a pattern names a slot that does not exist, or
 * may be empty.
 */
export function openingsOf(pattern: Pattern, slots: ReadonlyMap<string, Slot>): Opening[] {
  checkSlots(pattern)
  if (mayBeEmpty(pattern)) throw new Error('a pattern must not fit nothing at all')
  return open(pattern, ANYTHING)

  /** `rest`: what may follow the part. */
  function open(part: Pattern, rest: Ahead): Opening[] {
    if (part.kind === 'word') return [opening({ ...NOTHING, keys: new Set([part.key]) }, rest)]
    if (part.kind === 'stem') return [opening({ ...NOTHING, stems: new Set([part.stem]) }, rest)]
    if (part.kind === 'wordings')
      return openStarts(
        Array.from(part.byFirst, ([key, rests]) => [key, withinOf(rests)]),
        rest,
      )
    if (part.kind === 'slot') {
      const slot = slotNamed(part.slot)
      return [...openStarts([...slot.starts], rest), ...slot.figures.flatMap((figures) => openFigures(figures, rest))]
    }
    if (part.kind === 'choice') return part.options.flatMap((option) => open(option, rest))
    if (part.kind === 'optional') return open(part.part, rest)
    const openings: Opening[] = []
    for (const [place, inner] of part.parts.entries()) {
      openings.push(...open(inner, firstOf(part.parts.slice(place + 1), rest)))
      if (!mayBeEmpty(inner)) break
    }
    return openings
  }

  /** What may stand first where the parts follow one another, and `rest` follows them. */
  function firstOf(parts: readonly Pattern[], rest: Ahead): Ahead {
    return parts.reduceRight((after, part) => first(part, after), rest)
  }

  function first(part: Pattern, rest: Ahead): Ahead {
    if (part.kind === 'sequence') return firstOf(part.parts, rest)
    if (part.kind === 'choice') return either(part.options.map((option) => first(option, rest)))
    if (part.kind === 'optional') return either([first(part.part, rest), rest])
    return either(open(part, ANYTHING).map((one) => one.first))
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

function mayBeEmpty(part: Pattern): boolean {
  if (part.kind === 'optional') return true
  if (part.kind === 'choice') return part.options.some(mayBeEmpty)
  return part.kind === 'sequence' && part.parts.every(mayBeEmpty)
}

const opening = (first: Ahead, then: Ahead): Opening => ({ first, then: { apart: then, glued: then } })

const withinOf = (rests: readonly string[][]): Within => ({
  ends: rests.some((rest) => rest.length === 0),
  keys: rests.flatMap((rest) => rest[0] ?? []),
  anything: false,
})

/** Starts that may end at once are one opening; each of the others has a second token of its own. */
function openStarts(starts: readonly [string, Within][], rest: Ahead): Opening[] {
  const plain = starts.filter(([, within]) => within.ends)
  const longer = starts.filter(([, within]) => within.anything || within.keys.length > 0)
  return [
    ...(plain.length > 0 ? [opening({ ...NOTHING, keys: new Set(plain.map(([key]) => key)) }, rest)] : []),
    ...longer.map(([key, { keys, anything }]) =>
      opening({ ...NOTHING, keys: new Set([key]) }, { ...NOTHING, anything, keys: new Set(keys) }),
    ),
  ]
}

/** One token of figures is all of it, or it goes on in the next where no space stands between. */
function openFigures({ isWhole, begins, goesOn }: Figures, rest: Ahead): Opening[] {
  const further = { apart: NOTHING, glued: { ...NOTHING, keys: new Set(goesOn) } }
  return [
    opening({ ...NOTHING, figures: new Set([isWhole]) }, rest),
    { first: { ...NOTHING, figures: new Set([begins]) }, then: further },
  ]
}

function either(all: readonly Ahead[]): Ahead {
  return {
    anything: all.some((one) => one.anything),
    figures: new Set(all.flatMap((one) => [...one.figures])),
    keys: new Set(all.flatMap((one) => [...one.keys])),
    stems: new Set(all.flatMap((one) => [...one.stems])),
  }
}
