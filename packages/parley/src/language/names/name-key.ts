import { once } from '../once.ts'
import { remember } from '../remember.ts'
import { isCyrillic, lettersOf, skeletonOf, sounder, sounds } from './sounds.ts'

/**
 * A phonetic skeleton, the same for the ways in which newsrooms spell one name across Ukrainian, Russian and Latin
 * letters, and for its masculine and feminine: Вілсон, Уилсон and Wilson; Вишинська and Vyshynsky. Names that
 * differ in vowels alone share a key: it finds candidates; `sameName` decides.
 */
// The same few thousand names are compared with one another again and again.
export const nameKey = remember((word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/u)
    .map(keyOfPart)
    .filter(Boolean)
    .join(' '),
)

const latin = once(() => sounder(sounds().latin))
const cyrillic = once(() => sounder(sounds().cyrillic))

function keyOfPart(part: string): string {
  const letters = lettersOf(part)
  return skeletonOf((isCyrillic(letters) ? cyrillic() : latin())(letters).join(''), letters)
}
