import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { forwardingsBetween } from '../../src/link/forwardings.ts'
import { rowsOf } from '../../src/model/record-rows.ts'
import { deriveRecords, type Linker } from '../../src/store/derive.ts'
import type { Watched } from '../../src/store/watched.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { Store } from '../../src/store/store.ts'
import { sampleRecord } from '../schema/sample.ts'
import { sampleFindings, sampleInput, sampleLinker, sampleReadInput } from './sample.ts'

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
      expect((await store.contents()).findings).toEqual([])
      expect(await store.record(null)).toBeNull()
      expect(await store.state()).toMatchObject({ revision: 0, changed: null, records: [] })
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
      expect((await store.contents()).findings).toEqual([findings])
    })

    test('has nothing for a key that it does not know', async () => {
      const key = '0'.repeat(64)
      expect(await store.input(key)).toBeNull()
      expect(await store.versions([key])).toEqual(new Map())
      expect(await store.keepRereadings([{ key, findings: sampleFindings('r1') }])).toBe(0)
    })

    test('a file that is watched is what stands at its place: a version when it was edited, whoever added it first', async () => {
      const file = (text: string, day: number, watched: boolean) => {
        const raw = { ...sampleInput(1), bytes: new TextEncoder().encode(text) }
        const own = watched ? { ...raw, address: 'file:coverage/1.txt' } : raw
        return { raw: own, captured: `2031-05-${day}T10:00:00Z`, findings: sampleFindings(text) }
      }
      await store.add([file('first', 11, false), sampleReadInput(2)])
      expect(await store.versions(['file:coverage/1.txt'])).toEqual(new Map())
      expect(await store.add([file('first', 12, true)])).toEqual({ added: 0, known: 1, readAgain: 0 })
      expect((await store.contents()).findings).toHaveLength(2)
      await store.add([file('second', 13, true)])
      const reports = async (readBy?: string) =>
        (await store.contents(readBy === undefined ? {} : { readBy })).findings.map(({ report }) => report.id).sort()
      expect(await reports()).toEqual(['r2', 'second'])
      expect(await reports('2031-05-12T23:59:59Z')).toEqual(['first'])
      const [at] = (await store.versions(['file:coverage/1.txt', 'file:none'])).values()
      expect((await store.input(at ?? ''))?.address).toBe('file:coverage/1.txt')
      expect(new TextDecoder().decode((await store.input(at ?? ''))?.bytes)).toBe('second')
    })

    test('keeps what was added when it is opened again', async () => {
      await store.add([sampleReadInput(1), sampleReadInput(2)])
      await deriveRecords(store, sampleLinker)
      const before = [await store.entries(), await store.contents(), await store.record(null), await store.state()]
      await store.close()
      store = await place.open()
      expect([await store.entries(), await store.contents(), await store.record(null), await store.state()]).toEqual(
        before,
      )
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

    describe('what a newer reader found', () => {
      const takeover = { at: '2031-05-14T10:00:00Z', author: 'Olha' }
      const readers = async () => (await store.entries()).map(({ reader }) => reader)

      test('is kept beside what the records rest on, until it takes over in one step', async () => {
        await store.add([sampleReadInput(1), sampleReadInput(2)])
        await deriveRecords(store, sampleLinker)
        const before = await store.contents()
        const record = await store.record(null)
        const [first] = await store.toReread('2.0.0')
        const findings = { ...sampleFindings('r1', '2.0.0'), report: { ...sampleFindings('r1').report, text: 'Інший' } }
        const input = await store.input(first ?? '')
        const own = { ...findings, report: { ...findings.report, id: input?.origin === 'report-1.txt' ? 'r1' : 'r2' } }
        expect(await store.keepRereadings([{ key: first ?? '', findings: own }])).toBe(1)
        expect(await store.contents()).toEqual(before)
        expect(await store.record(null)).toEqual(record)
        expect(await store.rereadings()).toEqual({ kept: 1, reader: '2.0.0' })
        expect(await store.toReread('2.0.0')).toHaveLength(1)
        const wanted = await store.contents({ reread: true })
        expect(wanted.findings).toEqual(before.findings.map((one) => (one.report.id === own.report.id ? own : one)))
        expect(await store.takeRereadings(takeover)).toBe(1)
        const after = await store.contents()
        expect(after.findings).toEqual(wanted.findings)
        expect(after.fingerprint).not.toBe(before.fingerprint)
        expect(after.ledger.at(-1)?.entry).toEqual({ kind: 'takeover', ...takeover, reader: '2.0.0', inputs: 1 })
        expect(await store.rereadings()).toEqual({ kept: 0, reader: '' })
        expect(await store.takeRereadings({ ...takeover, at: '2031-05-15T10:00:00Z' })).toBe(0)
        expect(await store.contents()).toEqual(after)
      })

      test('is kept when the same input is added again, and what an older one found is not', async () => {
        await store.add([sampleReadInput(1, '0.9.0')])
        expect(await store.add([sampleReadInput(1, '0.10.0')])).toEqual({ added: 0, known: 1, readAgain: 1 })
        expect(await store.add([sampleReadInput(1, '0.9.1')])).toEqual({ added: 0, known: 1, readAgain: 0 })
        expect(await store.add([sampleReadInput(1, '0.10.0')])).toEqual({ added: 0, known: 1, readAgain: 0 })
        expect(await readers()).toEqual(['0.9.0'])
        expect(await store.toReread('0.10.0')).toEqual([])
        expect(await store.toReread('0.11.0')).toHaveLength(1)
        await store.takeRereadings(takeover)
        expect(await readers()).toEqual(['0.10.0'])
      })

      test('gives way to what a still newer one finds', async () => {
        await store.add([sampleReadInput(1, '1.0.0')])
        await store.add([sampleReadInput(1, '2.0.0'), sampleReadInput(1, '3.0.0'), sampleReadInput(1, '2.5.0')])
        expect(await store.rereadings()).toEqual({ kept: 1, reader: '3.0.0' })
      })

      test('ends as if it had been read so at first, but for the ledger', async () => {
        await store.add([1, 2, 3].map((number) => sampleReadInput(number, '1.0.0')))
        await store.add([1, 2, 3].map((number) => sampleReadInput(number, '2.0.0')))
        await store.takeRereadings(takeover)
        const elsewhere = await makePlace()
        const other = await elsewhere.open()
        await other.add([3, 2, 1].map((number) => sampleReadInput(number, '2.0.0')))
        await other.append((await store.ledger()).map(({ entry }) => entry))
        expect(await other.contents()).toEqual(await store.contents())
        await other.close()
        await elsewhere.remove()
      })
    })

    test('knows by which ids things went earlier, of each dossier apart; the latest word holds', async () => {
      await store.putForwardings(
        null,
        new Map([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      )
      await store.putForwardings('talks', new Map([['a', 'x']]))
      await store.putForwardings(null, new Map([['a', 'e']]))
      expect(await store.forwardings(null)).toEqual(
        new Map([
          ['a', 'e'],
          ['c', 'd'],
        ]),
      )
      expect(await store.forwardings('talks')).toEqual(new Map([['a', 'x']]))
      expect(await store.forwardings('other')).toEqual(new Map())
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
      const wanted = await store.contents()
      const order = fc.shuffledSubarray(all, { minLength: all.length })
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 5 }), async (shuffled, size) => {
          const elsewhere = await makePlace()
          const other = await elsewhere.open()
          for (let from = 0; from < shuffled.length; from += size) await other.add(shuffled.slice(from, from + size))
          expect(await other.contents()).toEqual(wanted)
          await other.close()
          await elsewhere.remove()
        }),
        { numRuns: 10 },
      )
    })

    describe('versions of a page', () => {
      const version = (text: string, day: number) => {
        const input = sampleInput(1, { url: 'https://news.example/talks' })
        const raw = { ...input, bytes: new TextEncoder().encode(text) }
        return { raw, captured: `2031-05-${day}T10:00:00Z`, findings: sampleFindings(text) }
      }
      const current = async (readBy?: string) =>
        (await store.contents(readBy === undefined ? {} : { readBy })).findings.map(({ report }) => report.id)

      test('the latest is current, whatever came in first', async () => {
        await store.add([version('second', 12), version('first', 11)])
        expect(await current()).toEqual(['second'])
        expect((await store.entries()).map(({ address }) => address)).toEqual(
          Array(2).fill('https://news.example/talks'),
        )
      })

      test('one that comes back is current again, and one that stays adds nothing', async () => {
        await store.add([version('first', 11), version('second', 12)])
        expect(await store.add([version('first', 13)])).toEqual({ added: 0, known: 1, readAgain: 0 })
        expect(await current()).toEqual(['first'])
        const before = await store.state()
        await store.add([version('first', 14)])
        expect(await store.state()).toEqual(before)
      })

      test('by a moment the store has what had come in by then', async () => {
        await store.add([version('first', 11), version('second', 12), sampleReadInput(7)])
        expect(await current('2031-05-10T23:59:59Z')).toEqual([])
        expect(await current('2031-05-11T23:59:59Z')).toEqual(['first'])
        expect((await current('2031-05-13T23:59:59Z')).sort()).toEqual(['r7', 'second'])
      })
    })

    test('a page that was withdrawn keeps its last version, and is noted when it comes back', async () => {
      const address = 'https://news.example/talks'
      const version = (day: number) => ({
        ...sampleReadInput(1),
        raw: sampleInput(1, { url: address }),
        captured: `2031-05-${day}T10:00:00Z`,
      })
      await store.add([version(11)])
      await store.append([{ kind: 'withdrawal', at: '2031-05-12T10:00:00Z', author: 'parley', address }])
      expect((await store.contents()).findings).toHaveLength(1)
      await store.add([version(13)])
      expect((await store.ledger()).map(({ entry }) => entry.kind)).toEqual(['capture', 'withdrawal', 'capture'])
    })

    test('remembers what is watched, and lets one at a time do what only one may', async () => {
      const watched = (address: string, failures: number): Watched => ({
        address,
        kind: 'source',
        since: '2031-05-11T10:00:00Z',
        tried: null,
        good: null,
        next: null,
        interval: 900,
        failures,
        trouble: null,
        etag: null,
        lastModified: null,
        fresh: null,
        gap: null,
        text: null,
        gone: false,
        outlet: null,
        published: null,
        withdrawn: false,
      })
      await store.putWatched([watched('b', 0), watched('a', 0)])
      await store.putWatched([watched('b', 2)])
      expect(await store.watched()).toEqual([watched('a', 0), watched('b', 2)])
      const mine = { holder: 'one', until: '2031-05-11T10:01:00Z' }
      expect(await store.takeLease('watch', mine, '2031-05-11T10:00:00Z')).toBeNull()
      const theirs = { holder: 'other', until: '2031-05-11T10:02:00Z' }
      expect(await store.takeLease('watch', theirs, '2031-05-11T10:00:30Z')).toEqual(mine)
      expect(await store.takeLease('watch', mine, '2031-05-11T10:00:40Z')).toBeNull()
      expect(await store.takeLease('watch', theirs, '2031-05-11T10:01:30Z')).toBeNull()
      await store.dropLease('watch', 'other')
      expect(await store.takeLease('watch', mine, '2031-05-11T10:01:31Z')).toBeNull()
    })

    test('a page is as it was shown on a day, or as it was captured first after it', async () => {
      const version = (text: string, day: number) => ({
        raw: { ...sampleInput(1, { url: 'https://news.example/talks' }), bytes: new TextEncoder().encode(text) },
        captured: `2031-05-${day}T10:00:00Z`,
        findings: sampleFindings(text),
      })
      await store.add([version('first', 11), version('second', 14)])
      const shown = async (day: number) =>
        (await store.contents({ shownBy: `2031-05-${day}T23:59:59Z` })).findings.map(({ report }) => report.id)
      expect([await shown(10), await shown(12), await shown(14)]).toEqual([['first'], ['first'], ['second']])
    })

    describe('the ledger', () => {
      const dossier = { id: 'talks', title: 'Talks', sides: [], agenda: [], languages: [], sources: [] }
      const put = (at: string): LedgerEntry & { kind: 'dossier' } => ({
        kind: 'dossier',
        at,
        author: 'Olha',
        dossier: { ...dossier, relevant: { actors: [], words: [], never: [] } },
      })

      test('takes an entry once, and gives back what came in, in order of time', async () => {
        await store.add([sampleReadInput(1)])
        expect(await store.append([put('2031-05-12T10:00:00Z'), put('2031-05-12T10:00:00Z')])).toBe(1)
        expect(await store.append([put('2031-05-12T10:00:00Z')])).toBe(0)
        expect((await store.contents()).ledger.map(({ entry }) => entry.kind)).toEqual(['dossier', 'capture'])
      })

      test('is whole as it was written', async () => {
        expect(await store.brokenSeal()).toBeNull()
        await store.add([sampleReadInput(1), sampleReadInput(2)])
        await store.append([put('2031-05-12T10:00:00Z')])
        expect(await store.brokenSeal()).toBeNull()
      })

      test('changes the fingerprint of the contents, the same whatever came first', async () => {
        const { fingerprint } = await store.contents()
        await store.append([put('2031-05-12T10:00:00Z'), put('2031-05-14T10:00:00Z')])
        const wanted = await store.contents()
        expect(wanted.fingerprint).not.toBe(fingerprint)
        const elsewhere = await makePlace()
        const other = await elsewhere.open()
        await other.append([put('2031-05-14T10:00:00Z')])
        await other.append([put('2031-05-12T10:00:00Z')])
        expect(await other.contents()).toEqual(wanted)
        await other.close()
        await elsewhere.remove()
      })

      test('a dossier has a record of its own', async () => {
        await store.add([sampleReadInput(1)])
        await store.append([put('2031-05-12T10:00:00Z')])
        expect(await deriveRecords(store, sampleLinker)).toBe(2)
        expect((await store.record('talks'))?.record.reports).toHaveLength(1)
        expect((await store.state()).records.map((record) => record.dossier)).toEqual([null, 'talks'])
        expect(await deriveRecords(store, sampleLinker)).toBe(0)
      })
    })

    test('sees at once what another opening of it wrote', async () => {
      const other = await place.open()
      expect((await store.state()).revision).toBe(0)
      await other.add([sampleReadInput(1)])
      expect((await store.state()).revision).toBe(1)
      expect(await store.entries()).toHaveLength(1)
      await other.close()
    })

    describe('deriveRecords', () => {
      test('links once, and not again while nothing changed', async () => {
        await store.add([sampleReadInput(1)])
        expect(await deriveRecords(store, sampleLinker)).toBe(1)
        expect(await deriveRecords(store, sampleLinker)).toBe(0)
        expect(await deriveRecords(store, { ...sampleLinker, version: '2.0.0' })).toBe(1)
      })

      test('notes by which ids things go that went by others', async () => {
        const record = sampleRecord()
        /** With its first meeting under that id. */
        const linker = (id: string): Linker => ({
          version: id,
          forward: forwardingsBetween,
          begin: (...begun) => ({
            ...sampleLinker.begin(...begun),
            link: () => () =>
              rowsOf({
                ...record,
                meetings: record.meetings.map((one, place) => (place === 0 ? { ...one, id } : one)),
              }),
          }),
        })
        await store.add([sampleReadInput(1)])
        await deriveRecords(store, linker('m-a'))
        expect(await store.forwardings(null)).toEqual(new Map())
        await deriveRecords(store, linker('m-b'))
        expect(await store.forwardings(null)).toEqual(new Map([['m-a', 'm-b']]))
      })

      test('links again when others add in between', async () => {
        await store.add([sampleReadInput(1)])
        let number = 1
        const slow: Store = {
          ...store,
          async eachFindings(begin) {
            const found = await store.eachFindings(begin)
            if (number < 4) await store.add([sampleReadInput(++number)])
            return found
          },
        }
        expect(await deriveRecords(slow, sampleLinker)).toBe(4)
        expect((await store.record(null))?.record.reports.map((report) => report.id)).toEqual(['r1', 'r2', 'r3', 'r4'])
      })

      test('gives up with one line when others never stop', async () => {
        let number = 0
        const restless: Store = {
          ...store,
          async eachFindings(begin) {
            const found = await store.eachFindings(begin)
            await store.add([sampleReadInput(++number)])
            return found
          },
        }
        await expect(deriveRecords(restless, sampleLinker)).rejects.toThrow(/others keep adding/u)
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
      expect((await store.record(null))?.record.reports.map((report) => report.id)).toEqual(wanted)
      const filters = { limit: 100, offset: 0, filters: {} }
      expect((await store.search({ all: [['звіт']], first: [], ...filters })).total).toBe(50)
      const { contents, records } = await store.state()
      expect(records.map((record) => record.basis.contents)).toEqual([contents])
    })
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
