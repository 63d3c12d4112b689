import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'

const Rule = z.strictObject({
  kind: z.enum(['advert', 'teaser', 'caption', 'byline', 'navigation']),
  /**
   * Where on a line the wording stands. `line`: it is the whole line, signs and numbers apart. `start`: the line opens
   * with it. `within`: anywhere in the line. `end`: the line closes with it. `credit`: it closes the line after a slash. `person`: a name of two or three words opens the line, and it
   * comes next.
   */
  place: z.enum(['line', 'start', 'within', 'end', 'credit', 'person']),
  words: z.array(z.string().min(1)).min(1),
  /**
   * For `start`: what must follow. `colon`: a colon, or nothing. `label`: a colon, a stop or a dash, unless the wording
   * itself stands in capitals. `names`: only names and what joins them.
   */
  then: z.enum(['anything', 'colon', 'label', 'names']).default('anything'),
  /** Longest line, in characters, that the rule holds for: prose that happens to use the wording runs longer. */
  longest: z.number().int().positive().default(300),
  /** The line must not close like a sentence. */
  unstopped: z.boolean().default(false),
  /** The wording may also follow the end of a sentence inside a line; it then takes the rest of the line. */
  inline: z.boolean().default(false),
  /** What the line opens when nothing else stands on it. `list`: headlines of other reports; `rest`: the end of the page. */
  opens: z.enum(['list', 'rest']).optional(),
  note: z.string().optional(),
})

const File = z.strictObject({
  note: z.string(),
  source: z.string(),
  /** Twelve lists: the forms of a month's name that stand in dates. */
  months: z.array(z.array(z.string().min(1)).min(1)).length(12),
  /** Wordings before the day of publication, and before the day of a later change. */
  published: z.array(z.string().min(1)).min(1),
  updated: z.array(z.string().min(1)).min(1),
  /** Words that stand beside the date of a report and make no sentence of it: «о», «року», days of the week. */
  beside: z.array(z.string().min(1)),
  /** «і», "and" between names. */
  and: z.array(z.string().min(1)).min(1),
  /** Other small words inside the names of a byline: "of", "via". */
  joiners: z.array(z.string().min(1)).min(1),
  /** Networks on which an outlet invites to follow it. */
  networks: z.array(z.string().min(1)).min(1),
  rules: z.array(Rule),
})

export type FurnitureRule = z.infer<typeof Rule>
/** One wording with its rule; the wording as `furnitureKey` gives it. */
export interface Wording {
  wording: string
  rule: FurnitureRule
}

/** What surrounds the text of reports on pages, in all languages at once: pages mix them. */
export interface Furniture {
  /** `place: line`, by the whole wording. */
  lines: ReadonlyMap<string, FurnitureRule>
  /** `place: start`, by the first word of the wording, longest wording first. */
  starts: ReadonlyMap<string, readonly Wording[]>
  within: readonly Wording[]
  ends: readonly Wording[]
  credits: ReadonlyMap<string, FurnitureRule>
  /** `place: person`, by the first word of the wording, longest wording first. */
  persons: ReadonlyMap<string, readonly Wording[]>
  networks: readonly string[]
  /** Form of a month's name to 1–12. */
  months: ReadonlyMap<string, number>
  published: ReadonlySet<string>
  updated: ReadonlySet<string>
  beside: ReadonlySet<string>
  /** Words that join names; `joiners` has them too. */
  and: ReadonlySet<string>
  joiners: ReadonlySet<string>
}

const LANGUAGES = ['uk', 'ru', 'en']

/** Folds what outlets spell differently, keeping the length: an offset into the key is an offset into the line. */
export function furnitureKey(line: string): string {
  const lower = line.toLowerCase()
  return (lower.length === line.length ? lower : line).replace(/[’ʼ`´‘]/gu, "'").replaceAll('ё', 'е')
}

/** First run of letters, digits and apostrophes of a key. */
export function firstWord(key: string): string {
  return /[\p{L}\p{N}][\p{L}\p{N}'-]*/u.exec(key)?.[0] ?? ''
}

/**
 * Reads and checks `<language>/furniture.yml` of every language. Costs some milliseconds: call once and share.
 * Throws when a file breaks the schema, naming the file.
 */
export function loadFurniture(): Furniture {
  const lines = new Map<string, FurnitureRule>()
  const starts = new Map<string, Wording[]>()
  const lists = { within: [] as Wording[], end: [] as Wording[] }
  const credits = new Map<string, FurnitureRule>()
  const persons = new Map<string, Wording[]>()
  const networks = new Set<string>()
  const months = new Map<string, number>()
  const published = new Set<string>()
  const updated = new Set<string>()
  const beside = new Set<string>()
  const and = new Set<string>()
  const joiners = new Set<string>()
  for (const language of LANGUAGES) {
    const file = readFile(language)
    for (const rule of file.rules) {
      for (const word of rule.words) {
        const wording = furnitureKey(word)
        if (rule.place === 'line') lines.set(wording, rule)
        else if (rule.place === 'start') startsOf(starts, firstWord(wording)).push({ wording, rule })
        else if (rule.place === 'person') startsOf(persons, firstWord(wording)).push({ wording, rule })
        else if (rule.place === 'credit') credits.set(wording, rule)
        else lists[rule.place].push({ wording, rule })
      }
    }
    file.months.forEach((forms, index) => {
      for (const form of forms) months.set(furnitureKey(form), index + 1)
    })
    for (const word of file.published) published.add(furnitureKey(word))
    for (const word of file.updated) updated.add(furnitureKey(word))
    for (const word of file.beside) beside.add(furnitureKey(word))
    for (const word of file.networks) networks.add(furnitureKey(word))
    for (const word of file.and) and.add(furnitureKey(word))
    for (const word of [...file.and, ...file.joiners]) joiners.add(furnitureKey(word))
  }
  for (const wordings of [...starts.values(), ...persons.values()])
    wordings.sort((a, b) => b.wording.length - a.wording.length)
  const { within, end: ends } = lists
  return {
    lines,
    starts,
    within,
    ends,
    credits,
    persons,
    networks: [...networks],
    months,
    published,
    updated,
    beside,
    and,
    joiners,
  }
}

function startsOf(starts: Map<string, Wording[]>, word: string): Wording[] {
  const known = starts.get(word)
  if (known) return known
  const fresh: Wording[] = []
  starts.set(word, fresh)
  return fresh
}

function readFile(language: string): z.infer<typeof File> {
  return readChecked(`${language}/furniture.yml`, File)
}
