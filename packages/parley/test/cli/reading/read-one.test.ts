import { describe, expect, it } from 'vitest'
import { readOne } from '../../../src/cli/reading/read-one.ts'
import { phrasesOf } from '../../../src/language/vocabulary/load.ts'
import { rowsOf } from '../../../src/language/world/table.ts'
import type { Reader } from '../../../src/read/read.ts'

const RAW = { origin: 'w.txt', bytes: new Uint8Array(), format: 'text' as const, given: {} }

const failing = (work: () => unknown): Reader => ({
  read: () => {
    work()
    throw new Error('a fault')
  },
})

describe('a reader that fails', () => {
  it('refuses the report that it fails on, and asks for a word about it', () => {
    expect(
      readOne(
        failing(() => {}),
        RAW,
      ),
    ).toEqual({
      refusal: { origin: 'w.txt', reason: 'the reader failed on it (a fault); please report this' },
    })
  })

  it('blames no report for a mistake in a file of vocabulary, but ends with the file and the place', () => {
    const doubled = () => phrasesOf('note: A.\ngroups:\n  - { cue: not, words: [a, b, a] }', 'en/saying')
    expect(() => readOne(failing(doubled), RAW)).toThrow(
      /^language\/en\/saying\.yml: [^\n]*«a» repeats [^\n]*words\[2\]$/u,
    )
    const short = () => rowsOf('a', [], 'offices.tsv')
    expect(() => readOne(failing(short), RAW)).toThrow(
      /^language\/world\/offices\.tsv, line 1: 1 cells where 0 belong/u,
    )
  })
})
