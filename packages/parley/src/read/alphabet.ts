/**
 * How often letters stand in Russian and Ukrainian running text, in thousandths, rounded: enough to tell a right
 * decoding of Cyrillic from a wrong one, which deals the letters at random. Source: published letter frequencies of
 * both languages (Lyashevskaya and Sharov 2009 for Russian), averaged.
 */
const FREQUENCY: { [letter: string]: number } = {
  о: 105,
  а: 80,
  е: 70,
  и: 65,
  і: 30,
  н: 66,
  т: 60,
  с: 50,
  р: 46,
  в: 47,
  л: 40,
  к: 35,
  м: 32,
  д: 31,
  п: 29,
  у: 28,
  я: 22,
  ы: 10,
  ь: 17,
  г: 16,
  з: 18,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 8,
  ю: 7,
  ц: 5,
  щ: 4,
  э: 2,
  ф: 2,
  ї: 4,
  є: 4,
  ґ: 0.2,
  ъ: 0.4,
  ё: 0.5,
}

const SIGNS = /[«»“”„‘’–—…№©®°§•€™·\u00A0\u00AD]/u
const LATIN_MARKED = /[À-ÖØ-öø-ÿĀ-ſ]/u

/**
 * How much a decoded text looks like Ukrainian, Russian or a western language: the mean over its letters and signs
 * beyond ASCII, about 3 for right Cyrillic, below 1 for a wrong decoding. Zero where it has none.
 */
export function likeness(text: string): number {
  let sum = 0
  let count = 0
  let before = ' '
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] as string
    if (sign > '\u007F') {
      count++
      sum += weigh(sign, before, text[index + 1] ?? ' ')
    }
    before = sign
  }
  return count === 0 ? 0 : sum / count
}

function weigh(sign: string, before: string, after: string): number {
  const lower = sign.toLowerCase()
  const frequency = FREQUENCY[lower]
  if (frequency !== undefined) {
    if (isAsciiLetter(before) || isAsciiLetter(after)) return -3
    const common = Math.log2(frequency + 1) - 1.5
    if (sign === lower) return common
    return isLowerCyrillic(before) ? -3 : common - 0.2
  }
  if (LATIN_MARKED.test(sign)) return isAsciiLetter(before) || isAsciiLetter(after) ? 2 : -2
  if (SIGNS.test(sign)) return 1.5
  return -4
}

function isAsciiLetter(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')
}

function isLowerCyrillic(sign: string): boolean {
  return FREQUENCY[sign] !== undefined
}
