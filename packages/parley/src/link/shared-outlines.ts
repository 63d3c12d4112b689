import type { Outline } from './meeting-match.ts'
import { byText } from './order.ts'

/** Gives for each outline the one that is held for all that are alike; what of it others have too is held once. */
export function shareOutlines(): (outline: Outline) => Outline {
  const outlines = new Map<string, Outline>()
  const sets = new Map<string, ReadonlySet<unknown>>()
  const held = <Item>(set: ReadonlySet<Item>): ReadonlySet<Item> => {
    const key = keyOf(set)
    const known = (sets.get(key) as ReadonlySet<Item> | undefined) ?? set
    sets.set(key, known)
    return known
  }
  return (outline) => {
    const key = keyOf(outline)
    const known = outlines.get(key) ?? {
      ...outline,
      sides: held(outline.sides),
      participants: held(outline.participants),
      absent: held(outline.absent),
      ordinals: held(outline.ordinals),
    }
    outlines.set(key, known)
    return known
  }
}

const keyOf = (value: Outline | ReadonlySet<unknown>): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one instanceof Set ? [...one].map((item) => `${typeof item} ${item}`).sort(byText) : one,
  )
