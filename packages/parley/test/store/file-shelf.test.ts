import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { StoreError } from '../../src/store/error.ts'
import { createFileShelf } from '../../src/store/file-shelf.ts'

/** More than are held beside the file. */
const MANY = 300

const blockOf = (number: number): Uint8Array => new Uint8Array(1 + ((number * 37) % 90)).fill(number % 256)

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a shelf in a file', () => {
  test('gives each block as it was put, in whatever order they are asked for', () => {
    const shelf = createFileShelf()
    for (let number = 0; number < MANY; number++) expect(shelf.put(blockOf(number))).toBe(number)
    fc.assert(
      fc.property(fc.array(fc.nat(MANY - 1), { maxLength: 400 }), (numbers) => {
        for (const number of numbers) expect(Uint8Array.from(shelf.blockAt(number))).toEqual(blockOf(number))
      }),
      { numRuns: 30 },
    )
    shelf.clear()
  })

  test('may be looked at while it is filled', () => {
    const shelf = createFileShelf()
    for (let number = 0; number < MANY; number++) {
      shelf.put(blockOf(number))
      const earlier = Math.floor(number / 2)
      expect(Uint8Array.from(shelf.blockAt(earlier))).toEqual(blockOf(earlier))
    }
    shelf.clear()
  })

  test('keeps what was put, whatever becomes of the bytes that were given', () => {
    const shelf = createFileShelf()
    const block = Uint8Array.of(1, 2, 3)
    shelf.put(block)
    block.fill(9)
    expect([...shelf.blockAt(0)]).toEqual([1, 2, 3])
    shelf.clear()
  })

  test('begins anew when it was cleared, and has nothing that was not put', () => {
    const shelf = createFileShelf()
    for (let number = 0; number < MANY; number++) shelf.put(blockOf(number))
    shelf.clear()
    expect(() => shelf.blockAt(0)).toThrow(RangeError)
    expect(shelf.put(Uint8Array.of(7))).toBe(0)
    expect([...shelf.blockAt(0)]).toEqual([7])
    shelf.clear()
  })

  test('says in one line where there is no room for its file', () => {
    vi.stubEnv('TMPDIR', '/nowhere-at-all')
    const shelf = createFileShelf()
    const fill = (): void => {
      for (let number = 0; number < MANY; number++) shelf.put(blockOf(number))
    }
    expect(fill).toThrow(StoreError)
    expect(fill).toThrow(/^\/nowhere-at-all, where .* TMPDIR and try again$/u)
    shelf.clear()
  })
})
