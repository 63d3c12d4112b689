import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIndexer } from '../../src/cli/indexer.ts'
import { deriveRecords } from '../../src/store/derive.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { RecordRow } from '../../src/model/record-rows.ts'
import { createSearcher } from '../../src/serve/searcher.ts'
import type { SearchFilters } from '../../src/store/search.ts'
import { searchAmong } from '../../src/store/search-among.ts'
import { openStore as openSqlite } from '../../src/store/sqlite/open.ts'
import type { ReadInput, Store } from '../../src/store/store.ts'
import type { Place } from './contract.ts'
import { sampleFindings, sampleInput, sampleLinker, sampleReadInput } from './sample.ts'
import { SEARCHES, searchSamples } from './searches.ts'

type Searched = Parameters<typeof createSearcher>[0]

const AT_ONCE = { limit: 100, offset: 0 }

/** What every store finds, whatever it keeps its index in. */
export function searchContract(name: string, makePlace: () => Place | Promise<Place>): void {
  describe(`${name} finds what is looked for`, () => {
    const indexer = createIndexer()
    const { inputs, ids } = searchSamples()
    let place: Place
    let store: Store
    let other: Store

    beforeAll(async () => {
      place = await makePlace()
      store = await place.open()
      await store.append([dossierOf('dam')])
      await store.add(inputs)
      const belonging = {
        ...sampleLinker,
        begin: (...begun: Parameters<typeof sampleLinker.begin>) => {
          const linking = sampleLinker.begin(...begun)
          const link = (dossier: string | null) => {
            const rows = linking.link(dossier)
            const isOf = ({ id }: RecordRow): boolean => dossier === null || ['e1', 'r1'].includes(ids.get(id) ?? '')
            return () => [...rows()].filter(isOf)
          }
          return { ...linking, link }
        },
      }
      await deriveRecords(store, belonging)
      expect(await store.index(indexer)).toBe(inputs.length)
      other = openSqlite(':memory:')
      await other.add(inputs.toReversed())
      await other.index(indexer)
    })
    afterAll(async () => {
      await store.close()
      await other.close()
      await place.remove()
    })

    const idsFound = async (searched: Searched, query: string, filters: SearchFilters, window = AT_ONCE) => {
      const { total, found } = await createSearcher(searched).reports(query, { filters, ...window })
      return { total, found: found.map(({ report }) => ids.get(report.id) ?? report.id) }
    }

    // The order of one day is told by ids, so that of r1 and e1 is looked up, not known.
    test.each(SEARCHES)('%s %j: %s', async (query, filters, wanted) => {
      const { total, found } = await idsFound(store, query, filters)
      expect(found.toSorted()).toEqual(wanted.split(' ').filter(Boolean).toSorted())
      expect(found.filter((one) => one !== 'r1')).toEqual(wanted.split(' ').filter((one) => one !== '' && one !== 'r1'))
      expect(total).toBe(found.length)
    })

    const inMemory = searchAmong(
      inputs.map(({ findings }) => findings),
      indexer,
    )

    test.each(SEARCHES.filter(([, filters]) => filters.dossier === undefined))(
      '%s %j: the same as among findings in memory',
      async (query, filters) => {
        for (const window of [AT_ONCE, { limit: 1, offset: 1 }])
          expect(await idsFound(inMemory, query, filters, window)).toEqual(
            await idsFound(store, query, filters, window),
          )
      },
    )

    test('page by page as at once', async () => {
      const all = await idsFound(store, 'Witkoff', {})
      const pages = await Promise.all(
        [0, 1, 2, 3].map((offset) => idsFound(store, 'Witkoff', {}, { limit: 1, offset })),
      )
      expect(pages.flatMap(({ found }) => found)).toEqual(all.found)
      expect(pages.map(({ total }) => total)).toEqual(Array(4).fill(all.total))
    })

    test('marks what it found in its passage', async () => {
      const { found } = await createSearcher(store).reports('угодами', { filters: {}, ...AT_ONCE })
      const marked = found.map(({ report: { text }, passage: { start, end, hits } }) => [
        text.slice(start, end),
        hits.map((hit) => text.slice(hit.start, hit.end)),
      ])
      expect(marked).toEqual([
        [
          'Профспілка залізничників погодилася на мирну угоду з міністерством. Торік на такі переговори пішов рік. Керівники обміняються листами в Києві.',
          ['угоду'],
        ],
        [
          'Посол Бертран Віткофф заявив, що угоду підпишуть наступного тижня. П’ять пунктів плану вже узгоджено.',
          ['угоду'],
        ],
      ])
    })

    test('the same in the same order as another store, for any words', async () => {
      const words = [...new Set(inputs.flatMap(({ findings }) => findings.report.text.split(/[^\p{L}’-]+/u)))]
      const word = fc.constantFrom(...words.filter(Boolean))
      const query = fc.oneof(
        fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')),
        fc.tuple(word, word).map(([one, next]) => `"${one} ${next}"`),
        fc.string({ unit: 'grapheme' }),
      )
      await fc.assert(
        fc.asyncProperty(query, fc.integer({ min: 1, max: 3 }), async (asked, limit) => {
          const window = { limit, offset: 0 }
          const found = await idsFound(store, asked, {}, window)
          expect(await idsFound(other, asked, {}, window)).toEqual(found)
          expect(await idsFound(inMemory, asked, {}, window)).toEqual(found)
        }),
        { numRuns: 150 },
      )
    })

    test('any word of a report by itself', async () => {
      for (const { findings } of inputs) {
        const words = findings.report.text.match(/\p{L}+(?:’\p{L}+)?/gu) ?? []
        for (const word of words) expect((await idsFound(store, word, {})).found).toContain(ids.get(findings.report.id))
      }
    })
  })

  describe(`${name} keeps its index up to its contents`, () => {
    const indexer = createIndexer()
    const version = (text: string, day: number): ReadInput => {
      const input = sampleInput(1, { url: 'https://news.example/talks' })
      const findings = sampleFindings('r-page')
      findings.report.text = text
      const raw = { ...input, bytes: new TextEncoder().encode(text) }
      return { raw, captured: `2031-05-${day}T10:00:00Z`, findings }
    }
    const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
      const place = await makePlace()
      const store = await place.open()
      try {
        await work(store)
      } finally {
        await store.close()
        await place.remove()
      }
    }
    const totalOf = async (store: Store, query: string): Promise<number> =>
      (await createSearcher(store).reports(query, { filters: {}, ...AT_ONCE })).total

    test('current versions alone are found', () =>
      withStore(async (store) => {
        await store.add([version('угода', 11)])
        expect(await store.index(indexer)).toBe(1)
        await store.add([version('перемирʼя', 12)])
        expect(await totalOf(store, 'угода')).toBe(1)
        expect(await store.index(indexer)).toBe(1)
        expect([await totalOf(store, 'угода'), await totalOf(store, 'перемирʼя')]).toEqual([0, 1])
        await store.add([version('угода', 13)])
        await store.index(indexer)
        expect([await totalOf(store, 'угода'), await totalOf(store, 'перемирʼя')]).toEqual([1, 0])
      }))

    test('nothing is done twice, and other findings or another indexer are', () =>
      withStore(async (store) => {
        await store.add([sampleReadInput(1), sampleReadInput(2)])
        expect(await store.index(indexer)).toBe(2)
        const before = await store.state()
        expect(await store.index(indexer)).toBe(0)
        expect(await store.state()).toEqual(before)
        await store.add([sampleReadInput(1, '2.0.0')])
        expect(await store.index(indexer)).toBe(0)
        await store.takeRereadings({ at: '2031-05-14T10:00:00Z', author: 'Olha' })
        expect(await store.index(indexer)).toBe(1)
        expect(await store.index({ ...indexer, version: '2' })).toBe(2)
        expect(await totalOf(store, 'звіт')).toBe(2)
      }))

    test(
      'a report of a million words is found by what it begins with',
      () =>
        withStore(async (store) => {
          const input = sampleReadInput(1)
          const words = Array.from({ length: 1_000_000 }, (_, place) => `слово${place}`)
          input.findings.report.text = words.join(' ')
          await store.add([input])
          await store.index(indexer)
          expect([await totalOf(store, 'слово7'), await totalOf(store, 'слово999999')]).toEqual([1, 0])
        }),
      60_000,
    )
  })
}

function dossierOf(id: string): LedgerEntry {
  const relevant = { actors: [], words: [], never: [] }
  const dossier = { id, title: id, sides: [], agenda: [], languages: [], sources: [], relevant }
  return { kind: 'dossier', at: '2031-04-01T10:00:00Z', author: 'Olha', dossier }
}
