import type { Token } from './token.ts'

/** What a memory asks of a token. */
type Word = Pick<Token, 'key' | 'form'>

/**
 * The same function of a token's key, which works each form out once: two loads from arrays, where `remember` hashes.
 * Forms that bear one number, as those of two tokenizers may, displace each other.
 */
export function rememberToken<Told>(tell: (key: string) => Told): (word: Word) => Told {
  const keys: string[] = []
  const told: Told[] = []
  return ({ key, form }) => {
    if (keys[form] === key) return told[form] as Told
    const fresh = tell(key)
    keys[form] = key
    told[form] = fresh
    return fresh
  }
}
