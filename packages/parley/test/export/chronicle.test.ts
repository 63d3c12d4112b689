import { describe, expect, it } from 'vitest'
import { chronicle } from '../../src/export/chronicle.ts'
import type { Paint } from '../../src/export/paint.ts'
import { columnsOf } from '../../src/export/wrap.ts'
import { sampleRecord } from '../schema/sample.ts'
import { longRecord } from './long-record.ts'

const empty = {
  ...sampleRecord(),
  reports: [],
  actors: [],
  meetings: [],
  statements: [],
  issues: [],
  documents: [],
  conflicts: [],
}

describe('the chronicle', () => {
  it('reads like a printed record', async () => {
    await expect(chronicle(sampleRecord())).toMatchFileSnapshot('golden/chronicle.txt')
  })

  it('keeps uncertain dates uncertain, and calls, copies and rival counts apart', async () => {
    await expect(chronicle(longRecord())).toMatchFileSnapshot('golden/chronicle-long.txt')
  })

  it('fits a narrow page', async () => {
    await expect(chronicle(longRecord(), { width: 48 })).toMatchFileSnapshot('golden/chronicle-narrow.txt')
  })

  it.each([48, 60, 80, 100])('writes no line wider than %i columns', (width) => {
    const wide = chronicle(longRecord(), { width })
      .split('\n')
      .filter((line) => columnsOf(line) > width)
    expect(wide).toEqual([])
  })

  it('says that an empty record is empty', () => {
    expect(chronicle(empty)).toBe(
      'THE RECORD\n0 reports · 0 outlets\n0 meetings · 0 statements · 0 documents · 0 contradictions\n',
    )
  })

  it('differs with colour in nothing but colour', () => {
    const marked: Paint = {
      heading: (text) => `\u001B[1m${text}\u001B[22m`,
      strong: (text) => `\u001B[1m${text}\u001B[22m`,
      quiet: (text) => `\u001B[2m${text}\u001B[22m`,
      quote: (text) => `\u001B[36m${text}\u001B[39m`,
      warning: (text) => `\u001B[33m${text}\u001B[39m`,
    }
    const coloured = chronicle(longRecord(), { paint: marked })
    expect(coloured).not.toBe(chronicle(longRecord()))
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '').replaceAll(/ +$/gmu, '')).toBe(chronicle(longRecord()))
  })

  it('prints each statement under one meeting at most', () => {
    const meetings = chronicle(longRecord()).split('PEOPLE')[0] ?? ''
    expect(meetings.split('We shall wait')).toHaveLength(2)
  })
})
