import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import { versionsIn } from '../../src/model/versions.ts'

const ADDRESS = 'https://herald.example/talks'
const at = (day: number) => `2031-05-0${day}T10:00:00.000Z`
const capture = (day: number, input: string, address: string | null = ADDRESS): LedgerEntry => {
  return { kind: 'capture', at: at(day), author: 'parley', input, sha256: `of ${input}`, address }
}
const withdrawal = (day: number): LedgerEntry => ({
  kind: 'withdrawal',
  at: at(day),
  author: 'parley',
  address: ADDRESS,
})
const logged = (entries: readonly LedgerEntry[]) => entries.map((entry, place) => ({ id: `id ${place}`, entry }))

describe('versions of a report', () => {
  test.each<[string, LedgerEntry[], [string, string | null][]]>([
    [
      'are the captures of its address',
      [capture(1, 'a'), capture(2, 'b')],
      [
        ['a', null],
        ['b', null],
      ],
    ],
    [
      'come back',
      [capture(1, 'a'), capture(2, 'b'), capture(3, 'a')],
      [
        ['a', null],
        ['b', null],
        ['a', null],
      ],
    ],
    ['are one where nothing changed', [capture(1, 'a'), capture(2, 'a')], [['a', null]]],
    ['end with their page', [capture(1, 'a'), withdrawal(2), withdrawal(3)], [['a', at(2)]]],
    [
      'go on after it',
      [capture(1, 'a'), withdrawal(2), capture(3, 'a')],
      [
        ['a', at(2)],
        ['a', null],
      ],
    ],
    ['are not those of others', [capture(1, 'a'), capture(2, 'x', 'https://other.example/')], [['a', null]]],
    [
      'begin with what was added by hand',
      [capture(1, 'a', null), capture(2, 'a'), capture(3, 'b')],
      [
        ['a', null],
        ['b', null],
      ],
    ],
    ['stand alone without an address', [capture(1, 'a', null), capture(2, 'b', null)], [['a', null]]],
  ])('%s', (_, entries, wanted) => {
    expect(versionsIn(logged(entries))('a').map(({ input, withdrawn }) => [input, withdrawn])).toEqual(wanted)
  })
  const all = [capture(1, 'a'), capture(3, 'b'), withdrawal(5), capture(7, 'b')]
  test.each<[string, Parameters<typeof versionsIn>[1], [string, string | null][]]>([
    [
      'had been captured',
      { readBy: at(4) },
      [
        ['a', null],
        ['b', null],
      ],
    ],
    [
      'had been captured when it was gone',
      { readBy: at(5) },
      [
        ['a', null],
        ['b', at(5)],
      ],
    ],
    ['none had been', { readBy: '2031-04-30T10:00:00.000Z' }, []],
    ['the page showed', { shownBy: at(2) }, [['a', null]]],
    [
      'the page showed until it was gone',
      { shownBy: at(6) },
      [
        ['a', null],
        ['b', at(5)],
      ],
    ],
    ['the page showed, as it was captured first', { shownBy: '2031-04-30T10:00:00.000Z' }, [['a', null]]],
    ['the page showed, as was known then', { shownBy: at(8), readBy: at(1) }, [['a', null]]],
  ])('are those that by a moment %s', (_, moment, wanted) => {
    expect(versionsIn(logged(all), moment)('a').map(({ input, withdrawn }) => [input, withdrawn])).toEqual(wanted)
  })

  test('are told of all reports by going over the ledger once', () => {
    const entries = Array.from({ length: 40_000 }, (_, day) =>
      capture(1, `input ${day}`, `https://herald.example/${day}`),
    )
    const versionsOf = versionsIn(logged(entries))
    expect(Array.from(entries, (_, day) => versionsOf(`input ${day}`).length)).toEqual(entries.map(() => 1))
  })
})
