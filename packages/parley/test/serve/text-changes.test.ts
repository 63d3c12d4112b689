import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOfText, placesAfter } from '../../src/serve/versions/text-changes.ts'

/** Parts as a person would mark them on paper. */
const drawn = (before: string, after: string): string =>
  changesOfText(before, after)
    .map(({ kind, text }) => (kind === 'went' ? `[-${text}-]` : kind === 'came' ? `{+${text}+}` : text))
    .join('')

describe('what changed in a text', () => {
  test.each([
    ['They met in Oslo.', 'They met in Oslo.', 'They met in Oslo.'],
    ['They met in Oslo.', 'They met in Riga.', 'They met in [-Oslo-]{+Riga+}.'],
    [
      'Сторони зустрінуться в понеділок.',
      'Сторони зустрілися у вівторок.',
      'Сторони [-зустрінуться в понеділок-]{+зустрілися у вівторок+}.',
    ],
    ['One.\nTwo.\nThree.', 'One.\nThree.', 'One.\n[-Two.\n-]Three.'],
    ['One.\n', 'One.\nTwo.\n', 'One.\n{+Two.\n+}'],
    ['', 'New.', '{+New.+}'],
    ['П’ять сторін', 'Шість сторін', '[-П’ять-]{+Шість+} сторін'],
  ])('from %j to %j', (before, after, wanted) => {
    expect(drawn(before, after)).toBe(wanted)
  })

  const text = fc.array(fc.constantFrom('Oslo', 'Riga', ' ', ' ', '.', '\n', 'зустріч', '«', '12'), { maxLength: 40 })
  test('is told without loss: what did not come is the earlier text, what did not go the later one', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const parts = changesOfText(one.join(''), other.join(''))
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text)
        expect(without('came').join('')).toBe(one.join(''))
        expect(without('went').join('')).toBe(other.join(''))
        expect(parts.every((part, place) => part.text !== '' && part.kind !== parts[place + 1]?.kind)).toBe(true)
      }),
    )
  })

  test('of two long texts with nothing in common is told in time', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, place) => `${word}${place}`).join(' ')
    expect(changesOfText(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['went', 'came'])
  })
})

test.each([
  ['They met in Oslo today.', 'Yesterday they met in Oslo today.', 'Oslo', 'Oslo'],
  ['They met in Oslo today.', 'They met in Riga today.', 'Oslo', 'Riga'],
  ['They met in Oslo today.', 'They met in Riga today.', 'met in Oslo', 'met in Riga'],
  ['They met in Oslo today.', 'They met today.', 'in Oslo', ''],
])('a stretch of %j stands in %j: %j is %j', (before, after, words, wanted) => {
  const start = before.indexOf(words)
  const place = placesAfter(changesOfText(before, after))({ start, end: start + words.length })
  expect(after.slice(place.start, place.end).trim()).toBe(wanted)
})
