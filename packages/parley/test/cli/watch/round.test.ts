import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCanonical } from '../../../src/acquire/web/address.ts'
import { createAsking } from '../../../src/cli/watch/asking.ts'
import { watchRound, type Watching } from '../../../src/cli/watch/round.ts'
import type { DossierSource } from '../../../src/model/dossier.ts'
import { fill } from '../../../src/cli/fill.ts'
import { decisions } from '../../../src/model/ledger-fold.ts'
import { readHere } from '../../../src/cli/reading/here.ts'
import { createReader } from '../../../src/read/read.ts'
import { listSources } from '../../../src/serve/sources.ts'
import { openStore } from '../../../src/store/sqlite/open.ts'
import { createSite, type Site, text } from '../../acquire/web/site.ts'

const SAMPLES = new URL('../../../../../samples/us-ukraine-russia/', import.meta.url)
const reader = createReader()
const sample = (name: string): string => readFileSync(new URL(name, SAMPLES), 'utf8')

/** A page of a newsroom: the text, and around it what changes at each request. */
let requests = 0
const page =
  (title: string, paragraphs: string): Site['pages'][string] =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="uk"><title>${title}</title><body><nav>Переглядів: ${++requests}</nav><article><h1>${title}</h1>${paragraphs
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</article></body></html>`,
    )

let site: Site
let folder: string
let watching: Watching
let told: string[]
let clock: number

beforeEach(async () => {
  site = await createSite()
  folder = mkdtempSync(join(tmpdir(), 'parley-watch-'))
  told = []
  clock = Date.parse('2031-05-05T08:00:00Z')
  watching = {
    store: openStore(join(folder, 'store.sqlite')),
    reader: readHere(() => reader),
    asking: createAsking({ allowHosts: ['127.0.0.1'], pause: 0 }),
    canonical: createCanonical(),
    now: () => new Date(clock).toISOString(),
    tell: (line) => told.push(line),
  }
})
afterEach(async () => {
  await watching.asking.close()
  await watching.store.close()
  await site[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const HOUR = 60 * 60 * 1000

/** The next round, so many hours later. */
async function roundAfter(hours: number): ReturnType<typeof watchRound> {
  clock += hours * HOUR
  return watchRound(watching)
}

async function follow(...sources: DossierSource[]): Promise<void> {
  const dossier = { id: 'talks', title: 'Talks', sides: [], agenda: [], languages: [], sources }
  await watching.store.append([
    {
      kind: 'dossier',
      at: watching.now(),
      author: 'Olha',
      dossier: { ...dossier, relevant: { actors: [], words: [], never: [] } },
    },
  ])
  // Whoever wrote the dossier did so before the first round.
  clock += 1000
}

const feed = (...paths: string[]): Site['pages'][string] =>
  text(
    `<rss version="2.0"><channel><title>Вісті</title>${paths
      .map(
        (path) =>
          `<item><link>${site.root}${path}?utm_source=rss</link><pubDate>Mon, 05 May 2031 06:00:00 GMT</pubDate></item>`,
      )
      .join('')}</channel></rss>`,
    { 'content-type': 'application/rss+xml' },
  )

const textsOf = async (): Promise<string[]> =>
  ((await watching.store.record('talks'))?.record.reports ?? []).map((report) => report.text).sort()

const FIRST = 'Делегації України та США зустрілися у Женеві в понеділок, 5 травня. Говорили про припинення вогню.'
const SECOND =
  'Переговори у Женеві завершено, заявив держсекретар США Марко Рубіо. Наступна зустріч відбудеться у Відні 9 травня.'

describe('a feed that is watched', () => {
  test('brings what appears, what changes and what is withdrawn, without a hand', async () => {
    await follow({ kind: 'feed', address: `${site.root}/rss.xml`, outlet: 'Вісті' })
    site.pages['/rss.xml'] = feed('/1')
    site.pages['/1'] = page('Женева', FIRST)
    expect(await roundAfter(0)).toMatchObject({ sources: 1, pages: 1, versions: 1 })
    expect(await textsOf()).toEqual([expect.stringContaining('зустрілися у Женеві')])
    const [report] = (await watching.store.record('talks'))?.record.reports ?? []
    expect(report).toMatchObject({ origin: `${site.root}/1`, outlet: 'Вісті', published: '2031-05-05' })

    // Another report appears; the first is as it was, but for the counter around its text.
    site.pages['/rss.xml'] = feed('/2', '/1')
    site.pages['/2'] = page('Підсумки', SECOND)
    expect([await roundAfter(1), told]).toMatchObject([{ versions: 1 }, [expect.any(String), expect.any(String)]])
    expect(await textsOf()).toHaveLength(2)

    // An edit is a new version of the same report.
    site.pages['/1'] = page('Женева', FIRST.replace('Женеві', 'Лозанні'))
    expect(await roundAfter(2)).toMatchObject({ versions: 1 })
    expect(await textsOf()).toHaveLength(2)
    expect((await textsOf()).some((one) => one.includes('зустрілися у Лозанні'))).toBe(true)
    const again = (await watching.store.record('talks'))?.record.reports.find(({ origin }) => origin === report?.origin)
    expect(again?.id).toBe(report?.id)
    expect(await watching.store.entries()).toHaveLength(3)

    // What is gone twice is withdrawn, and stays as it was last.
    delete site.pages['/2']
    expect(await roundAfter(24)).toMatchObject({ withdrawn: 0 })
    expect(told.at(-1)).toMatch(/\(404\); it counts as withdrawn if it is gone still at 2031-\S+Z$/u)
    expect(await roundAfter(48)).toMatchObject({ withdrawn: 1 })
    const { contents, records } = await watching.store.state()
    expect(new Set(records.map(({ basis }) => basis.contents))).toEqual(new Set([contents]))
    expect(await textsOf()).toHaveLength(2)
    expect((await watching.store.ledger()).map(({ entry }) => entry.kind)).toEqual([
      'dossier',
      'capture',
      'capture',
      'capture',
      'withdrawal',
    ])
    expect(told).toContain(`${site.root}/2: was withdrawn; its last version stays`)
    expect(await roundAfter(96)).toMatchObject({ versions: 0, withdrawn: 0 })
  })

  test('gives the same record as its pages added at once', async () => {
    const names = ['01-geneva-readout.md', '03-brussels-cancelled.md', '08-hallandale-wire.md', '14-third-round.md']
    const bodies = names.map((name) => sample(name).replace(/^---[\s\S]*?---/u, ''))
    await follow({ kind: 'feed', address: `${site.root}/rss.xml` })
    for (const [place, body] of bodies.entries()) {
      site.pages[`/${place}`] = page(`Звіт ${place}`, body)
      site.pages['/rss.xml'] = feed(...Array.from({ length: place + 1 }, (_, one) => `/${one}`))
      await roundAfter(1)
    }
    const slowly = await watching.store.record('talks')
    expect(slowly?.record.reports).toHaveLength(4)
    await watching.store.close()
    watching.store = openStore(join(folder, 'other.sqlite'))
    await follow({ kind: 'feed', address: `${site.root}/rss.xml` })
    await roundAfter(1)
    const atOnce = await watching.store.record('talks')
    expect(atOnce?.fingerprint).toBe(slowly?.fingerprint)
  })

  test('that fails is asked ever less often, and says so once; when it answers again, nothing was lost', async () => {
    await follow({ kind: 'feed', address: `${site.root}/rss.xml` })
    site.pages['/rss.xml'] = (_, response) => response.writeHead(500).end()
    for (let hours = 0; hours < 12; hours++) await roundAfter(1)
    const failed = site.asked.filter(({ path }) => path === '/rss.xml').length
    expect(failed).toBeLessThan(6)
    expect(told.filter((line) => line.includes('refused by the server (500)'))).toHaveLength(1)
    site.pages['/rss.xml'] = feed('/1')
    site.pages['/1'] = page('Женева', FIRST)
    await roundAfter(24)
    expect(told.at(-2)).toBe(`${site.root}/rss.xml: answers again`)
    expect(await textsOf()).toHaveLength(1)
  })

  test('that breaks off is in trouble, gives what came before, and is asked for whole at its usual time', async () => {
    await follow({ kind: 'feed', address: `${site.root}/rss.xml` })
    site.pages['/1'] = page('Женева', FIRST)
    site.pages['/2'] = page('Підсумки', SECOND)
    const items = ['/1', '/2'].map((path) => `<item><link>${site.root}${path}</link></item>`)
    const opening = '<rss version="2.0"><channel>'
    site.pages['/rss.xml'] = text(`${opening}${items[0]}<item><link>${site.root}/`, { etag: '"1"' })
    expect(await roundAfter(0)).toMatchObject({ versions: 1, troubled: 0 })
    expect(told).toContainEqual(expect.stringMatching(/rss\.xml: breaks off in the middle: /u))
    site.pages['/rss.xml'] = text(`${opening}${items.join('')}</channel></rss>`, { etag: '"1"' })
    expect(await roundAfter(1)).toMatchObject({ versions: 1, troubled: 0 })
    expect(told).toContainEqual(expect.stringMatching(/rss\.xml: is whole again$/u))
    expect(site.asked.filter(({ path }) => path === '/rss.xml').map(({ headers }) => headers['if-none-match'])).toEqual(
      [undefined, undefined],
    )
  })

  test('that falls silent is told once', async () => {
    await follow({ kind: 'feed', address: `${site.root}/rss.xml` })
    site.pages['/rss.xml'] = feed('/1')
    site.pages['/1'] = page('Женева', FIRST)
    for (let days = 0; days < 6; days++) await roundAfter(24)
    expect(told.filter((line) => line.includes('has fallen silent'))).toHaveLength(1)
  })

  test('that robots.txt closes is left alone', async () => {
    await follow({ kind: 'feed', address: `${site.root}/rss.xml` })
    site.pages['/robots.txt'] = text('User-agent: *\nDisallow: /')
    site.pages['/rss.xml'] = feed('/1')
    await roundAfter(0)
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt'])
    expect(told).toEqual([expect.stringContaining('is closed to programs')])
  })

  test('whose watcher ends in the middle is taken up where it was', async () => {
    await follow({ kind: 'feed', address: `${site.root}/rss.xml` })
    site.pages['/rss.xml'] = feed('/1', '/2')
    site.pages['/1'] = page('Женева', FIRST)
    site.pages['/2'] = page('Підсумки', SECOND)
    const { store } = watching
    watching.store = { ...store, add: () => Promise.reject(new Error('the power went off')) }
    await expect(roundAfter(0)).rejects.toThrow('the power went off')
    watching.store = store
    await roundAfter(1)
    expect(await textsOf()).toHaveLength(2)
    expect(await store.entries()).toHaveLength(2)
  })
})

test('a folder is watched for reports that the store does not have', async () => {
  const coverage = join(folder, 'coverage')
  mkdirSync(coverage)
  writeFileSync(join(coverage, '1.txt'), FIRST)
  await follow({ kind: 'folder', path: coverage, outlet: 'Вісті' })
  expect(await roundAfter(0)).toMatchObject({ sources: 1, versions: 1 })
  writeFileSync(join(coverage, '2.txt'), SECOND)
  writeFileSync(join(coverage, 'empty.txt'), '')
  expect(await roundAfter(1)).toMatchObject({ sources: 1, versions: 1 })
  expect(await roundAfter(6)).toMatchObject({ sources: 1, versions: 0 })
  expect(await textsOf()).toHaveLength(2)
  expect(told.filter((line) => line.includes('empty.txt: is empty'))).toHaveLength(1)
  expect((await watching.store.record('talks'))?.record.reports.map(({ outlet }) => outlet)).toEqual(['Вісті', 'Вісті'])
})

test('a folder that is not there is in trouble until it is', async () => {
  const coverage = join(folder, 'later')
  await follow({ kind: 'folder', path: coverage })
  expect(await roundAfter(0)).toMatchObject({ troubled: 1 })
  expect(await watching.store.watched()).toMatchObject([
    { good: null, failures: 1, trouble: expect.stringContaining('is not there') as string },
  ])
  await roundAfter(24)
  mkdirSync(coverage)
  expect(await roundAfter(24)).toMatchObject({ troubled: 0 })
  expect(await watching.store.watched()).toMatchObject([{ failures: 0, trouble: null }])
  expect(told).toEqual([`${coverage}: is not there: check the name`, `${coverage}: answers again`])
})

test('a large folder is kept step by step: what came before a crash stays', async () => {
  const coverage = join(folder, 'coverage')
  mkdirSync(coverage)
  for (let place = 0; place < 150; place++) writeFileSync(join(coverage, `${place}.txt`), `Звіт ${place}. ${FIRST}`)
  await follow({ kind: 'folder', path: coverage })
  const { store } = watching
  let steps = 0
  const failing = () => Promise.reject(new Error('the power went off'))
  watching.store = { ...store, add: (fresh) => (steps++ === 0 ? store.add(fresh) : failing()) }
  await expect(roundAfter(0)).rejects.toThrow('the power went off')
  watching.store = store
  expect(await store.entries()).toHaveLength(100)
  expect(await roundAfter(1)).toMatchObject({ versions: 50 })
})

test('of a source that two dossiers name, the first counts', async () => {
  const coverage = join(folder, 'coverage')
  mkdirSync(coverage)
  writeFileSync(join(coverage, '1.txt'), FIRST)
  await follow(
    { kind: 'folder', path: coverage, outlet: 'Вісті' },
    { kind: 'folder', path: coverage, outlet: 'Новини' },
  )
  expect(await roundAfter(0)).toMatchObject({ sources: 1, versions: 1 })
  expect((await watching.store.record('talks'))?.record.reports.map(({ outlet }) => outlet)).toEqual(['Вісті'])
})

test('a file of a watched folder that was edited is a new version of the same report', async () => {
  const coverage = join(folder, 'coverage')
  mkdirSync(coverage)
  writeFileSync(join(coverage, '1.txt'), FIRST)
  writeFileSync(join(coverage, '2.txt'), SECOND)
  await follow({ kind: 'folder', path: coverage })
  await roundAfter(0)
  const idOf = async (words: string) =>
    (await watching.store.record('talks'))?.record.reports.find(({ text: own }) => own.includes(words))?.id
  const id = await idOf('зустрілися у Женеві')
  writeFileSync(join(coverage, '1.txt'), FIRST.replace('Женеві', 'Лозанні'))
  expect(await roundAfter(6)).toMatchObject({ versions: 1 })
  expect(await textsOf()).toHaveLength(2)
  expect(await idOf('зустрілися у Лозанні')).toBe(id)
  // What it was before is a version that is there already, and counts again.
  writeFileSync(join(coverage, '1.txt'), FIRST)
  expect(await roundAfter(6)).toMatchObject({ versions: 1 })
  expect(await idOf('зустрілися у Женеві')).toBe(id)
  expect(await watching.store.entries()).toHaveLength(3)
  expect(await roundAfter(6)).toMatchObject({ versions: 0 })
  expect(told).toEqual(
    [
      ['1', 'new'],
      ['2', 'new'],
      ['1', 'changed'],
      ['1', 'changed'],
    ].map(([name, what]) => `${join(coverage, `${name}.txt`)}: ${what}`),
  )
})

test('what was given by hand of a file that is watched holds, and its folder can be asked before its time', async () => {
  const coverage = join(folder, 'coverage')
  mkdirSync(coverage)
  writeFileSync(join(coverage, '1.txt'), FIRST)
  await follow({ kind: 'folder', path: coverage, outlet: 'Вісті' })
  await roundAfter(0)
  const { store } = watching
  const before = (await store.record('talks'))?.record.reports[0]
  await fill(store, [join(coverage, '1.txt')], { published: '2031-05-04' })
  for (const askNow of [false, true]) {
    expect(await watchRound(watching, { askNow })).toMatchObject({ sources: askNow ? 1 : 0, versions: 0 })
    const reports = (await store.record('talks'))?.record.reports
    expect(reports?.map(({ id, outlet, published }) => [id, outlet, published])).toEqual([
      [before?.id, 'Вісті', '2031-05-04'],
    ])
  }
})

test('a page is one source however its address is written, and its state is told of each of them', async () => {
  site.pages['/live'] = page('Наживо', FIRST)
  await follow(
    { kind: 'page', address: `${site.root}/live?utm_source=letter` },
    { kind: 'page', address: `${site.root}/live#top` },
  )
  expect(await roundAfter(0)).toMatchObject({ pages: 1, versions: 1, troubled: 0 })
  const { dossiers } = decisions(await watching.store.ledger())
  const { canonical, now, store } = watching
  const lines = listSources(dossiers.values(), { watched: await store.watched(), now: now(), canonical })
  expect(lines.map(({ address, state }) => [address, state?.failures])).toEqual([
    [`${site.root}/live?utm_source=letter`, 0],
  ])
  delete site.pages['/live']
  expect(await roundAfter(2)).toMatchObject({ pages: 1, troubled: 1 })
})

test('a page, a sitemap and a list of links are watched as well', async () => {
  await follow(
    { kind: 'page', address: `${site.root}/live` },
    { kind: 'sitemap', address: `${site.root}/sitemap.xml` },
    { kind: 'list', address: `${site.root}/news`, links: 'h2 a' },
  )
  site.pages['/live'] = page('Наживо', FIRST)
  site.pages['/sitemap.xml'] = text(`<urlset><url><loc>${site.root}/1</loc></url></urlset>`)
  site.pages['/news'] = text('<h2><a href="/2">Підсумки</a></h2><a href="/about">Про нас</a>')
  site.pages['/1'] = page('Підсумки', SECOND)
  site.pages['/2'] = page('Ще раз', SECOND.replace('Відні', 'Осло'))
  expect(await roundAfter(0)).toMatchObject({ sources: 2, pages: 3, versions: 3 })
  expect(site.asked.map(({ path }) => path)).not.toContain('/about')
})
