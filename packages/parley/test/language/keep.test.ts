import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { keep } from '../../src/language/keep.ts'

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/parley/', import.meta.url))
const NAME = 'test/keep'
const FILE = `${CACHE}test-keep.json`

/** What was made, and how often. */
function making(content: unknown): { make: () => unknown; times: () => number } {
  let times = 0
  return {
    make: () => {
      times++
      return content
    },
    times: () => times,
  }
}

describe('what is made of vocabulary files', () => {
  afterEach(() => rmSync(FILE, { force: true }))

  test('is made once, and then read', () => {
    const { make, times } = making({ words: ['так'] })
    expect(keep(NAME, ['uk/grammar.yml'], make)).toEqual({ words: ['так'] })
    expect(keep(NAME, ['uk/grammar.yml'], make)).toEqual({ words: ['так'] })
    expect(times()).toBe(1)
  })

  test('is made anew from other files', () => {
    const { make, times } = making(1)
    keep(NAME, ['uk/grammar.yml'], make)
    keep(NAME, ['ru/grammar.yml'], make)
    expect(times()).toBe(2)
  })

  test('is made anew where what was kept is broken', () => {
    const { make, times } = making([1, 2, 3])
    keep(NAME, ['uk/grammar.yml'], make)
    writeFileSync(FILE, readFileSync(FILE, 'utf8').slice(0, -1))
    expect(keep(NAME, ['uk/grammar.yml'], make)).toEqual([1, 2, 3])
    expect(times()).toBe(2)
  })

  test('leaves nothing unfinished behind', () => {
    keep(NAME, ['uk/grammar.yml'], making(1).make)
    expect(globSync(`${CACHE}test-keep.json.*`)).toEqual([])
  })
})
