import type { LanguageCode } from '../../language/pack.ts'
import { keyOf } from '../../language/key.ts'
import { languageOf } from './language.ts'

/** Function words make up a third of running text; below this share it is another language. */
const LOWEST_SHARE = 0.06
const FEWEST_WORDS = 25
const MOST_READ = 20_000

/**
 * The language of a whole report: by its letters, checked by its function words, so that a text in a fourth
 * language of the same script is told. Null where it is none of those that Parley reads.
 */
export function tellLanguage(text: string, functionWords: (language: LanguageCode) => ReadonlySet<string>): LanguageCode | null {
  const sample = text.slice(0, MOST_READ)
  const byLetters = languageOf(sample, /\p{Script=Cyrillic}/u.test(sample) ? 'ru' : 'en')
  const words = sample.match(/[\p{L}'’ʼ]+/gu) ?? []
  if (words.length < FEWEST_WORDS) return byLetters
  const common = functionWords(byLetters)
  const share = words.filter((word) => common.has(keyOf(word))).length / words.length
  return share >= LOWEST_SHARE ? byLetters : null
}
