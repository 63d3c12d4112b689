/** «аль-Бурхан»: a small word joined to the name. */
const JOINED_PARTICLE = /^\p{L}{2,4}-(?=\p{Lu})/u

/** A shorter first word may be any small word. */
const LEAST_LETTERS = 4

/**
 * What a family name may be cut to where it stands alone: itself, the last of its words, that without the small word
 * joined to it («Фаттах аль-Бурхан», «аль-Бурхан», «Бурхан»), and the first, as in Spanish («Лондоньо» of «Лондоньо Эчеверри»).
 */
export function familyTails(base: string): string[] {
  const words = base.split(' ')
  const [first = base] = words
  const last = words.at(-1) ?? base
  const tails = [base, last, last.replace(JOINED_PARTICLE, '')]
  return [...new Set(first.length >= LEAST_LETTERS ? [...tails, first] : tails)]
}
