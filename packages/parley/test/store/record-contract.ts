import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ParleyRecord } from '../../src/model/record.ts'
import { rowsOf } from '../../src/model/record-rows.ts'
import type { Store } from '../../src/store/store.ts'
import type { Place } from './contract.ts'
import { emptyRecord, sampleFindings, sampleReadInput } from './sample.ts'

/** How every store keeps a record. */
export function recordContract(name: string, makePlace: () => Place | Promise<Place>): void {
  describe(`${name} keeps records`, () => {
    let place: Place
    let store: Store

    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    test('refuses a record that was linked from other findings than it has', async () => {
      await store.add([sampleReadInput(1)])
      const { fingerprint } = await store.contents()
      await store.add([sampleReadInput(2)])
      const before = await store.state()
      expect(await store.saveRecord(null, () => rowsOf(emptyRecord()), { contents: fingerprint, linker: '1' })).toBe(
        'stale',
      )
      expect(await store.record(null)).toBeNull()
      expect(await store.state()).toEqual(before)
    })

    test('gives back the record that was saved last, and changes nothing when it is saved again', async () => {
      await store.add([sampleReadInput(1)])
      const contents = await store.contents()
      const { fingerprint } = contents
      const reports = contents.findings.map(({ report }) => ({ ...report, sources: [] }))
      const record: ParleyRecord = { ...emptyRecord(), reports }
      const basis = { contents: fingerprint, linker: '1' }
      expect(await store.saveRecord(null, () => rowsOf(emptyRecord()), basis)).toBe('saved')
      expect(await store.saveRecord(null, () => rowsOf(record), basis)).toBe('saved')
      const saved = await store.record(null)
      expect(saved).toMatchObject({ record, basis })
      const before = await store.state()
      expect(before.records).toEqual([
        { dossier: null, fingerprint: saved?.fingerprint, basis, size: { reports: 1, meetings: 0, statements: 0 } },
      ])
      expect(await store.saveRecord(null, () => rowsOf(record), basis)).toBe('saved')
      expect(await store.state()).toEqual(before)
    })

    test('gives one record or another while others save, and never parts of two', async () => {
      await store.add([sampleReadInput(1)])
      const { fingerprint } = await store.contents()
      const basis = { contents: fingerprint, linker: '1' }
      const record = (title: string): ParleyRecord => ({
        ...emptyRecord(),
        reports: Array.from({ length: 600 }, (_, number) => ({
          ...sampleFindings(`r${number}`).report,
          sources: [],
          title,
        })),
      })
      const [one, another] = [record('one'), record('another')]
      const writer = await place.open()
      await writer.saveRecord(null, () => rowsOf(one), basis)
      const titles = new Map<string, Set<string>>()
      const others = { write: true }
      const read = async () => {
        while (others.write) {
          const saved = await store.record(null)
          const own = titles.get(saved?.fingerprint ?? '') ?? new Set()
          for (const { title } of saved?.record.reports ?? []) own.add(title ?? '')
          titles.set(saved?.fingerprint ?? '', own)
        }
      }
      const write = async () => {
        for (const next of [another, one, another, one]) await writer.saveRecord(null, () => rowsOf(next), basis)
        others.write = false
      }
      await Promise.all([read(), write()])
      await writer.close()
      expect([...titles.values()].map((own) => own.size)).toEqual(Array(titles.size).fill(1))
    })
  })
}
