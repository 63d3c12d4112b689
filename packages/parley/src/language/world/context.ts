import type { LanguageCode } from '../pack.ts'
import { type Column, readTable } from './table.ts'

const MEANINGS = ['locative', 'inside', 'never', 'place', 'after', 'of', 'describes', 'not', 'and'] as const
const language: Column = { name: 'language', pattern: /^(?:uk|ru|en)$/u }
const words: Column = { name: 'list of words', pattern: /^(?:[^|]+(?:\|[^|]+)*)?$/u }

/** Words around names, by meaning (see context.tsv). */
export interface Context extends Record<(typeof MEANINGS)[number], ReadonlySet<string>> {
  /** Forms of names that are also ordinary words (see doubtful.tsv). */
  doubtful: ReadonlySet<string>
}

/** Reads the words of all languages. Throws an error that names the file and line of a bad row. */
export function loadContext(): Record<LanguageCode, Context> {
  const none = (): Context => ({
    locative: NONE,
    inside: NONE,
    never: NONE,
    place: NONE,
    after: NONE,
    of: NONE,
    describes: NONE,
    not: NONE,
    and: NONE,
    doubtful: NONE,
  })
  const contexts = { uk: none(), ru: none(), en: none() }
  const meaning: Column = { name: 'meaning', pattern: new RegExp(`^(?:${MEANINGS.join('|')})$`, 'u') }
  for (const [code, key, list] of readTable('context.tsv', [language, meaning, words])) {
    contexts[code as LanguageCode][key as (typeof MEANINGS)[number]] = setOf(list)
  }
  for (const [code, list] of readTable('doubtful.tsv', [language, words]))
    contexts[code as LanguageCode].doubtful = setOf(list)
  return contexts
}

const NONE: ReadonlySet<string> = new Set()

const setOf = (list: string | undefined): ReadonlySet<string> => new Set(list ? list.split('|') : [])
