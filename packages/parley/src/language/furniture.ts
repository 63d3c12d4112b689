import { z } from 'zod'
import { authorNames } from './author-names.ts'
import { readChecked } from './checked-yaml.ts'
import { loadGrammar } from './grammar.ts'
import { LANGUAGE_CODES } from './languages.ts'
import { createWordings, type Wordings } from './wordings.ts'

const Rule = z.strictObject({
  kind: z.enum(['advert', 'teaser', 'caption', 'byline', 'navigation']),
  /**
   * Where on a line the wording stands. `line`: it is the whole line, signs and numbers apart. `start`: the line opens
   * with it. `within`: anywhere in the line. `end`: the line closes with it. `credit`: it closes the line after a slash.
   * `label`: it is among the few words before a colon.
   */
  place: z.enum(['line', 'start', 'within', 'end', 'credit', 'label']),
  words: z.array(z.string().min(1)).min(1),
  /**
   * For `start`: what must follow. `colon`: a colon, or nothing. `label`: what parts a label from what it labels, a stop
   * among it, or anything where only the label is in capitals. `names`: only names and what joins them.
   */
  then: z.enum(['anything', 'colon', 'label', 'names']).default('anything'),
  /** Longest line, in characters, that the rule holds for: prose that happens to use the wording runs longer. */
  longest: z.number().int().positive().default(300),
  /** The line must not close like a sentence. */
  unstopped: z.boolean().default(false),
  /** The wording may also follow the end of a sentence inside a line; it then takes the rest of the line. */
  inline: z.boolean().default(false),
  /** The line must open with an asterisk, as a footnote does. */
  noted: z.boolean().default(false),
  /** What the line opens when nothing else stands on it. `list`: headlines of other reports; `rest`: the end of the page. */
  opens: z.enum(['list', 'rest']).optional(),
  note: z.string().optional(),
})

const words = z.array(z.string().min(1)).min(1)

/** Wordings whose first word is no beginning of words: a sentence is looked through for it by its words. */
const whole = z.array(z.string().regex(/^[^\s*]+(?:\s|$)/u)).min(1)

/** How a newsroom speaks to its reader of itself. `word*` is every word that begins so. */
const Plea = z.strictObject({
  note: z.string(),
  /** What it asks the reader to do, and whose it is: forms that a report has in quotations only. */
  asks: whole,
  /** The same where the form is found in any sentence, and asks only where it opens one: "follow". */
  opening: whole,
  /** What it asks for or points to: a channel, a subscription, its work. */
  things: words,
  /** What shows that somebody is said to say it. */
  unless: words,
  /** Words with which the sentences around such a plea speak to the reader. */
  address: whole,
})

/** Who wrote the report, told in a line of its own. */
const Authors = z.strictObject({
  note: z.string(),
  /** What follows the name in a line on the author: "covers", "is a reporter". `…` is up to four words. */
  notices: words,
  /** What an author is, after a comma: "correspondent". */
  roles: words,
})

/** The line of a date and an outlet. */
const Outlets = z.strictObject({
  note: z.string(),
  words,
  doubtful: z.array(z.string().min(1)),
  kinds: words,
  given: words,
  joins: words,
  within: z.array(z.string().min(1)),
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
  outlets: Outlets,
  pleas: Plea,
  authors: Authors,
  rules: z.array(Rule),
})

export type FurnitureRule = z.infer<typeof Rule>
/** One wording with its rule; the wording as `furnitureKey` gives it. */
export interface Wording {
  wording: string
  rule: FurnitureRule
}

/** How newsrooms plead; the wordings are for keys, as `furnitureKey` gives them. */
export interface Pleas {
  asks: Wordings
  /** What asks where it opens a sentence. */
  opening: Wordings
  things: Wordings
  unless: Wordings
  address: Wordings
}

/** What shows that a name beside a date is an outlet's; keys. */
export interface OutletWords {
  words: ReadonlySet<string>
  doubtful: ReadonlySet<string>
  kinds: ReadonlySet<string>
  given: ReadonlySet<string>
  joins: ReadonlySet<string>
  within: ReadonlySet<string>
  articles: ReadonlySet<string>
}

/** What surrounds the text of reports on pages, in all languages at once: pages mix them. */
export interface Furniture {
  /** `place: line`, by the whole wording. */
  lines: ReadonlyMap<string, FurnitureRule>
  /** `place: start`, by the first word of the wording, longest wording first. */
  starts: ReadonlyMap<string, readonly Wording[]>
  within: readonly Wording[]
  /** `place: end`, by the last character of the wording. */
  ends: ReadonlyMap<string, readonly Wording[]>
  credits: ReadonlyMap<string, FurnitureRule>
  /** `place: label`. */
  labels: readonly Wording[]
  /** Form of a month's name to 1–12. */
  months: ReadonlyMap<string, number>
  published: ReadonlySet<string>
  updated: ReadonlySet<string>
  beside: ReadonlySet<string>
  /** Words that join names; `joiners` has them too. */
  and: ReadonlySet<string>
  joiners: ReadonlySet<string>
  outlets: OutletWords
  pleas: Pleas
  /** First words of what asks and addresses: a sentence with none of them pleads for nothing. */
  pleaWords: ReadonlySet<string>
  /** Names of authors at the head of a line as it is printed. */
  authors: RegExp
  /** What follows the name in a line on the author; for keys. */
  notices: Wordings
  roles: Wordings
}

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
  const lists = { within: [] as Wording[], end: [] as Wording[], label: [] as Wording[] }
  const credits = new Map<string, FurnitureRule>()
  const months = new Map<string, number>()
  const published = new Set<string>()
  const updated = new Set<string>()
  const beside = new Set<string>()
  const and = new Set<string>()
  const joiners = new Set<string>()
  const outlets = {
    words: new Set<string>(),
    kinds: new Set<string>(),
    given: new Set<string>(),
    joins: new Set<string>(),
    doubtful: new Set<string>(),
    within: new Set<string>(),
    articles: new Set<string>(),
  }
  const particles = new Set<string>()
  const pleas = {
    asks: [] as string[],
    opening: [] as string[],
    things: [] as string[],
    unless: [] as string[],
    address: [] as string[],
  }
  const pleaWords = new Set<string>()
  const notices: string[] = []
  const roles: string[] = []
  for (const language of LANGUAGE_CODES) {
    const file = readFile(language)
    for (const rule of file.rules) {
      for (const word of rule.words) {
        const wording = furnitureKey(word)
        if (rule.place === 'line') lines.set(wording, rule)
        else if (rule.place === 'start') startsOf(starts, firstWord(wording)).push({ wording, rule })
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
    for (const word of file.and) and.add(furnitureKey(word))
    const grammar = loadGrammar(language)
    for (const word of grammar.nameParticles) particles.add(word)
    for (const word of [...grammar.pressWords, ...file.outlets.words]) outlets.words.add(furnitureKey(word))
    for (const word of grammar.articles.definite) outlets.articles.add(furnitureKey(word))
    for (const part of ['doubtful', 'kinds', 'given', 'joins', 'within'] as const)
      for (const word of file.outlets[part]) outlets[part].add(furnitureKey(word))
    for (const part of PARTS_OF_PLEAS) pleas[part].push(...file.pleas[part])
    for (const wording of [...file.pleas.asks, ...file.pleas.opening, ...file.pleas.address])
      pleaWords.add(firstWord(furnitureKey(wording)))
    notices.push(...file.authors.notices)
    roles.push(...file.authors.roles)
    for (const word of [...file.and, ...file.joiners]) joiners.add(furnitureKey(word))
  }
  for (const wordings of starts.values()) wordings.sort((a, b) => b.wording.length - a.wording.length)
  const { within, label: labels } = lists
  const ends = new Map<string, Wording[]>()
  for (const ending of lists.end) startsOf(ends, ending.wording.slice(-1)).push(ending)
  return {
    ...{
      lines,
      starts,
      within,
      ends,
      labels,
      credits,
      months,
      published,
      updated,
      beside,
      and,
      joiners,
      outlets,
      pleaWords,
    },
    pleas: {
      asks: anyOf(pleas.asks),
      opening: anyOf(pleas.opening),
      things: anyOf(pleas.things),
      unless: anyOf(pleas.unless),
      address: anyOf(pleas.address),
    },
    authors: authorNames(and, particles),
    notices: anyOf(notices),
    roles: anyOf(roles),
  }
}

const PARTS_OF_PLEAS = ['asks', 'opening', 'things', 'unless', 'address'] as const

const anyOf = (wordings: readonly string[]): Wordings => createWordings(wordings.map(furnitureKey))

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
