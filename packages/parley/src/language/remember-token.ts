import type { Token } from './token.ts'

/** What a memory asks of a token. */
type Word = Pick<Token, 'key' | 'form'>

/** Forms that a memory has room for at first. */
const FEWEST_FORMS = 1024

/**
 * The same function of a token's key, which works each form out once: one place of an array, where `remember` hashes.
 * Forms that bear one number, as those of two tokenizers may, displace each other.
 */
export function rememberToken<Told>(tell: (key: string) => Told): (word: Word) => Told {
  /** The key of each form and what is told of it, by turns: side by side in memory. */
  let known = withRoomFor<string | Told>([], 2 * FEWEST_FORMS)
  return ({ key, form }) => {
    const place = 2 * form
    if (known[place] === key) return known[place + 1] as Told
    const told = tell(key)
    if (place >= known.length) known = withRoomFor(known, place)
    known[place] = key
    known[place + 1] = told
    return told
  }
}

/** The same items with room beyond a place: an array written far behind its end would become a dictionary, slow to look up. */
const withRoomFor = <Item>(items: readonly (Item | undefined)[], place: number): (Item | undefined)[] =>
  Array.from({ length: 2 * Math.ceil((place + 2) * 0.75) }, (_, at) => items[at])
