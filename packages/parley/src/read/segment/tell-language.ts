import type { LanguageCode } from '../../language/pack.ts'
import { keyOf } from '../../language/key.ts'
import { languageOf } from './language.ts'
import { LETTER, traitsAt } from '../../language/letters.ts'

/**
 * Function words make up a third of running text; below this share it is another language. Letters tell Cyrillic
 * languages apart, so that a list of names in one of ours is not refused for want of prepositions.
 */
const LOWEST_SHARE = { latin: 0.06, cyrillic: 0.02 }
const FEWEST_WORDS = 25
const MOST_READ = 20_000
/** Letters of other Cyrillic languages, from Belarusian to Kazakh and Tajik, that none of ours writes; a name may bring one or two. */
const OF_NEIGHBOURS = /[ўјљњђћџѓќѕәғқңөұүһҳҷӣӯҗҙҫӑӗӳӱӧӝӟӥӵҥӏ]/giu
/** Bulgarian writes ъ for a vowel and neither ы nor э; in Russian ъ is the rarest letter of all. */
const HARD_SIGN = /ъ/giu
const RUSSIAN_VOWELS = /[ыэ]/giu
const HARD_SIGNS_PER_VOWEL = 3
const FEWEST_LETTERS = 3
const LOWEST_SHARE_OF_LETTERS = 0.005

/**
 * The language of a whole report: by its letters, checked by the letters of its neighbours and by its function words,
 * so that a text in a fourth language of the same script is told. Null where it is none of those that Parley reads.
 */
export function tellLanguage(
  text: string,
  functionWords: (language: LanguageCode) => ReadonlySet<string>,
): LanguageCode | null {
  const sample = text.slice(0, MOST_READ)
  const byLetters = languageOf(sample, /\p{Script=Cyrillic}/u.test(sample) ? 'ru' : 'en')
  if (isShort(sample)) return byLetters
  if (byLetters !== 'en' && isNeighbour(sample)) return null
  const lowest = byLetters === 'en' ? LOWEST_SHARE.latin : LOWEST_SHARE.cyrillic
  return reachesShare(sample, functionWords(byLetters), lowest) ? byLetters : null
}

function isShort(text: string): boolean {
  let words = 0
  for (let end = wordEnd(text, 0); end >= 0; end = wordEnd(text, end)) if (++words >= FEWEST_WORDS) return false
  return true
}

/** Whether so many of the words are common ones; told as soon as no rest of the text could change it. */
function reachesShare(text: string, common: ReadonlySet<string>, lowest: number): boolean {
  let words = 0
  let found = 0
  for (let end = wordEnd(text, 0); end >= 0; end = wordEnd(text, end)) {
    words++
    if (!common.has(keyOf(text.slice(wordStart(text, end), end)))) continue
    found++
    const mostLeft = (text.length - end) / 2
    if (found / (words + mostLeft) >= lowest) return true
  }
  return found / words >= lowest
}

/** Where the next word ends, of letters and apostrophes; -1 where no more follows. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isOfWord(text, at)) at++
  if (at === text.length) return -1
  while (at < text.length && isOfWord(text, at)) at++
  return at
}

function wordStart(text: string, end: number): number {
  let at = end
  while (at > 0 && isOfWord(text, at - 1)) at--
  return at
}

const isOfWord = (text: string, at: number): boolean =>
  (traitsAt(text, at) & LETTER) !== 0 || APOSTROPHES.includes(text.charAt(at))

const APOSTROPHES = "'’ʼ"

/** Another language in Cyrillic letters: its own letters are no rarer than ours. */
function isNeighbour(text: string): boolean {
  const foreign = count(text, OF_NEIGHBOURS)
  const hardSigns = count(text, HARD_SIGN)
  return (
    (foreign >= FEWEST_LETTERS && foreign / text.length >= LOWEST_SHARE_OF_LETTERS) ||
    (hardSigns >= FEWEST_LETTERS && hardSigns > HARD_SIGNS_PER_VOWEL * count(text, RUSSIAN_VOWELS))
  )
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0
