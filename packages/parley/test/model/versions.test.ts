import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import { versionsOf } from '../../src/model/versions.ts'

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
    expect(versionsOf(logged(entries), 'a').map(({ input, withdrawn }) => [input, withdrawn])).toEqual(wanted)
  })
})
