import type { LanguagePack } from '../pack.ts'
import type { LexiconEntry } from './entry.ts'

/** Readings that are worth showing of a name never seen. */
const SHOWN = 2

/** What the endings of a capitalised word make of it as a family name and as a place; nothing stands in a file. */
export function guessedNames(word: string, pack: LanguagePack): LexiconEntry[] {
  if (word.charAt(0) === word.charAt(0).toLowerCase()) return []
  const { surname, placeName } = pack.morphology
  return [
    { what: 'family name by its ending', readings: surname(word) },
    { what: 'place by its ending', readings: placeName(word) },
  ].flatMap(({ what, readings }) =>
    readings.slice(0, SHOWN).map(({ base, gender, number, cases }) => ({
      language: pack.code,
      what,
      written: base,
      tells: [...(gender ? [gender] : []), number, cases.join('/')],
      where: null,
      whole: true,
    })),
  )
}
