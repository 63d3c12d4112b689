import type { Token } from './token.ts'

/** What a memory asks of a token. */
type Word = Pick<Token, 'key' | 'form'>

/** Forms that a memory has room for at first: it grows by half as much again and more, so that it stays a plain array. */
const FEWEST_FORMS = 1024

/**
 * The same function of a token's key, which works each form out once: one place of an array, where `remember` hashes.
 * Forms that bear one number, as those of two tokenizers may, displace each other.
 */
export function rememberToken<Told>(tell: (key: string) => Told): (word: Word) => Told {
  /** The key of each form and what is told of it, by turns: side by side in memory. */
  let known: (string | Told | undefined)[] = new Array(2 * FEWEST_FORMS)
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

/** An array that is written far behind its end becomes a dictionary, which is slow to look up: it is made longer first. */
function withRoomFor<Item>(items: readonly Item[], place: number): (Item | undefined)[] {
  const longer = new Array<Item | undefined>(2 * Math.ceil((place + 2) * 0.75))
  for (let at = 0; at < items.length; at++) longer[at] = items[at]
  return longer
}
