import { keyOf } from '../key.ts'
import type { LanguageCode } from '../pack.ts'
import type { LexiconEntry } from './entry.ts'
import { wordingsOf } from './wordings.ts'

/** Files whose lists are closed classes, phrases of time, and what surrounds a report on a page. */
const FILES = ['grammar', 'sentence', 'time', 'furniture'] as const

/** Texts that speak about the file or name a rule. */
const ABOUT = new Set(['note', 'source', 'rule', 'kind', 'place'])

/** Where the words of a phrase stand in a language's files of closed classes, as written there. */
export function inClosedClasses(keys: readonly string[], language: LanguageCode): LexiconEntry[] {
  return FILES.flatMap((name) => {
    const file = `${language}/${name}.yml`
    return wordingsOf(file).flatMap(({ path, text, line }): LexiconEntry[] => {
      if (ABOUT.has(path.at(-1) ?? '')) return []
      const words = text.split(/\s+/u).map(keyOf)
      const from = words.findIndex((_, place) => keys.every((key, next) => words[place + next] === key))
      if (from < 0) return []
      const whole = words.length === keys.length
      return [{ language, what: `${name}: ${path.join(' ')}`, written: text, tells: [], where: { file, line }, whole }]
    })
  })
}
