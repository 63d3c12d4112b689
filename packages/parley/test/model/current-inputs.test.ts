import { describe, expect, test } from 'vitest'
import { currentInputs } from '../../src/model/ledger-fold.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { GivenWith } from '../../src/model/given-inputs.ts'

type Given = Record<string, string>

/** One file, captured with these things given of it, a day after the other; the inputs are called a, b, c … */
const captured = (given: readonly Given[], days = given.map((_, place) => place + 1)) => ({
  logged: given.map((_, place) => {
    const at = `2031-05-0${days[place]}T10:00:00.000Z`
    const entry: LedgerEntry = {
      kind: 'capture',
      at,
      author: 'parley',
      input: nameOf(place),
      sha256: 's',
      address: null,
    }
    return { id: `id ${place}`, entry }
  }),
  told: given.map((own, place): GivenWith => {
    return { key: nameOf(place), origin: 'talks.txt', sha256: 's', report: 'r-1', given: own }
  }),
})
const nameOf = (place: number): string => 'abc'.charAt(place)

const PLAIN = {}
const DAY = { published: '2031-05-05' }
const OTHER_DAY = { published: '2031-05-06' }
const BOTH = { ...DAY, outlet: 'Herald' }

describe('of one file with this and that given of it counts', () => {
  test.each<[string, Given[], string]>([
    ['what was given later', [PLAIN, DAY], 'b'],
    ['what was given earlier, where nothing was later', [DAY, PLAIN], 'a'],
    ['of two days the later', [DAY, OTHER_DAY], 'b'],
    ['what more was given of', [BOTH, OTHER_DAY], 'a'],
    ['the first of the same', [DAY, DAY], 'a'],
    ['the first of the same, whatever stood between', [PLAIN, PLAIN, PLAIN], 'a'],
  ])('%s', (_, given, wanted) => {
    const { logged, told } = captured(given)
    expect([...currentInputs(logged, {}, told)]).toEqual([wanted])
  })

  test('the same, in whatever order what is the same came', () => {
    const wanted = ['a']
    for (const days of [
      [1, 2],
      [2, 1],
    ]) {
      const { logged, told } = captured([DAY, DAY], days)
      expect([...currentInputs(logged, {}, told)]).toEqual(wanted)
    }
  })

  test('what was given after the day that is looked back on: its bytes are those that were there', () => {
    const { logged, told } = captured([PLAIN, DAY])
    expect([...currentInputs(logged, { shownBy: '2031-05-01T23:59:59.999Z' }, told)]).toEqual(['b'])
    expect([...currentInputs(logged, { readBy: '2031-05-01T23:59:59.999Z' }, told)]).toEqual(['a'])
  })
})
