import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'
import type { LanguageCode } from './pack.ts'

const words = z.array(z.string())
const GrammarFile = z.strictObject({
  note: z.string(),
  nameParticles: words,
  and: words,
  locative: words,
  with: words,
  about: words,
  prepositions: words,
  takesUp: words,
  since: words,
  subjects: z.strictObject({ m: words, f: words }),
  anaphors: words,
  relative: words,
  copula: words,
  of: words,
  genitiveEndings: words,
  adjectiveEndings: words,
  surnameEndings: words,
  verbEndings: words,
  documentModifiers: words,
  points: z.string(),
})

/** Closed classes of one language: sets of keys, and tests of endings. */
export interface Grammar {
  /** Small words inside names: «фон», "bin". */
  nameParticles: ReadonlySet<string>
  /** Words and marks that join members of a list. */
  and: ReadonlySet<string>
  /** Prepositions of place. */
  locative: ReadonlySet<string>
  /** «з», «між», "with", "between". */
  with: ReadonlySet<string>
  /** «про», "about". */
  about: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Words before a noun of meeting that take up one already told: «під (час)», "during". */
  takesUp: ReadonlySet<string>
  /** Words before a date that bounds something: «з», «до», "since", "before". */
  since: ReadonlySet<string>
  /** Pronouns that can be a subject, with their gender. */
  subjects: ReadonlyMap<string, 'm' | 'f'>
  /** Pronouns that take up a country or body named before: "It refuses". */
  anaphors: ReadonlySet<string>
  /** Words that open a relative clause. */
  relative: ReadonlySet<string>
  copula: ReadonlySet<string>
  /** English words between an office and what it is of. */
  of: ReadonlySet<string>
  genitive(key: string): boolean
  adjectival(key: string): boolean
  surname(key: string): boolean
  verbal(key: string): boolean
  documentModifier(key: string): boolean
  /** Beginning of the word for a point of a plan. */
  points: string
}

/** Reads `grammar.yml` of a language. Throws an error that names the file where it is malformed. */
export function loadGrammar(language: LanguageCode): Grammar {
  const file = readChecked(`${language}/grammar.yml`, GrammarFile)
  return {
    nameParticles: new Set(file.nameParticles),
    and: new Set(file.and),
    locative: new Set(file.locative),
    with: new Set(file.with),
    about: new Set(file.about),
    prepositions: new Set(file.prepositions),
    takesUp: new Set(file.takesUp),
    since: new Set(file.since),
    subjects: new Map([...file.subjects.m.map((word): [string, 'm'] => [word, 'm']), ...file.subjects.f.map((word): [string, 'f'] => [word, 'f'])]),
    anaphors: new Set(file.anaphors),
    relative: new Set(file.relative),
    copula: new Set(file.copula),
    of: new Set(file.of),
    genitive: endsWith(file.genitiveEndings),
    adjectival: endsWith(file.adjectiveEndings),
    surname: endsWith(file.surnameEndings),
    verbal: endsWith(file.verbEndings),
    documentModifier: (key) => file.documentModifiers.some((stem) => key.startsWith(stem)),
    points: file.points,
  }
}

/** A stem must be left before the ending. */
const SHORTEST_STEM = 2
const endsWith = (endings: readonly string[]) => (key: string): boolean =>
  endings.some((ending) => key.length >= ending.length + SHORTEST_STEM && key.endsWith(ending))
