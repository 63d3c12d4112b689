import { furnitureKey } from '../../language/furniture.ts'
import type { Furniture, OutletWords } from '../../language/furniture.ts'
import type { FoundDate } from './day.ts'

/** A line in which a date and an outlet stand alone. */
export interface OutletLine {
  /** As the line names it; null where only the date is sure, as where the name is inflected. */
  outlet: string | null
}

const PARTED = /[,|·•;]|\s[–—-]\s?/u
const WHOLE_ISSUE = /№\s?\d{1,6}\s?\(\d{1,6}\)/u
const ISSUE = /№\s?\d{1,6}(?:[-–/]\d{1,6})?(?:\s?\(\d{1,6}\))?/gu
const QUOTED = /^["«“„](?<name>[\p{Lu}\d][^"«»“”„]{0,60})["»”]$/u
const MOST_WORDS = 5

/**
 * The line that people put under the title of a text that they keep, or over it: «14 березня 2026, „Вісник“», "The
 * Courier, March 14, 2026". It has a date with its year, and beside it, behind a comma or the like, a name that a word of
 * the press shows to be an outlet's («Нова газета»), or any in quotation marks that is called one («газета „Степ“») or
 * has an hour or an issue beside it. Null for any other line: plain words beside a date head a part of a report as well,
 * and a document, a house or a round of talks stands in quotation marks. `around` is the line with its date and time
 * blanked.
 */
export function outletLine(
  around: string,
  { date, timed }: { date: FoundDate; timed: boolean },
  furniture: Furniture,
): OutletLine | null {
  if (date.day === null || date.day.startsWith('XXXX')) return null
  const parts = around
    .replace(ISSUE, ' ')
    .split(PARTED)
    .map((part) => part.trim())
    .filter((part) => !isBeside(part, furniture))
  const [part] = parts
  const printed = timed || WHOLE_ISSUE.test(around)
  return part === undefined || parts.length > 1 ? null : namedIn(part, printed, furniture)
}

function namedIn(part: string, printed: boolean, { outlets }: Furniture): OutletLine | null {
  const words = part.split(/\s+/u)
  const leads: string[] = []
  for (const word of words) {
    if (!outlets.kinds.has(keyOf(word)) && !outlets.given.has(keyOf(word)) && !outlets.joins.has(keyOf(word))) break
    leads.push(keyOf(word))
  }
  const behind = words.slice(leads.length)
  const called = leads.some((word) => outlets.kinds.has(word) || outlets.given.has(word))
  const inflected = leads.some((word) => outlets.given.has(word) || outlets.joins.has(word))
  const quoted = QUOTED.exec(behind.join(' '))?.groups?.['name']
  if (quoted !== undefined) {
    const names = quoted.split(' ')
    const isOutlet = isNameLike(names, outlets) && (called || printed || isOfPress(names, outlets))
    return isOutlet ? { outlet: inflected ? null : quoted } : null
  }
  const isPress = words.length > 1 && isNameLike(behind, outlets) && isOfPress(words, outlets)
  return isPress ? { outlet: inflected ? null : part } : null
}

/** «Степной вестник», "The Lakeside Star": what is a house or a tale as well needs its article. */
function isOfPress(words: readonly string[], outlets: OutletWords): boolean {
  const ends = [words[0] as string, words.at(-1) as string].map(keyOf)
  return (
    ends.some((key) => outlets.words.has(key)) ||
    (outlets.articles.has(ends[0] as string) && outlets.doubtful.has(ends[1] as string))
  )
}

const keyOf = (word: string): string => furnitureKey(word.replace(/^["«“„]|["»”]$/gu, ''))

/** A heading has small words that names in Cyrillic do without («Правда про воду»), or goes on in small Latin letters. */
const isNameLike = (words: readonly string[], { within }: OutletWords): boolean =>
  words.length <= MOST_WORDS &&
  /^[\p{Lu}\d]/u.test(words[0] ?? '') &&
  words.every((word) => /^[\p{L}\p{N}][\p{L}\p{N}.'’ʼ-]*$/u.test(word)) &&
  words.every((word) => /^[\p{Lu}\d]|^[\p{Script=Cyrillic}'’ʼ]{4}/u.test(word) || within.has(word))

/** Nothing, or days of the week and small words that stand beside a date. */
const isBeside = (part: string, { beside }: Furniture): boolean =>
  (furnitureKey(part).match(/[\p{L}\p{N}][\p{L}\p{N}'.]*/gu) ?? []).every((word) =>
    beside.has(word.replace(/\.$/u, '')),
  )
