import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadRussianMorphology } from '../../../src/language/ru/morphology.ts'
import { loadUkrainianMorphology } from '../../../src/language/uk/morphology.ts'

const LANGUAGES = [
  {
    language: 'uk',
    morphology: loadUkrainianMorphology(),
    letters: 'абвгдеєжзиіїйклмнопрстуфхцчшщьюя',
    vowels: 'аоиіуе',
  },
  {
    language: 'ru',
    morphology: loadRussianMorphology(),
    letters: 'абвгдежзийклмнопрстуфхцчшщьыэюя',
    vowels: 'аоиуе',
  },
]
const CONSONANTS = 'бвгдзклмнпрст'

describe.each(LANGUAGES)('$language morphology', ({ morphology, letters, vowels }) => {
  const word = fc.string({ unit: fc.constantFrom(...letters, '-', "'"), minLength: 1, maxLength: 14 })
  const syllable = fc.tuple(fc.constantFrom(...CONSONANTS), fc.constantFrom(...vowels)).map((pair) => pair.join(''))
  const stem = fc.tuple(syllable, syllable, fc.constantFrom(...CONSONANTS)).map((parts) => parts.join(''))

  it('finds some base for any name, likelier first', () => {
    fc.assert(
      fc.property(fc.oneof(word, fc.string({ minLength: 1 })), (form) => {
        for (const readings of [morphology.surname(form), morphology.placeName(form)]) {
          expect(readings.length).toBeGreaterThan(0)
          expect(readings.map((reading) => reading.weight)).toEqual(
            readings.map((reading) => reading.weight).sort((a, b) => b - a),
          )
        }
      }),
    )
  })

  it('inflects any lemma, and the lemma is among its forms', () => {
    fc.assert(
      fc.property(word, (lemma) => {
        expect(morphology.inflect(lemma).map(({ form }) => form)).toContain(lemma)
      }),
    )
  })

  it('leads the forms of a noun back to it', () => {
    fc.assert(
      fc.property(stem, fc.constantFrom('', 'а'), (base, ending) => {
        const lemma = base + ending
        for (const { form, number } of morphology.inflect(lemma)) {
          if (number === 'pl' || form.length < 3) continue
          expect(morphology.placeName(form).map((reading) => reading.base)).toContain(lemma)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('reads a written name whatever its capitals', () => {
    fc.assert(
      fc.property(stem, (base) => {
        const lower = morphology.surname(`${base}ов`)[0]?.base
        expect(morphology.surname(`${base}ов`.toUpperCase())[0]?.base.toLowerCase()).toBe(lower)
      }),
    )
  })
})
