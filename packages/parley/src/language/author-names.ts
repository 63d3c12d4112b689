const CAPITALISED = "\\p{Lu}[\\p{L}'’ʼ-]+"

/**
 * Finds names of authors at the head of a line: "Jane Smith", «О. Коваль», "Jane Smith, Pieter van Hay and John Doe".
 * `and` are the words that join the last of them, `particles` the small words inside a name; both as printed.
 */
export function authorNames(and: Iterable<string>, particles: Iterable<string>): RegExp {
  const middle = ['\\p{Lu}\\.', CAPITALISED, ...particles].join('|')
  const name = `(?:(?:\\p{Lu}\\. ?){1,2}|${CAPITALISED}(?: (?:${middle})){0,2} )${CAPITALISED}`
  return new RegExp(`^${name}(?:(?:, ${name})* (?:${[...and].join('|')}) ${name})?`, 'u')
}
