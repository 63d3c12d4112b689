import { allKeys } from './spellings.ts'

/** Of fewer sounds a third is none: too short to be told by what is nearly it. */
const FEWEST_SOUNDS = 3
/** How much of the longer name may be heard in another way: one of the six sounds of "Charnwirat", which «Чанвират» leaves out. */
const MOST_APART = 1 / 3

/**
 * Whether two names are nearly heard alike in some of the ways in which they may be read: newsrooms write names of
 * languages that they do not know by ear. Far too loose by itself: it asks for a second sign, as the same office is.
 */
export function almostAlike(one: string, other: string): boolean {
  const [keys, others] = [consonantsOf(one), consonantsOf(other)]
  return keys.some((key) => others.some((own) => areNear(key, own)))
}

function areNear(one: string, other: string): boolean {
  if (one === other) return one !== ''
  const longer = Math.max(one.length, other.length)
  return longer >= FEWEST_SOUNDS && changesBetween(one, other) <= longer * MOST_APART
}

const consonantsOf = (name: string): string[] => [...new Set(allKeys(name).map((key) => key.replace(/[^A-Z]/gu, '')))]

/** How many sounds are put in, left out or exchanged (Levenshtein, 1966). */
function changesBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (const [row, sound] of [...one].entries()) {
    const now = [row + 1]
    for (const [place, own] of [...other].entries())
      now.push(
        Math.min((now[place] ?? 0) + 1, (before[place + 1] ?? 0) + 1, (before[place] ?? 0) + (sound === own ? 0 : 1)),
      )
    before = now
  }
  return before.at(-1) ?? 0
}
