import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refresh } from '../../src/cli/refresh.ts'
import type { CorrectionAction } from '../../src/model/correction.ts'
import type { Findings } from '../../src/model/findings.ts'
import { createReader } from '../../src/read/read.ts'
import type {
  BelongingPage,
  CorrectionPage,
  DossierView,
  SourceList,
  VersionChanges,
  VersionList,
} from '../../src/serve/keeping-views.ts'
import type { ReportPage, ReportView } from '../../src/serve/views.ts'
import { type Running, startSample } from './running.ts'

const PAGE = 'https://herald.example/tokyo'
/** When each was published, and captured. */
const REPORTS: [published: string, captured: string, origin: string, text: string][] = [
  ['2031-05-05', '2031-05-05', 'oslo.txt', 'Delegations of Norway and Japan met in Oslo on Monday to discuss tariffs.'],
  ['2031-05-06', '2031-05-06', PAGE, 'Delegations of Norway and Japan will meet in Tokyo on May 12, officials said.'],
  ['2031-05-06', '2031-05-09', PAGE, 'Delegations of Norway and Japan will meet in Kyoto on May 14, officials said.'],
  ['2031-05-07', '2031-05-08', 'salmon.txt', 'Norway sold more salmon than ever, fishers said on Wednesday.'],
]

let running: Running
let oslo: Findings['report']
let page: Findings['report']
beforeAll(async () => {
  running = await startSample(null)
  const reader = createReader()
  for (const [published, captured, origin, text] of REPORTS) {
    const given = { published, ...(origin === PAGE && { url: PAGE }) }
    const raw = { origin, bytes: new TextEncoder().encode(text), format: 'text' as const, given }
    const outcome = reader.read(raw)
    if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
    const { findings } = outcome.reading
    if (origin === 'oslo.txt') oslo = findings.report
    if (origin === PAGE) page = findings.report
    await running.store.add([{ raw, captured: `${captured}T10:00:00.000Z`, findings }])
  }
  const dossier = (day: number, words: string[], address: string) => ({
    kind: 'dossier' as const,
    at: `2031-05-${day}T11:00:00.000Z`,
    author: 'Olha',
    dossier: {
      id: 'talks',
      title: 'Talks',
      sides: ['Norway', 'Japan'].map((name) => ({ name, members: [] })),
      agenda: [],
      languages: [],
      sources: [{ kind: 'feed' as const, address }],
      relevant: { actors: [], words, never: [] },
    },
  })
  const correction = (day: number, action: CorrectionAction) => ({
    kind: 'correction' as const,
    at: `2031-05-${day}T11:00:00.000Z`,
    author: 'Olha',
    dossier: null,
    reason: 'the ministry says so',
    correction: action,
  })
  await running.store.append([
    dossier(10, [], 'https://herald.example/feed.xml'),
    dossier(12, ['salmon'], 'https://herald.example/all.xml'),
    correction(11, { action: 'copy', report: page.id, of: null }),
    correction(13, { action: 'copy', report: oslo.id, of: null }),
  ])
  const [first] = await running.store.ledger().then((all) => all.filter(({ entry }) => entry.kind === 'correction'))
  await running.store.append([
    { kind: 'undo', at: '2031-05-14T11:00:00.000Z', author: 'Ivan', reason: 'it is one', entry: first!.id },
    { kind: 'withdrawal', at: '2031-05-20T10:00:00.000Z', author: 'parley', address: PAGE },
  ])
  await refresh(running.store)
})
afterAll(() => running.stop())

const ask = (path: string): Promise<Response> => fetch(new URL(path, running.server.url))
async function json<Answer>(path: string): Promise<Answer> {
  const response = await ask(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.json()) as Answer
}

describe('what was known at a time:', () => {
  test.each<[query: string, wanted: [of: 'oslo' | 'page', undone: boolean][]]>([
    [
      '',
      [
        ['oslo', false],
        ['page', true],
      ],
    ],
    [
      '?readBy=2031-05-13',
      [
        ['oslo', false],
        ['page', false],
      ],
    ],
    ['?readBy=2031-05-12', [['page', false]]],
    ['?readBy=2031-05-10', []],
    ['?asOf=2031-05-05', [['oslo', false]]],
    ['?asOf=2031-05-04', []],
    ['?asOf=2031-05-05&readBy=2031-05-12', []],
    [
      '?dossier=talks&asOf=2031-05-06',
      [
        ['oslo', false],
        ['page', true],
      ],
    ],
  ])('corrections%s', async (query, wanted) => {
    const { items, total, refers } = await json<CorrectionPage>(`/api/corrections${query}`)
    const names = { [oslo.id]: 'oslo', [page.id]: 'page' }
    const reports = items.map(({ correction }) => (correction.action === 'copy' ? correction.report : ''))
    expect(items.map(({ undone }, place) => [names[reports[place] ?? ''], undone !== null])).toEqual(wanted)
    expect(items.every(({ orphaned }) => !orphaned)).toBe(true)
    expect(total).toBe(wanted.length)
    expect(Object.keys(refers.reports).sort()).toEqual(reports.toSorted())
  })

  test.each<[query: string, taken: string[], left: string[]]>([
    ['', ['salmon.txt', PAGE, 'oslo.txt'], []],
    ['?readBy=2031-05-11', [PAGE, 'oslo.txt'], ['salmon.txt']],
    ['?asOf=2031-05-06', [PAGE, 'oslo.txt'], []],
    ['?asOf=2031-05-05&readBy=2031-05-11', ['oslo.txt'], []],
  ])('reports of a dossier%s', async (query, taken, left) => {
    const { items } = await json<BelongingPage>(`/api/dossiers/talks/reports${query}`)
    const originsOf = (which: boolean) => items.filter(({ belongs }) => belongs === which).map(({ origin }) => origin)
    expect([originsOf(true), originsOf(false)]).toEqual([taken, left])
    const view = await json<DossierView>(`/api/dossiers/talks${query}`)
    expect([view.taken, view.left]).toEqual([taken.length, left.length])
  })

  test('no dossier that nobody had made', async () => {
    expect((await ask('/api/dossiers/talks/reports?readBy=2031-05-09')).status).toBe(404)
    expect((await ask('/api/dossiers/talks?readBy=2031-05-09')).status).toBe(404)
  })

  test.each<[query: string, wanted: string[]]>([
    ['q=Kyoto', [PAGE]],
    ['q=Tokyo', []],
    ['q=Tokyo&asOf=2031-05-08', [PAGE]],
    ['q=Токио&asOf=2031-05-08', [PAGE]],
    ['q=Kyoto&asOf=2031-05-08', []],
    ['q=Tokyo&readBy=2031-05-08', [PAGE]],
    ['q=Kyoto&readBy=2031-05-09', [PAGE]],
    ['q=Norway&asOf=2031-05-06', [PAGE, 'oslo.txt']],
    ['q=Norway&asOf=2031-05-06&to=2031-05-05', ['oslo.txt']],
    ['q=Norway&readBy=2031-05-11&dossier=talks', [PAGE, 'oslo.txt']],
    ['q=sal&readBy=2031-05-11', ['salmon.txt']],
  ])('reports found by %s', async (query, wanted) => {
    const { items, total } = await json<ReportPage>(`/api/reports?${query}`)
    expect(items.map(({ origin }) => origin)).toEqual(wanted)
    expect(total).toBe(wanted.length)
    expect(items.every(({ found }) => (found?.passage.hits.length ?? 0) > 0)).toBe(true)
  })

  test.each<[query: string, wanted: [day: string, withdrawn: string | null][]]>([
    [
      '',
      [
        ['06', null],
        ['09', '20'],
      ],
    ],
    [
      '?asOf=2031-05-12',
      [
        ['06', null],
        ['09', null],
      ],
    ],
    ['?asOf=2031-05-08', [['06', null]]],
    ['?readBy=2031-05-08', [['06', null]]],
    [
      '?readBy=2031-05-20',
      [
        ['06', null],
        ['09', '20'],
      ],
    ],
  ])('versions of a page%s', async (query, wanted) => {
    const { versions } = await json<VersionList>(`/api/reports/${page.id}/versions${query}`)
    const dayOf = (at: string | null) => at && at.slice(8, 10)
    expect(versions.map(({ at, withdrawn }) => [dayOf(at), dayOf(withdrawn)])).toEqual(wanted)
    const view = await json<ReportView>(`/api/reports/${page.id}${query}`)
    expect([view.versions, dayOf(view.withdrawn)]).toEqual([wanted.length, wanted.at(-1)?.[1] ?? null])
  })

  test('no versions of a page that was not there yet', async () => {
    for (const query of ['asOf=2031-05-05', 'readBy=2031-05-05'])
      for (const what of ['versions', 'changes'])
        expect((await ask(`/api/reports/${page.id}/${what}?${query}`)).status).toBe(404)
  })

  test('sources are those that dossiers had named; how they do is told as of now', async () => {
    const addresses = async (query: string) =>
      (await json<SourceList>(`/api/sources${query}`)).items.map(({ address }) => address)
    expect(await addresses('')).toEqual(['https://herald.example/all.xml'])
    expect(await addresses('?asOf=2031-05-04')).toEqual(['https://herald.example/all.xml'])
    expect(await addresses('?readBy=2031-05-11')).toEqual(['https://herald.example/feed.xml'])
    expect(await addresses('?readBy=2031-05-09')).toEqual([])
  })
})

describe('versions that are not there', () => {
  const lineOf = async (path: string): Promise<[number, string]> => {
    const response = await ask(path)
    return [response.status, ((await response.json()) as { error: { message: string } }).error.message]
  }
  test.each([
    ['?to=9', 'The report has 2 versions: their places are 0 to 1, and the first has none before it.'],
    ['?from=5', 'The report has 2 versions: their places are 0 to 1, and the first has none before it.'],
    ['?to=0', 'The report has 2 versions: their places are 0 to 1, and the first has none before it.'],
    ['?asOf=2031-05-08', 'The report has one version: nothing of it changed.'],
  ])('are told to be missing in one line: %s', async (query, wanted) => {
    expect(await lineOf(`/api/reports/${page.id}/changes${query}`)).toEqual([404, wanted])
  })

  test('and so is a report', async () => {
    expect(await lineOf('/api/reports/r-none/changes?to=9')).toEqual([404, 'There is no report of that id.'])
    const { from, to } = await json<VersionChanges>(`/api/reports/${page.id}/changes?from=1&to=0`)
    expect([from.at, to.at]).toEqual(['2031-05-09T10:00:00.000Z', '2031-05-06T10:00:00.000Z'])
  })
})
