/** «аль-Хазін»: a small word joined to the name. */
const JOINED_PARTICLE = /^\p{L}{2,4}-(?=\p{Lu})/u

/** A shorter first word may be any small word. */
const LEAST_LETTERS = 4

/**
 * What a family name may be cut to where it stands alone: itself, the last of its words, that without the small word
 * joined to it («Насер аль-Хазін», «аль-Хазін», «Хазін»), and the first, as in Spanish («Лопес» of «Лопес Гай»).
 */
export function familyTails(base: string): string[] {
  const words = base.split(' ')
  const [first = base] = words
  const last = words.at(-1) ?? base
  const tails = [base, last, last.replace(JOINED_PARTICLE, '')]
  return [...new Set(first.length >= LEAST_LETTERS ? [...tails, first] : tails)]
}

/** «аль-Хазін» is written "Alhazin" too: the particle is part of the word. */
const FUSED_PARTICLE = /^(?:[AE]l|[АЭЕ]ль?)(?=[bcdfghjkmnpqrstvwxyzбвгджзкмнпрстфхцчшщ]\p{L}{4,})/u

/** Whether two family names are one with the particle joined in one and grown together in the other. */
export function isFusedTail(one: string, other: string): boolean {
  const [joined, fused] = JOINED_PARTICLE.test(one) ? [one, other] : [other, one]
  return JOINED_PARTICLE.test(joined) && FUSED_PARTICLE.test(fused)
}

/** A family name without the particle at its head, joined or grown together with it: «Хазін» of «аль-Хазін» and "Alhazin". */
export function withoutParticle(base: string): string {
  const word = base.replace(JOINED_PARTICLE, '').replace(FUSED_PARTICLE, '')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
