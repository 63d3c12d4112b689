/** A pattern that adds nothing to its file: the group and the place in its list of words. */
export interface Repeat {
  group: number
  place: number
  pattern: string
}

interface Listed extends Repeat {
  /** Each wording with what its group means: `a|b c` is `a c` and `b c`. */
  wordings: string[]
}

interface Group {
  words: readonly string[]
  note?: string | undefined
  source?: string | undefined
}

/**
 * Patterns whose every wording the file has elsewhere under the same meaning, and those with one alternative twice.
 * Of two that are alike the later is told; products may overlap in part, for to part them would make them hard to read.
 */
export function repeatsIn(groups: readonly Group[]): Repeat[] {
  const listed = groups.flatMap(({ words, note: _note, source: _source, ...meaning }, group): Listed[] => {
    const means = JSON.stringify(Object.entries(meaning).sort())
    return words.map((pattern, place) => ({
      group,
      place,
      pattern,
      wordings: wordingsOf(pattern).map((one) => `${one} ${means}`),
    }))
  })
  const times = new Map<string, number>()
  const count = (wordings: readonly string[], by: 1 | -1): void => {
    for (const one of wordings) times.set(one, (times.get(one) ?? 0) + by)
  }
  for (const { wordings } of listed) count(wordings, 1)
  // What says least goes first, so that a product stays where single wordings repeat it.
  return listed
    .toReversed()
    .sort((one, other) => one.wordings.length - other.wordings.length)
    .filter(({ wordings }) => {
      if (new Set(wordings).size < wordings.length) return true
      if (!wordings.every((one) => (times.get(one) ?? 0) > 1)) return false
      count(wordings, -1)
      return true
    })
    .map(({ group, place, pattern }) => ({ group, place, pattern }))
}

const wordingsOf = (pattern: string): string[] =>
  pattern
    .trim()
    .split(/\s+/u)
    .reduce<string[]>(
      (before, word) => before.flatMap((start) => word.split('|').map((one) => (start ? `${start} ${one}` : one))),
      [''],
    )
