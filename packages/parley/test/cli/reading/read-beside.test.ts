import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readHere } from '../../../src/cli/reading/here.ts'
import { readBeside } from '../../../src/cli/reading/read-beside.ts'
import type { RawReport } from '../../../src/read/cleaned.ts'
import { createReader } from '../../../src/read/read.ts'
import { READER_VERSION } from '../../../src/read/version.ts'
import { openStore } from '../../../src/store/sqlite/open.ts'
import type { Store } from '../../../src/store/store.ts'

const TEXT = 'Delegations of Norway and Japan met in Oslo on Monday to discuss tariffs.'
const rawOf = (text: string): RawReport => ({
  origin: 'talks.txt',
  bytes: new TextEncoder().encode(text),
  format: 'text',
  given: { published: '2031-05-05' },
})
const reader = createReader()
const inputOf = (text: string, version: string) => {
  const raw = rawOf(text)
  const outcome = reader.read(raw)
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  return { raw, captured: '2031-05-06T10:00:00Z', findings: { ...outcome.reading.findings, reader: version } }
}

describe('what is added beside what a store has', () => {
  let store: Store
  beforeEach(() => {
    store = openStore(':memory:')
  })
  afterEach(() => store.close())

  const ODD = 'Zzz '.repeat(300)
  const table: [what: string, text: string, known: () => Promise<unknown>, read: number][] = [
    ['is read where the store does not have it', TEXT, () => store.add([inputOf(`${TEXT} More.`, READER_VERSION)]), 1],
    ['is not read where this reader has read it', TEXT, () => store.add([inputOf(TEXT, READER_VERSION)]), 0],
    ['is not read where a newer one has', TEXT, () => store.add([inputOf(TEXT, '99.0.0')]), 0],
    ['is read where only an older one has', TEXT, () => store.add([inputOf(TEXT, '0.0.1')]), 1],
    [
      'is not read where what this one found is kept beside',
      TEXT,
      () => store.add([inputOf(TEXT, '0.0.1')]).then(() => store.add([inputOf(TEXT, READER_VERSION)])),
      0,
    ],
    ['is read where it was kept unread', ODD, () => store.add([inputOf(ODD, READER_VERSION)]), 1],
  ]
  test.each(table)('%s', async (_, text, known, wanted) => {
    await known()
    let read = 0
    const counting = { read: (raw: RawReport) => (read++, reader.read(raw)) }
    const outcome = await readBeside(
      store,
      readHere(() => counting),
    ).read(rawOf(text))
    expect(read).toBe(wanted)
    if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
    await store.add([{ raw: outcome.raw, captured: '2031-05-07T10:00:00Z', findings: outcome.reading.findings }])
    // What only an older reader had read has now what this one found beside it.
    expect(await store.toReread(READER_VERSION)).toEqual([])
  })
})
