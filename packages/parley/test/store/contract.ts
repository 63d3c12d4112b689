import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deriveRecord } from '../../src/store/derive.ts'
import type { Store } from '../../src/store/store.ts'
import { emptyRecord, sampleFindings, sampleInput, sampleLinker, sampleReadInput } from './sample.ts'

/** A place for one store, empty at first. */
export interface Place {
  /** Module that exports `openStore(location)`, so that other processes can open it too. */
  opener: string
  location: string
  open(): Store | Promise<Store>
  remove(): void | Promise<void>
}

/** What every store keeps, whatever it keeps it in. */
export function storeContract(name: string, makePlace: () => Place | Promise<Place>): void {
  describe(`${name} keeps the contract of a store`, () => {
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

    test('is empty at first', async () => {
      expect(await store.entries()).toEqual([])
      expect((await store.findings()).findings).toEqual([])
      expect(await store.record()).toBeNull()
      expect(await store.state()).toMatchObject({ revision: 0, changed: null, record: null })
    })

    test('gives back bytes, metadata and findings as they came', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
      const raw = { ...sampleInput(1, { outlet: 'Вісник', published: '2031-05-13' }), bytes, format: 'html' as const }
      const findings = sampleFindings('r1')
      findings.report.text = 'a lone half of a pair: \uD83D, a null: \0, a stress: Коваля\u0301'
      await store.add([{ raw, captured: '2031-05-13T10:00:00Z', findings }])
      const [entry] = await store.entries()
      expect(entry).toMatchObject({
        origin: 'report-1.txt',
        captured: '2031-05-13T10:00:00Z',
        report: 'r1',
        reader: '1.0.0',
      })
      expect(await store.input(entry!.key)).toEqual(raw)
      expect((await store.findings()).findings).toEqual([findings])
    })

    test('has nothing for a key that it does not know', async () => {
      expect(await store.input('0'.repeat(64))).toBeNull()
      expect(await store.replaceFindings('0'.repeat(64), sampleFindings('r1'))).toBe(false)
    })

    test('keeps what was added when it is opened again', async () => {
      await store.add([sampleReadInput(1), sampleReadInput(2)])
      await deriveRecord(store, sampleLinker)
      const before = [await store.entries(), await store.findings(), await store.record(), await store.state()]
      await store.close()
      store = await place.open()
      expect([await store.entries(), await store.findings(), await store.record(), await store.state()]).toEqual(before)
    })

    test('changes nothing when the same input is added again, in the same batch or later', async () => {
      expect(await store.add([sampleReadInput(1), sampleReadInput(1)])).toEqual({ added: 1, known: 1, readAgain: 0 })
      const before = await store.state()
      const later = { ...sampleReadInput(1), captured: '2032-01-01T00:00:00Z' }
      expect(await store.add([later])).toEqual({ added: 0, known: 1, readAgain: 0 })
      expect(await store.state()).toEqual(before)
      expect((await store.entries()).map((entry) => entry.captured)).toEqual(['2031-05-13T10:00:00Z'])
    })

    const others: [string, Parameters<Store['add']>[0][number]][] = [
      ['bytes', { ...sampleReadInput(1), raw: { ...sampleInput(1), bytes: new Uint8Array([1]) } }],
      ['origin', { ...sampleReadInput(1), raw: { ...sampleInput(1), origin: 'elsewhere.txt' } }],
      ['metadata', { ...sampleReadInput(1), raw: sampleInput(1, { outlet: 'Вісник' }) }],
    ]
    test.each(others)('keeps both when the %s differ', async (_, other) => {
      await store.add([sampleReadInput(1)])
      expect(await store.add([other])).toEqual({ added: 1, known: 0, readAgain: 0 })
      expect(await store.entries()).toHaveLength(2)
    })

    test('does not mind in which order metadata is given, nor what is given as undefined', async () => {
      const given = { outlet: 'Вісник', title: 'Переговори' }
      const turned = { title: 'Переговори', outlet: 'Вісник', language: undefined } as unknown as typeof given
      await store.add([{ ...sampleReadInput(1), raw: sampleInput(1, given) }])
      expect(await store.add([{ ...sampleReadInput(1), raw: sampleInput(1, turned) }])).toMatchObject({ known: 1 })
    })

    test('takes the findings of a newer reader, not those of an older one', async () => {
      await store.add([sampleReadInput(1, '0.9.0')])
      expect(await store.add([sampleReadInput(1, '0.10.0')])).toEqual({ added: 0, known: 1, readAgain: 1 })
      expect(await store.add([sampleReadInput(1, '0.9.1')])).toEqual({ added: 0, known: 1, readAgain: 0 })
      expect((await store.entries()).map((entry) => entry.reader)).toEqual(['0.10.0'])
    })

    test('puts the findings of another reading in place of the old ones', async () => {
      await store.add([sampleReadInput(1)])
      const [entry] = await store.entries()
      const before = await store.findings()
      expect(await store.replaceFindings(entry!.key, sampleFindings('r1', '2.0.0'))).toBe(true)
      const after = await store.findings()
      expect(after.findings).toEqual([sampleFindings('r1', '2.0.0')])
      expect(after.fingerprint).not.toBe(before.fingerprint)
    })

    test('adds all of a batch or nothing', async () => {
      const broken = { ...sampleReadInput(2), captured: null as unknown as string }
      await expect(store.add([sampleReadInput(1), broken])).rejects.toThrow()
      expect(await store.entries()).toEqual([])
      expect(await store.add([sampleReadInput(1)])).toMatchObject({ added: 1 })
    })

    test('has the same findings and fingerprint in whatever order and batches they were added', async () => {
      const all = [1, 2, 3, 4, 5].map((number) => sampleReadInput(number))
      await store.add(all)
      const wanted = await store.findings()
      const order = fc.shuffledSubarray(all, { minLength: all.length })
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 5 }), async (shuffled, size) => {
          const elsewhere = await makePlace()
          const other = await elsewhere.open()
          for (let from = 0; from < shuffled.length; from += size) await other.add(shuffled.slice(from, from + size))
          expect(await other.findings()).toEqual(wanted)
          await other.close()
          await elsewhere.remove()
        }),
        { numRuns: 10 },
      )
    })

    test('refuses a record that was linked from other findings than it has', async () => {
      await store.add([sampleReadInput(1)])
      const { fingerprint } = await store.findings()
      await store.add([sampleReadInput(2)])
      const before = await store.state()
      expect(await store.saveRecord(emptyRecord(), { findings: fingerprint, linker: '1' })).toBe('stale')
      expect(await store.record()).toBeNull()
      expect(await store.state()).toEqual(before)
    })

    test('gives back the record that was saved last, and changes nothing when it is saved again', async () => {
      await store.add([sampleReadInput(1)])
      const { findings, fingerprint } = await store.findings()
      const record = sampleLinker.link(findings)
      const basis = { findings: fingerprint, linker: '1' }
      expect(await store.saveRecord(emptyRecord(), basis)).toBe('saved')
      expect(await store.saveRecord(record, basis)).toBe('saved')
      const saved = await store.record()
      expect(saved).toMatchObject({ record, basis })
      const before = await store.state()
      expect(before.record).toEqual({ fingerprint: saved?.fingerprint, basis })
      expect(await store.saveRecord(record, basis)).toBe('saved')
      expect(await store.state()).toEqual(before)
    })

    test('sees at once what another opening of it wrote', async () => {
      const other = await place.open()
      expect((await store.state()).revision).toBe(0)
      await other.add([sampleReadInput(1)])
      expect((await store.state()).revision).toBe(1)
      expect(await store.entries()).toHaveLength(1)
      await other.close()
    })

    describe('deriveRecord', () => {
      test('links once, and not again while nothing changed', async () => {
        await store.add([sampleReadInput(1)])
        expect(await deriveRecord(store, sampleLinker)).toBe(1)
        expect(await deriveRecord(store, sampleLinker)).toBe(0)
        expect(await deriveRecord(store, { ...sampleLinker, version: '2.0.0' })).toBe(1)
      })

      test('links again when others add in between', async () => {
        await store.add([sampleReadInput(1)])
        let number = 1
        const slow: Store = {
          ...store,
          async findings() {
            const found = await store.findings()
            if (number < 4) await store.add([sampleReadInput(++number)])
            return found
          },
        }
        expect(await deriveRecord(slow, sampleLinker)).toBe(4)
        expect((await store.record())?.record.reports.map((report) => report.id)).toEqual(['r1', 'r2', 'r3', 'r4'])
      })

      test('gives up with one line when others never stop', async () => {
        let number = 0
        const restless: Store = {
          ...store,
          async findings() {
            const found = await store.findings()
            await store.add([sampleReadInput(++number)])
            return found
          },
        }
        await expect(deriveRecord(restless, sampleLinker)).rejects.toThrow(/others keep adding/u)
      })
    })

    test('loses and doubles nothing when three processes add at once, and the record has it all', async () => {
      await store.close()
      await place.remove()
      place = await makePlace()
      await Promise.all([adder(place, 0, 30), adder(place, 20, 50), adder(place, 10, 40)])
      store = await place.open()
      const wanted = Array.from({ length: 50 }, (_, number) => `r${number}`).sort()
      expect((await store.entries()).map((entry) => entry.report).sort()).toEqual(wanted)
      expect((await store.record())?.record.reports.map((report) => report.id)).toEqual(wanted)
      const { findings, record } = await store.state()
      expect(record?.basis.findings).toBe(findings)
    }, 60_000)
  })
}

function adder(place: Place, from: number, to: number): Promise<void> {
  const script = fileURLToPath(new URL('adder.ts', import.meta.url))
  const child = spawn(process.execPath, [script, place.opener, place.location, String(from), String(to)], {
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the process ended with ${code}: ${complaint}`)),
    )
  })
}
