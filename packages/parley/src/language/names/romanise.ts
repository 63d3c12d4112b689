/** What each letter is in Latin letters, where both agree. */
const SHARED: Record<string, string | [first: string, later: string]> = {
  а: 'a',
  б: 'b',
  в: 'v',
  ґ: 'g',
  д: 'd',
  ж: 'zh',
  з: 'z',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ы: 'y',
  э: 'e',
  ў: 'w',
}
/**
 * Ukrainian: resolution 55 of the Cabinet of Ministers (2010), the form of passports and of the state's own English
 * pages; at the start of a word and inside it letters differ. One departure, which newsrooms share: є, ю, я and ї after
 * a consonant, ь or an apostrophe keep the plain vowel where the resolution would write «ie» for є: Мєшков is Meshkov
 * in English coverage, not Mieshkov.
 * Russian: BGN/PCGN (1947) as newsrooms simplify it: soft and hard signs dropped, -ий and -ый as -y.
 */
const UKRAINIAN: Record<string, string | [first: string, later: string]> = {
  ...SHARED,
  г: 'h',
  е: 'e',
  є: ['ye', 'ie'],
  и: 'y',
  ї: ['yi', 'i'],
  й: ['y', 'i'],
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
  ё: 'o',
}
const RUSSIAN: Record<string, string | [first: string, later: string]> = {
  ...SHARED,
  г: 'g',
  е: ['ye', 'e'],
  ё: ['yo', 'yo'],
  и: 'i',
  й: 'y',
  ю: 'yu',
  я: 'ya',
  ї: 'yi',
  є: 'ye',
}
const CONSONANT = /[бвгґджзйклмнпрстфхцчшщ]/u
const VOWEL = /[аеєиіїоуюяыэё]/u

/** Writes a Ukrainian or Russian name in Latin letters, for display and slugs. Other letters pass as they are. */
export function romanise(word: string, language: 'uk' | 'ru'): string {
  return word
    .normalize('NFC')
    .split(/(?<=[\s-])|(?=[\s-])/u)
    .map((part) => (language === 'uk' ? romaniseUkrainian(part) : romaniseRussian(part)))
    .join('')
}

function romaniseUkrainian(word: string): string {
  const letters = [...word.replace(/зг/gu, 'зgh').replace(/Зг/gu, 'Зgh').replace(/['’ʼ]/gu, '')]
  return letters
    .map((letter, index) => {
      const before = letters[index - 1]?.toLowerCase() ?? ''
      const isEAfterConsonant = letter.toLowerCase() === 'є' && CONSONANT.test(before)
      return isEAfterConsonant ? likeCase('e', letter, word) : spell(letter, index === 0, UKRAINIAN, word)
    })
    .join('')
}

function romaniseRussian(word: string): string {
  const stem = word.replace(/(?<=\p{L}{2})[иы]й$/u, 'ы')
  const letters = [...stem]
  return letters
    .map((letter, index) => {
      const before = letters[index - 1]?.toLowerCase() ?? ''
      const isOpening = index === 0 || VOWEL.test(before) || before === 'ь' || before === 'ъ'
      return spell(letter, isOpening, RUSSIAN, stem)
    })
    .join('')
}

function spell(
  letter: string,
  isOpening: boolean,
  table: Record<string, string | [string, string]>,
  word: string,
): string {
  const entry = table[letter.toLowerCase()]
  if (entry === undefined) return letter
  return likeCase(typeof entry === 'string' ? entry : entry[isOpening ? 0 : 1], letter, word)
}

/** «Щ» is Shch in a name and SHCH in capitals. */
function likeCase(spelling: string, letter: string, word: string): string {
  if (letter === letter.toLowerCase()) return spelling
  const isUpper = word.length > 1 && word === word.toUpperCase()
  return isUpper ? spelling.toUpperCase() : spelling.charAt(0).toUpperCase() + spelling.slice(1)
}
