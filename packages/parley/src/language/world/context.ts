import { z } from 'zod'
import type { LanguageCode } from '../pack.ts'
import { readTable } from './table.ts'

const Meaning = z.enum(['locative', 'place', 'after', 'of', 'not'])
const Language = z.enum(['uk', 'ru', 'en'])

/** Words around names, by meaning (see context.tsv). */
export type Context = Record<z.infer<typeof Meaning>, ReadonlySet<string>>

/** Reads the words of all languages. Throws an error that names the file and line of a bad row. */
export function loadContext(): Record<LanguageCode, Context> {
  const none = (): Context => ({ locative: new Set(), place: new Set(), after: new Set(), of: new Set(), not: new Set() })
  const contexts = { uk: none(), ru: none(), en: none() }
  for (const { cells, line } of readTable('context.tsv', 3)) {
    const language = Language.safeParse(cells[0])
    const meaning = Meaning.safeParse(cells[1])
    if (!language.success || !meaning.success) throw new Error(`world/context.tsv, line ${line}: no such language or meaning`)
    contexts[language.data][meaning.data] = new Set(cells[2] ? cells[2].split('|') : [])
  }
  return contexts
}
