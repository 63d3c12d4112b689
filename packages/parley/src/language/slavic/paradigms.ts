import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'

const grammaticalCase = z.enum(['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'voc'])
const gender = z.enum(['m', 'f', 'n'])
/** Endings separated by |; `0` is the empty one, `name+ending` takes the stem through an alternation first. */
const endings = z.union([z.string(), z.literal(0)]).transform(String)
const cells = z.partialRecord(grammaticalCase, endings)
const ending = z.union([z.string(), z.literal(0)]).transform((text) => (text === 0 || text === '0' ? '' : text))

const declension = z.object({
  name: z.string(),
  gender: gender.nullable(),
  number: z.enum(['sg', 'pl']).default('sg'),
  indeclinable: z.boolean().default(false),
  /** How many of the lemmas that end so follow this paradigm, 0 to 1. */
  share: z.number().default(1),
  lemma: ending,
  stem: z.string().default(''),
  oblique: z.array(z.string()).default([]),
  sg: cells.default({}),
  pl: cells.default({}),
})

const nameDeclension = declension.extend({
  of: z.array(z.enum(['surname', 'given'])),
  /** Ending under which the statistics count such names. */
  model: ending.optional(),
})

const adjective = z.object({
  name: z.string(),
  lemma: z.string(),
  stem: z.string().default(''),
  /** Stems whose feminine, neuter or plural may be a dictionary form of its own: «Сполучені», «мирное». */
  own: z.partialRecord(z.enum(['f', 'n', 'pl']), z.string()).default({}),
  m: cells,
  f: cells,
  n: cells,
  pl: cells,
  /** Forms outside the table: short and long ones. */
  extra: z
    .array(
      z.object({
        form: ending,
        gender: gender.optional(),
        number: z.enum(['sg', 'pl']),
        cases: z.array(grammaticalCase).optional(),
      }),
    )
    .default([]),
})

const person = z.enum(['1sg', '2sg', '3sg', '1pl', '2pl', '3pl'])
const verb = z.object({
  name: z.string(),
  infinitive: z.string(),
  stem: z.string().default(''),
  aspect: z.enum(['perfective', 'imperfective']).optional(),
  present: z.partialRecord(person, endings).default({}),
  future: z.partialRecord(person, endings).default({}),
  past: z.partialRecord(z.enum(['m', 'f', 'n', 'pl']), endings).default({}),
  imperative: endings.optional(),
  /** Nominative masculine of the participles, which are declined as adjectives. */
  participles: endings.optional(),
  /** Short forms of the passive participle: «подписан, подписана», «підписано». */
  short: endings.optional(),
  impersonal: endings.optional(),
  gerunds: endings.optional(),
})

const paradigmsFile = z.object({
  note: z.string(),
  source: z.string(),
  alternations: z.record(z.string(), z.array(z.string().regex(/^[^:]*:[^:]*$/u))),
  nouns: z.array(declension),
  /** Names of places that the counted lists lack. */
  frequentPlaces: z.array(z.string()),
  names: z.array(nameDeclension),
  adjectives: z.array(adjective),
  reflexive: z.object({
    /** After a consonant, after a vowel. */
    endings: z.tuple([z.string(), z.string()]),
    free: z.boolean().default(false),
    bridge: z.object({ after: z.string(), insert: z.string(), only: person }).nullable().default(null),
    participles: z.string().nullable(),
  }),
  perfectivePrefixes: z.array(z.string()),
  verbs: z.array(verb),
})

export type Declension = z.infer<typeof declension>
export type NameDeclension = z.infer<typeof nameDeclension>
export type AdjectiveDeclension = z.infer<typeof adjective>
export type Conjugation = z.infer<typeof verb>
export type Paradigms = z.infer<typeof paradigmsFile>

/** Reads and checks a language's paradigms: `uk/paradigms.yml`. Throws an error that names the file and the place. */
export const loadParadigms = (file: string): Paradigms => readChecked(file, paradigmsFile)
