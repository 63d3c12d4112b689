/** Forms kept by one memory: more than a month of a newsroom's words, and a bound to what hostile text can take. */
const MOST_FORMS = 100_000
/** What is longer is no word: it is worked out each time, and nobody pays memory for it. */
const LONGEST_FORM = 64

/**
 * The same function, which works each word out once. News repeats its words, so that what is told of a word alone costs
 * one look-up a token. The memory is the caller's and is emptied when it is full.
 */
export function remember<Told>(tell: (form: string) => Told): (form: string) => Told {
  const known = new Map<string, Told>()
  return (form) => {
    const before = known.get(form)
    if (before !== undefined) return before
    const told = tell(form)
    if (form.length > LONGEST_FORM) return told
    if (known.size >= MOST_FORMS) known.clear()
    known.set(form, told)
    return told
  }
}
