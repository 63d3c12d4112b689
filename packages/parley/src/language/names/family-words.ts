import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { once } from '../once.ts'
import { remember } from '../remember.ts'
import { withoutParticle } from './family-tails.ts'
import { sameName } from './same-name.ts'
import { vowelsClash } from './vowels.ts'

const FamilyWordsFile = z.strictObject({
  note: z.string(),
  source: z.string(),
  particles: z.array(z.string()).min(1),
  servant: z.string(),
  fused: z.string(),
})

const loaded = once(() => {
  const { particles, servant, fused } = readChecked('names/family-words.yml', FamilyWordsFile)
  return {
    particles: new Set(particles),
    servant: new RegExp(servant, 'u'),
    fused: new RegExp(fused, 'u'),
  }
})

/** The words that tell a family name, in small letters: without particles, the servant of an Arabic name apart from its word. */
export const familyWords: (family: string) => readonly string[] = remember((family) => {
  const { particles, servant, fused } = loaded()
  const words = family
    .toLowerCase()
    .split(/[\s‑-]+/u)
    .map((word) => word.replace(fused, ''))
    .filter((word) => word !== '' && !servant.test(word))
  const telling = words.filter((word) => !particles.has(word))
  return telling.length > 0 ? telling : words
})

/**
 * Whether two family names may be one: every word of the shorter is in the other, in their order. «Родригес» is of
 * "Rodríguez Peralta", "Rodríguez Molina" is not.
 */
export function sameFamily(one: string, other: string): boolean {
  if (sameWords(familyWords(one), familyWords(other))) return true
  // «аль-Хазін» is written "Alhazin" too, and a hyphen may come and go.
  const bare = [one, other].map((name) =>
    HYPHEN.test(name) && !hasParticle(name) ? name.replace(HYPHEN, '') : withoutParticle(name),
  )
  return (hasParticle(one) || hasParticle(other) || HYPHEN.test(one + other)) && sameWord(bare[0] ?? '', bare[1] ?? '')
}

const HYPHEN = /[‑-]/u

const hasParticle = (name: string): boolean => loaded().particles.has(name.toLowerCase().split(/[\s‑-]/u)[0] ?? '')

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = [one, other].sort((a, b) => a.length - b.length)
  let at = 0
  for (const word of long ?? []) {
    const wanted = short?.[at]
    if (wanted !== undefined && sameWord(wanted, word)) at++
  }
  return at > 0 && at === short?.length
}

const sameWord = (one: string, other: string): boolean =>
  one === other || (sameName(one, other) !== 'different' && !vowelsClash(one, other, 'family'))
