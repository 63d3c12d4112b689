import { readFileSync } from 'node:fs'
import { remember } from '../remember.ts'

/** How likely a name is to end as it does, by counts over a list of names. */
export interface EndingStatistics {
  /** Natural logarithm, comparable among lemmas of any length. */
  weigh(lemma: string): number
}

/** A name that is known as a whole counts as so many. */
const FREQUENT = 20
/** Cost of a letter that no counted ending explains: about the surprise of one letter of a name. */
const LETTER = -2.4

/**
 * Reads `ending<TAB>count` rows, longest endings first to match; the row `*` holds the number of names counted,
 * rows with ^ whole names. `frequent`: whole names besides.
 * A lemma weighs what its longest counted ending weighs, and the letters before it a constant each.
 */
export function loadEndingStatistics(url: URL, frequent: readonly string[] = []): EndingStatistics {
  const counts = new Map(frequent.map((name): [string, number] => [`^${name}`, FREQUENT]))
  let longest = 0
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0 || line.startsWith('#')) continue
    const ending = line.slice(0, tab)
    counts.set(ending, Number(line.slice(tab + 1)))
    if (ending !== '*' && !ending.startsWith('^')) longest = Math.max(longest, ending.length)
  }
  const total = counts.get('*') ?? 1
  const least = Math.min(...counts.values())
  /** The letter before an ending is rarer than what was counted at all; where that says more than a constant, it counts. */
  const unexplained = (count: number, letters: number, isLongest: boolean): number =>
    letters === 0 ? 0 : LETTER * (letters - 1) + (isLongest ? LETTER : Math.min(LETTER, Math.log(least / 2 / count)))
  // Readings of one form have few lemmas among them, and the same again and again.
  const weigh = remember((lemma: string): number => {
    const whole = counts.get(`^${lemma}`)
    if (whole !== undefined) return Math.log(whole / total)
    for (let length = Math.min(longest, lemma.length); length > 0; length -= 1) {
      const count = counts.get(lemma.slice(-length))
      if (count !== undefined)
        return Math.log(count / total) + unexplained(count, lemma.length - length, length === longest)
    }
    return Math.log(1 / total) + LETTER * lemma.length
  })
  return { weigh }
}
