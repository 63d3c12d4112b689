import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refresh } from '../../src/cli/refresh.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import { createReader } from '../../src/read/read.ts'
import type {
  BelongingPage,
  CorrectionPage,
  DossierView,
  Noted,
  SourceList,
  VersionChanges,
  VersionList,
} from '../../src/serve/keeping-views.ts'
import { startServer } from '../../src/serve/server.ts'
import type { ActorPage, AgendaList, Failure, MeetingPage, ReportView, Summary } from '../../src/serve/views.ts'
import { type Running, startSample } from './running.ts'

const PAGE = 'https://herald.example/tokyo'
const REPORTS: [string, string, string][] = [
  ['2031-05-05', 'oslo.txt', 'Delegations of Norway and Japan met in Oslo on Monday to discuss tariffs.'],
  ['2031-05-06', PAGE, 'Delegations of Norway and Japan will meet in Tokyo on May 12, officials said.'],
  ['2031-05-09', PAGE, 'Delegations of Norway and Japan will meet in Kyoto on May 14, officials said.'],
  ['2031-05-06', 'football.txt', 'Peru beat Chile in a friendly match on Tuesday.'],
]

let running: Running
let oslo: Findings['report']
let page: Findings['report']
beforeAll(async () => {
  running = await startSample(null)
  const reader = createReader()
  for (const [published, origin, text] of REPORTS) {
    const given = { published, ...(origin === PAGE && { url: PAGE, outlet: 'The Herald' }) }
    const raw = { origin, bytes: new TextEncoder().encode(text), format: 'text' as const, given }
    const outcome = reader.read(raw)
    if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
    const { findings } = outcome.reading
    if (origin === 'oslo.txt') oslo = findings.report
    if (origin === PAGE) page = findings.report
    await running.store.add([{ raw, captured: `${published}T10:00:00.000Z`, findings }])
  }
  const side = (name: string) => ({ name, members: [] })
  const dossier = { id: 'salmon-talks', title: 'Salmon talks', sides: [side('Norway'), side('Japan')], agenda: [] }
  const sources = [
    { kind: 'feed' as const, address: 'https://herald.example/feed.xml', outlet: 'The Herald' },
    { kind: 'folder' as const, path: '/clippings' },
  ]
  const rest = { languages: [], sources, relevant: { actors: [], words: [], never: [] } }
  await running.store.append([
    { kind: 'dossier', at: '2031-05-05T11:00:00.000Z', author: 'Olha', dossier: { ...dossier, ...rest } },
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
const send = (path: string, body: unknown, headers: { [name: string]: string } = {}): Promise<Response> =>
  fetch(new URL(path, running.server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const signed = { author: 'Olha', reason: 'the ministry says so' }

describe('versions', () => {
  test('of a page are listed with when and what was captured, and when it was gone', async () => {
    const list = await json<VersionList>(`/api/reports/${page.id}/versions`)
    expect(list.versions.map(({ at, withdrawn }) => [at, withdrawn])).toEqual([
      ['2031-05-06T10:00:00.000Z', null],
      ['2031-05-09T10:00:00.000Z', '2031-05-20T10:00:00.000Z'],
    ])
    expect(list).toMatchObject({ address: PAGE, head: { outlet: 'The Herald' } })
    expect(await json<ReportView>(`/api/reports/${page.id}`)).toMatchObject({
      versions: 2,
      withdrawn: '2031-05-20T10:00:00.000Z',
    })
  })

  test('differ in words, and in what they tell', async () => {
    const { text, values, refers } = await json<VersionChanges>(`/api/reports/${page.id}/changes`)
    expect(text.filter(({ kind }) => kind !== 'same').map((part) => part.text)).toEqual(['Tokyo', 'Kyoto', '12', '14'])
    const meeting = values.find(({ noun }) => noun === 'meeting')
    expect(meeting).toMatchObject({
      fields: ['when', 'place'],
      before: { fields: { when: { of: 'date', values: ['2031-05-12'] } } },
      after: { fields: { when: { of: 'date', values: ['2031-05-14'] } } },
    })
    const place = meeting?.after?.fields.place?.values[0] ?? ''
    expect(refers.actors[place]?.names.en).toContain('Kyoto')
  })

  test('that are not there are said to be missing', async () => {
    expect((await ask(`/api/reports/${oslo.id}/changes`)).status).toBe(404)
    expect((await ask(`/api/reports/${page.id}/changes?from=0&to=7`)).status).toBe(404)
    expect((await ask('/api/reports/r-none/versions')).status).toBe(404)
    expect((await ask(`/api/reports/${page.id}/changes?from=first`)).status).toBe(400)
  })
})

test('sources tell how they do, whatever the caller has kept of an earlier answer', async () => {
  const { items } = await json<SourceList>('/api/sources')
  expect(items.map(({ kind, address, state }) => [kind, address, state])).toEqual([
    ['feed', 'https://herald.example/feed.xml', null],
    ['folder', '/clippings', null],
  ])
  const [known] = [{ since: '2031-05-05T10:00:00.000Z', tried: null, good: null, next: null, interval: 900 }]
  const rest = { trouble: 'answered 503', etag: null, lastModified: null, fresh: null, gap: null, text: null }
  const more = { gone: false, outlet: null, published: null, withdrawn: false, failures: 2 }
  await running.store.putWatched([
    { address: 'https://herald.example/feed.xml', kind: 'source', ...known, ...rest, ...more },
  ])
  const response = await ask('/api/sources?dossier=salmon-talks')
  expect(response.headers.get('etag')).toBeNull()
  const [feed] = ((await response.json()) as SourceList).items
  expect(feed?.state).toMatchObject({ failures: 2, trouble: 'answered 503', good: null })
  expect(feed?.dossiers).toEqual([{ id: 'salmon-talks', title: 'Salmon talks' }])
})

test('meetings are found by any form of a word, and by its beginning', async () => {
  const found = async (q: string) => (await json<MeetingPage>(`/api/meetings?q=${encodeURIComponent(q)}`)).total
  expect(await found('Kyoto')).toBe(1)
  expect(await found('Осло')).toBe(1)
  expect(await found('salmon tariff')).toBe(0)
  expect(await found('meets tariff')).toBe(1)
  expect(await found('osl')).toBe(1)
  expect(await found('nowhere')).toBe(0)
})

describe('a dossier', () => {
  test('says which reports belong to it, and why', async () => {
    const view = await json<DossierView>('/api/dossiers/salmon-talks')
    expect(view).toMatchObject({ dossier: { title: 'Salmon talks' }, taken: 2, left: 1 })
    const left = await json<BelongingPage>('/api/dossiers/salmon-talks/reports?which=left')
    expect(left.items).toMatchObject([{ origin: 'football.txt', belongs: false, because: 'nothing', what: [] }])
    expect((await ask('/api/dossiers/none')).status).toBe(404)
  })

  test('is looked at as of a day', async () => {
    expect(await json<DossierView>('/api/dossiers/salmon-talks?asOf=2031-05-05')).toMatchObject({ taken: 1, left: 0 })
    const taken = await json<BelongingPage>('/api/dossiers/salmon-talks/reports?which=taken&asOf=2031-05-05')
    expect(taken.items.map(({ origin }) => origin)).toEqual(['oslo.txt'])
  })

  test('that leaves a report out by hand does not lose its name, nor the corrections of it', async () => {
    const { place } = await meetingAt(oslo)
    const mend = { action: 'mend', noun: 'meeting', place, field: 'medium', value: 'video' }
    const leave = { action: 'belongs', report: oslo.id, belongs: false }
    const ids: string[] = []
    for (const wish of [
      { ...signed, everywhere: true, correction: mend },
      { ...signed, everywhere: false, correction: leave },
    ]) {
      const response = await send('/api/corrections?dossier=salmon-talks', wish)
      expect(response.status).toBe(201)
      ids.push(...((await response.json()) as Noted).ids)
    }
    const { items, refers } = await json<CorrectionPage>('/api/corrections?dossier=salmon-talks')
    expect(items.filter(({ id }) => ids.includes(id)).map(({ orphaned }) => orphaned)).toEqual([false, false])
    expect(refers.reports[oslo.id]?.origin).toBe('oslo.txt')
    for (const id of ids.toReversed())
      expect((await send(`/api/corrections/${id}/undo?dossier=salmon-talks`, signed)).status).toBe(201)
  })

  test('takes a report by hand, and leaves it again', async () => {
    const [report] = (await json<BelongingPage>('/api/dossiers/salmon-talks/reports?which=left')).items
    const correction = { action: 'belongs', report: report?.id ?? '', belongs: true }
    const wish = { ...signed, everywhere: false, correction }
    expect((await send('/api/corrections', wish)).status).toBe(409)
    const response = await send('/api/corrections?dossier=salmon-talks', wish)
    expect(response.status).toBe(201)
    const taken = await json<BelongingPage>('/api/dossiers/salmon-talks/reports?which=taken')
    expect(taken.items.find(({ id }) => id === report?.id)).toMatchObject({
      because: 'corrected',
      what: [signed.reason],
    })
    const { ids } = (await response.json()) as Noted
    expect((await send(`/api/corrections/${ids[0]}/undo`, signed)).status).toBe(201)
    expect(await json<DossierView>('/api/dossiers/salmon-talks')).toMatchObject({ taken: 2, left: 1 })
  })
})

const meetingAt = async (origin: Findings['report']) => {
  const { items } = await json<MeetingPage>('/api/meetings')
  const meeting = items.find(({ evidence }) => evidence.some(({ report }) => report === origin.id))
  const evidence = meeting?.evidence.find(({ report, by }) => report === origin.id && !by.startsWith('person:'))
  if (!meeting || !evidence) throw new Error(`no meeting is read from ${origin.origin}`)
  const { report, start, end, quote } = evidence
  return { meeting, place: { report, start, end, quote } }
}

describe('a correction', () => {
  test('is noted, linked, listed, and taken back', async () => {
    const { place, meeting } = await meetingAt(oslo)
    const correction = { action: 'mend', noun: 'meeting', place, field: 'status', value: 'unconfirmed' }
    const response = await send('/api/corrections', { ...signed, everywhere: true, correction })
    expect(response.status).toBe(201)
    const { ids } = (await response.json()) as Noted
    expect((await meetingAt(oslo)).meeting.status).toBe('unconfirmed')
    const listed = (await json<CorrectionPage>('/api/corrections')).items.find(({ id }) => id === ids[0])
    expect(listed).toMatchObject({ ...signed, dossier: null, orphaned: false, undone: null, about: meeting.id })
    expect((await send(`/api/corrections/${ids[0]}/undo`, { author: 'Ivan', reason: 'it was held' })).status).toBe(201)
    expect((await meetingAt(oslo)).meeting.status).toBe('held')
    const after = (await json<CorrectionPage>('/api/corrections')).items.find(({ id }) => id === ids[0])
    expect(after?.undone).toMatchObject({ author: 'Ivan', reason: 'it was held' })
    expect((await send(`/api/corrections/${ids[0]}/undo`, signed)).status).toBe(409)
  })

  test('of every kind is taken', async () => {
    const [held, planned] = [await meetingAt(oslo), await meetingAt(page)]
    const { items: actors } = await json<ActorPage>('/api/actors?q=Norway')
    const wishes = [
      { action: 'join', noun: 'meeting', places: [held.place, planned.place] },
      { action: 'part', noun: 'meeting', places: [planned.place] },
      { action: 'name', place: placeOf('Norway'), language: 'uk', name: 'Королівство Норвегія' },
      { action: 'copy', report: page.id, of: oslo.id },
      { action: 'copy', report: page.id, of: null },
      { action: 'refuse', noun: 'meeting', places: [planned.place] },
    ]
    const before = (await json<MeetingPage>('/api/meetings')).total
    expect(actors).toHaveLength(1)
    const ids: string[] = []
    for (const correction of wishes) {
      const response = await send('/api/corrections', { ...signed, everywhere: true, correction })
      expect([correction.action, response.status]).toEqual([correction.action, 201])
      ids.push(...((await response.json()) as Noted).ids)
    }
    expect((await json<MeetingPage>('/api/meetings')).total).toBe(before - 1)
    const [norway] = (await json<ActorPage>('/api/actors?q=Norway')).items
    expect(norway?.names.uk?.[0]).toBe('Королівство Норвегія')
    for (const id of ids.toReversed()) expect((await send(`/api/corrections/${id}/undo`, signed)).status).toBe(201)
    expect((await json<MeetingPage>('/api/meetings')).total).toBe(before)
  })

  test('says where, between whom and with whom a meeting was', async () => {
    const { place } = await meetingAt(oslo)
    const of = { noun: 'meeting', place }
    const norway = { place: placeOf('Norway') }
    const wishes = [
      { action: 'mend', ...of, field: 'place', value: norway },
      { action: 'strike', ...of, field: 'sides', value: norway },
      { action: 'put', ...of, field: 'participants', value: norway },
      { action: 'put', ...of, field: 'participants', value: { name: 'Кіоко Танака', language: 'uk' } },
    ]
    const before = (await meetingAt(oslo)).meeting
    const ids: string[] = []
    for (const correction of wishes) {
      const response = await send('/api/corrections', { ...signed, everywhere: true, correction })
      expect([correction.field, response.status]).toEqual([correction.field, 201])
      ids.push(...((await response.json()) as Noted).ids)
    }
    const { items } = await json<ActorPage>('/api/actors')
    const idOf = (name: string) => items.find(({ names }) => Object.values(names).flat().includes(name))?.id
    const { meeting } = await meetingAt(oslo)
    expect(meeting.place).toBe(idOf('Norway'))
    expect(meeting.sides).toEqual(before.sides.filter((side) => side !== idOf('Norway')))
    const [named, anew] = ['Norway', 'Кіоко Танака'].map((name) =>
      meeting.participants.find(({ actor }) => actor === idOf(name)),
    )
    expect(named?.evidence.map(({ quote, by }) => [quote, by])).toEqual([['Norway', `person:${signed.author}`]])
    expect(anew?.evidence.map(({ quote }) => quote)).toEqual([place.quote])
    for (const id of ids.toReversed()) expect((await send(`/api/corrections/${id}/undo`, signed)).status).toBe(201)
    expect((await meetingAt(oslo)).meeting).toEqual(before)
  })

  test('adds what a report tells and nobody read there', async () => {
    const place = placeOf('tariffs')
    const norway = { place: placeOf('Norway') }
    const missed = [
      { noun: 'meeting', status: 'announced', when: '2031-06', sides: [norway, { name: 'Chile', language: 'en' }] },
      { noun: 'statement', speaker: norway },
      { noun: 'position', issue: 'trade', party: norway, stance: 'demands' },
      { noun: 'progress', issue: 'trade', state: 'deadlock' },
      { noun: 'document', kind: 'plan', name: 'Tariff plan' },
    ]
    const ids: string[] = []
    for (const one of missed) {
      const correction = { action: 'add', place, missed: one }
      const response = await send('/api/corrections', { ...signed, everywhere: true, correction })
      expect([one.noun, response.status]).toEqual([one.noun, 201])
      ids.push(...((await response.json()) as Noted).ids)
    }
    const record = await json<ParleyRecord>('/api/record')
    const byHand = <One extends { evidence: Evidence[] }>(list: readonly One[]): One[] =>
      list.filter(({ evidence }) => evidence.some(({ by, quote }) => by.startsWith('person:') && quote === 'tariffs'))
    expect(byHand(record.meetings)).toMatchObject([{ status: 'announced', when: '2031-06' }])
    expect(byHand(record.meetings)[0]?.sides).toHaveLength(2)
    expect(byHand(record.statements)).toMatchObject([{ anonymity: 'named' }])
    expect(byHand(record.issues.flatMap(({ positions }) => positions))).toMatchObject([{ stance: 'demands' }])
    expect(byHand(record.issues.flatMap(({ progress }) => progress))).toMatchObject([{ state: 'deadlock' }])
    expect(byHand(record.documents)).toMatchObject([{ kind: 'plan' }])
    for (const id of ids) expect((await send(`/api/corrections/${id}/undo`, signed)).status).toBe(201)
    const agenda = await json<AgendaList>('/api/agenda')
    expect(agenda.items.find(({ id }) => id === 'trade')?.names.en).toBe('Trade')
  })

  const placeOf = (quote: string) => {
    const start = oslo.text.indexOf(quote)
    return { report: oslo.id, start, end: start + quote.length, quote }
  }

  test('that no longer fits is told to be so in one line, and nothing is noted', async () => {
    const { place } = await meetingAt(oslo)
    const before = (await running.store.ledger()).length
    const status = { action: 'mend', noun: 'meeting', field: 'status', value: 'held' }
    const corrections: [correction: object, wanted: RegExp, part?: 'value'][] = [
      [
        { ...status, place: { ...place, quote: 'another text' } },
        /has changed since it was shown: load the page again/u,
      ],
      [{ ...status, place: { ...place, report: 'r-none' } }, /has changed since it was shown/u],
      [
        { ...status, noun: 'document', place: placeOf('tariffs') },
        /Nothing of that kind is read from “tariffs” any more/u,
      ],
      [{ ...status, place, value: 'nice' }, /status cannot be "nice"/u, 'value'],
      [{ ...status, place, field: 'time', value: '7pm' }, /time cannot be "7pm"; write a time such as 16:00/u, 'value'],
      [{ ...status, place, field: 'mood' }, /a meeting has no field "mood"/u],
      [
        { action: 'put', noun: 'meeting', place, field: 'mood', value: { place: placeOf('Norway') } },
        /a meeting has no field "mood" that can be added to/u,
      ],
      [
        { action: 'strike', noun: 'meeting', place, field: 'sides', value: { place: placeOf('tariffs') } },
        /Nothing of that kind is read from “tariffs” any more/u,
      ],
      [
        { action: 'put', noun: 'meeting', place, field: 'sides', value: { name: 'Norge', language: 'constructor' } },
        /write the tag of a language/u,
        'value',
      ],
      [
        { action: 'strike', noun: 'meeting', place, field: 'participants', value: { place: placeOf('Norway') } },
        /There is no such one among the participants/u,
      ],
      [
        { action: 'add', place, missed: { noun: 'progress', issue: 'no-such-issue', state: 'agreed' } },
        /No issue is called "no-such-issue"/u,
        'value',
      ],
      [{ action: 'copy', report: page.id, of: page.id }, /a report is no copy of itself/u],
      [{ action: 'copy', report: page.id, of: 'r-none' }, /The store has no report r-none/u],
    ]
    for (const [correction, wanted, part] of corrections) {
      const response = await send('/api/corrections', { ...signed, everywhere: true, correction })
      expect(response.status).toBe(409)
      const { error } = (await response.json()) as Failure
      expect(error.message).toMatch(wanted)
      expect(error.part).toBe(part)
    }
    expect((await send(`/api/corrections/${'0'.repeat(64)}/undo`, signed)).status).toBe(409)
    expect((await running.store.ledger()).length).toBe(before)
  })

  test('needs a name, a reason, and a shape that is understood', async () => {
    const correction = { action: 'copy', report: page.id, of: null }
    const whole = { ...signed, everywhere: true, correction }
    for (const body of [
      { ...whole, author: ' ' },
      { ...whole, author: 'Parley' },
      { ...whole, reason: '' },
      { ...whole, more: 1 },
      { ...whole, correction: { action: 'forget' } },
      '{',
    ])
      expect((await send('/api/corrections', body)).status).toBe(400)
  })
})

describe('nobody corrects', () => {
  const body = () => ({ ...signed, everywhere: true, correction: { action: 'copy', report: page.id, of: null } })
  const own = () => running.server.url.replace(/\/$/u, '')

  test.each<[string, () => { [name: string]: string }, number]>([
    ['from another site', () => ({ origin: 'https://evil.example' }), 403],
    ['from another port of this machine', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['from a page without an origin', () => ({ origin: 'null' }), 403],
    ['when the browser says that another site asks', () => ({ origin: own(), 'sec-fetch-site': 'cross-site' }), 403],
    ['from a form', () => ({ 'content-type': 'text/plain' }), 415],
    ['from an upload', () => ({ 'content-type': 'multipart/form-data; boundary=x' }), 415],
  ])('%s', async (_, headers, status) => {
    const before = (await running.store.ledger()).length
    expect((await send('/api/corrections', body(), headers())).status).toBe(status)
    expect((await running.store.ledger()).length).toBe(before)
  })

  test('with more than any correction takes, even when its length is not told', async () => {
    const long = JSON.stringify({ ...body(), reason: 'x'.repeat(300_000) })
    expect((await send('/api/corrections', long)).status).toBe(413)
    const unmeasured = await fetch(new URL('/api/corrections', running.server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([long]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(unmeasured.status).toBe(413)
    const longer = JSON.stringify({ ...body(), reason: 'x'.repeat(4_000_000) })
    for (let times = 0; times < 20; times++) expect((await send('/api/corrections', longer)).status).toBe(413)
  })

  test('by another method, or anything else than the API', async () => {
    expect((await fetch(new URL('/api/corrections', running.server.url), { method: 'PUT' })).status).toBe(405)
    expect((await send('/', body())).status).toBe(405)
    expect((await send('/api/summary', body())).status).toBe(405)
  })

  test('through a server that is only read from, which says so', async () => {
    const readOnly = await startServer({ store: running.store, port: 0, webRoot: running.webRoot })
    const response = await fetch(new URL('/api/corrections', readOnly.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body()),
    })
    expect(response.status).toBe(405)
    const summary = (await (await fetch(new URL('/api/summary', readOnly.url))).json()) as Summary
    expect(summary.readOnly).toBe(true)
    expect((await json<Summary>('/api/summary')).readOnly).toBe(false)
    await readOnly.close()
  })

  test('but a page of the server itself may', async () => {
    const response = await send('/api/corrections', body(), { origin: own(), 'sec-fetch-site': 'same-origin' })
    expect(response.status).toBe(201)
    const { ids } = (await response.json()) as Noted
    await send(`/api/corrections/${ids[0]}/undo`, signed)
  })
})
