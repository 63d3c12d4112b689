import { describe, expect, test } from 'vitest'
import { createIndexer } from '../../src/cli/indexer.ts'
import { createReader } from '../../src/read/read.ts'
import { createSearcher } from '../../src/serve/searcher.ts'
import type { ReadInput, Store } from '../../src/store/store.ts'
import type { Place } from './contract.ts'

/** What every store knows of words: those of its reports as they are, whatever was in it once. */
export function searchWordsContract(name: string, makePlace: () => Place | Promise<Place>): void {
  describe(`${name} knows the words of its reports alone`, () => {
    const indexer = createIndexer()
    const reader = createReader()
    /** A version of one page, or another page. */
    const page = (text: string, captured: string, url = 'https://news.example/talks'): ReadInput => {
      const given = { url, published: '2031-05-11' }
      const raw = { origin: url, bytes: new TextEncoder().encode(text), format: 'text' as const, given }
      const outcome = reader.read(raw)
      if (!('reading' in outcome)) throw new Error('it was refused')
      return { raw, captured, findings: outcome.reading.findings }
    }
    const FIRST = 'Міністр Олег Марченко заявив у Берліні, що у планах угода.'
    const SECOND = 'Міністр Андрій Бойко заявив, що планування триває, а угоди немає.'
    const first = page(FIRST, '2031-05-11T10:00:00Z')
    const second = page(SECOND, '2031-05-12T10:00:00Z')
    const other = page('Посол Олег Марченко прибув у Берлін.', '2031-05-11T11:00:00Z', 'https://news.example/envoy')

    const later = (input: ReadInput, day: number): ReadInput => ({ ...input, captured: `2031-05-${day}T10:00:00Z` })
    const index = (store: Store): Promise<number> => store.index(indexer)
    const reread = async (store: Store): Promise<void> => {
      const [known] = await store.entries()
      const findings = { ...page(SECOND, '').findings, reader: '99.0.0' }
      await store.keepRereadings([{ key: known!.key, findings }])
      await store.takeRereadings({ at: '2031-05-14T10:00:00Z', author: 'Olha' })
    }
    type Step = (store: Store) => Promise<unknown>
    const add =
      (...inputs: ReadInput[]): Step =>
      (store) =>
        store.add(inputs)

    const HISTORIES: [name: string, long: Step[], short: Step[]][] = [
      ['a version that another followed', [add(first), index, add(second)], [add(second)]],
      [
        'a version that came back',
        [add(second), index, add(later(first, 13)), index, add(later(second, 14))],
        [add(second)],
      ],
      ['a report that another still has the words of', [add(first, other), index, add(second)], [add(second, other)]],
      [
        'what an older reader found',
        [add(first), index, reread],
        [add({ ...first, findings: { ...second.findings, reader: '99.0.0' } })],
      ],
      [
        'an index that another made',
        [add(first), (store) => store.index({ ...indexer, version: '0' }), add(second)],
        [add(second)],
      ],
    ]
    test.each(HISTORIES)('and none of %s', async (_, long, short) => {
      const [lived, fresh] = [await answersAfter([...long, index]), await answersAfter([...short, index])]
      expect(lived).toEqual(fresh)
    })

    const QUERIES = [
      'план',
      'планах',
      'Марченко',
      'Марченком',
      'Марченко Берлін',
      'Бойка',
      'угода',
      'угодами',
      'Берліну',
    ]

    async function answersAfter(steps: readonly Step[]) {
      const place = await makePlace()
      const store = await place.open()
      try {
        for (const step of steps) await step(store)
        const entries = [first, second, other].map(({ findings }) => indexer.entry(findings))
        const words = entries.flatMap((entry) => entry.words)
        const sounds = entries.flatMap(({ names }) => names.map(({ sound }) => sound))
        const known = await store.knownWords({ words, sounds, beginnings: ['план', 'мар', 'бой', 'уго', 'бер'] })
        const searcher = createSearcher(store)
        const found = QUERIES.map(async (query) => {
          const { total, found } = await searcher.reports(query, { filters: {}, limit: 10, offset: 0 })
          return [query, total, found.map(({ passage }) => passage)]
        })
        return { known, found: await Promise.all(found) }
      } finally {
        await store.close()
        await place.remove()
      }
    }
  })
}
