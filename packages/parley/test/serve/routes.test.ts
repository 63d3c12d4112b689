import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { ParleyRecord } from '../../src/model/record.ts'
import { recordSchema } from '../../src/model/schema/record.ts'
import { actorViewSchema } from '../../src/serve/schema/actor.ts'
import { agendaListSchema } from '../../src/serve/schema/agenda.ts'
import { correctionPageSchema } from '../../src/serve/schema/correction.ts'
import { belongingPageSchema, dossierListSchema, dossierViewSchema } from '../../src/serve/schema/dossier.ts'
import { failureSchema } from '../../src/serve/schema/failure.ts'
import { meetingViewSchema } from '../../src/serve/schema/meeting.ts'
import * as page from '../../src/serve/schema/page.ts'
import { reportViewSchema } from '../../src/serve/schema/report.ts'
import { sourceListSchema } from '../../src/serve/schema/source.ts'
import { summarySchema } from '../../src/serve/schema/summary.ts'
import { versionChangesSchema, versionListSchema } from '../../src/serve/schema/versions.ts'
import type {
  ActorView,
  Api,
  DecisionApi,
  MeetingPage,
  MeetingView,
  Page,
  ReportPage,
  ReportView,
} from '../../src/serve/views.ts'
import { rowsOf } from '../../src/model/record-rows.ts'
import { sampleRecord } from '../schema/sample.ts'
import { sampleReadInput } from '../store/sample.ts'
import { fill, type Running, startSample } from './running.ts'

let running: Running

beforeAll(async () => {
  running = await startSample(sampleRecord())
  const dossier = { id: 'river-talks', title: 'River talks', sides: [{ name: 'Ghana', members: [] }], agenda: [] }
  const rest = { languages: [], sources: [], relevant: { actors: [], words: [], never: [] } }
  await running.store.append([
    { kind: 'dossier', at: '2031-05-16T10:00:00Z', author: 'Olha', dossier: { ...dossier, ...rest } },
  ])
  const { fingerprint } = await running.store.contents()
  await running.store.saveRecord(null, () => rowsOf(sampleRecord()), { contents: fingerprint, linker: '1.0.0' })
})

afterAll(() => running.stop())

function ask(path: string, headers: { [name: string]: string } = {}): Promise<Response> {
  return fetch(new URL(path, running.server.url), { headers })
}

async function json<Answer>(path: string): Promise<Answer> {
  const response = await ask(path)
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

async function ids(path: string): Promise<string[]> {
  return (await json<Page<{ id: string }>>(path)).items.map((item) => item.id)
}

const routes: [keyof Api, string, z.ZodType][] = [
  ['/api/record', '/api/record', recordSchema],
  ['/api/dossiers', '/api/dossiers', dossierListSchema],
  ['/api/summary', '/api/summary', summarySchema],
  ['/api/meetings', '/api/meetings', page.meetingPageSchema],
  ['/api/meetings/{id}', '/api/meetings/m-second', meetingViewSchema],
  ['/api/actors', '/api/actors', page.actorPageSchema],
  ['/api/actors/{id}', '/api/actors/a-koval', actorViewSchema],
  ['/api/statements', '/api/statements', page.statementPageSchema],
  ['/api/issues', '/api/issues', page.issuePageSchema],
  ['/api/agenda', '/api/agenda', agendaListSchema],
  ['/api/documents', '/api/documents', page.documentPageSchema],
  ['/api/conflicts', '/api/conflicts', page.conflictPageSchema],
  ['/api/reports', '/api/reports', page.reportPageSchema],
  ['/api/reports/{id}', '/api/reports/r-uk', reportViewSchema],
  ['/api/reports/{id}/versions', '/api/reports/r-uk/versions', versionListSchema],
  ['/api/reports/{id}/changes', '/api/reports/r-uk/changes?from=0&to=0', versionChangesSchema],
  ['/api/dossiers/{id}', '/api/dossiers/river-talks', dossierViewSchema],
  ['/api/dossiers/{id}/reports', '/api/dossiers/river-talks/reports', belongingPageSchema],
  ['/api/sources', '/api/sources', sourceListSchema],
  ['/api/corrections', '/api/corrections', correctionPageSchema],
]
const DECIDING: (keyof DecisionApi)[] = ['/api/corrections', '/api/corrections/{id}/undo']

describe('every route', () => {
  test.each(routes)('%s answers what its schema says, and nothing beside', async (_, path, schema) => {
    const answer = await json(path)
    expect(schema.parse(answer)).toEqual(answer)
  })

  test('is in the OpenAPI document, which is of version 3.1, and none other is', async () => {
    const document = await json<{ openapi: string; paths: object; components: { schemas: object } }>(
      '/api/openapi.json',
    )
    expect(document.openapi).toBe('3.1.0')
    const known = new Set<string>([...routes.map(([route]) => route), ...DECIDING])
    expect(Object.keys(document.paths).toSorted()).toEqual([...known].toSorted())
    const references = new Set(JSON.stringify(document).match(/#\/components\/schemas\/\w+/gu))
    for (const reference of references)
      expect(document.components.schemas).toHaveProperty(reference.split('/').at(-1) ?? '')
  })

  test('is documented as before, where nobody meant to change it', async () => {
    await expect(`${JSON.stringify(await json('/api/openapi.json'), null, 2)}\n`).toMatchFileSnapshot(
      'golden/openapi.json',
    )
  })

  test.each(routes)('%s has a type in the list that the reading room reads', (route) => {
    const typed: keyof Api = route
    expect(typed).toBe(route)
  })
})

test('the record is given as it was saved', async () => {
  // A store gives each list in the order of what it holds.
  const sorted = (record: ParleyRecord) =>
    Object.fromEntries(
      Object.entries(record).map(([name, list]) => [
        name,
        Array.isArray(list) ? list.map((item) => JSON.stringify(item, null, 1)).toSorted() : list,
      ]),
    )
  const given = (await json('/api/record')) as ParleyRecord
  expect(sorted(recordSchema.parse(given))).toEqual(sorted(recordSchema.parse(sampleRecord())))
})

test('the summary counts', async () => {
  expect(await json('/api/summary')).toMatchObject({
    counts: { reports: 2, actors: 5, meetings: 2, statements: 2, issues: 1, documents: 1, conflicts: 1 },
    published: { first: '2031-05-13', last: '2031-05-14' },
    outlets: [
      { outlet: 'The Herald', reports: 1 },
      { outlet: 'Вісник', reports: 1 },
    ],
    languages: [
      { language: 'en', reports: 1 },
      { language: 'uk', reports: 1 },
    ],
    upToDate: true,
  })
})

describe('lists', () => {
  const queries: [string, string[]][] = [
    // The third is some time in May, so it may be earlier than the second.
    ['/api/meetings', ['m-third', 'm-second']],
    ['/api/meetings?status=held', ['m-second']],
    ['/api/meetings?status=under%20way', []],
    ['/api/meetings?place=a-lisobor', ['m-second']],
    ['/api/meetings?actor=a-koval', ['m-second']],
    ['/api/meetings?actor=a-river', ['m-third', 'm-second']],
    ['/api/meetings?from=2031-05-14', ['m-third']],
    ['/api/meetings?from=2031-05-13&to=2031-05-13', ['m-third', 'm-second']],
    ['/api/meetings?to=2031-04-30', []],
    ['/api/meetings?from=2031-06-01', []],
    ['/api/actors?kind=person', ['a-koval']],
    ['/api/actors?q=KOV', ['a-koval']],
    ['/api/actors?q=коваль%20ярем', ['a-koval']],
    ['/api/actors?q=оваль', []],
    ['/api/actors?q=заріч', ['a-river']],
    ['/api/actors?kind=country&q=', ['a-north', 'a-river']],
    ['/api/statements', ['s-source', 's-koval']],
    ['/api/statements?speaker=a-koval', ['s-koval']],
    ['/api/statements?issue=prisoners', ['s-koval']],
    ['/api/statements?q=полонен%20обмін', ['s-koval']],
    ['/api/statements?q=round', ['s-source']],
    ['/api/statements?q=полоненого%20обміну', ['s-koval']],
    ['/api/statements?q="обміном%20полонений"', ['s-koval']],
    ['/api/statements?q="полонений%20обмін"', []],
    ['/api/reports', ['r-uk', 'r-en']],
    ['/api/reports?q=переговорами', ['r-uk']],
    ['/api/reports?q=prisoner', ['r-en']],
    ['/api/reports?q=погода', []],
    ['/api/reports?q=Lisobor&language=uk', []],
    ['/api/reports?outlet=the%20herald', ['r-en']],
    ['/api/reports?from=2031-05-14', ['r-uk']],
    ['/api/reports?q=', ['r-uk', 'r-en']],
    ['/api/reports?limit=1&offset=1', ['r-en']],
  ]
  test.each(queries)('%s', async (path, wanted) => {
    expect(await ids(path)).toEqual(wanted)
  })

  test('say how many there are in all, and which part this is', async () => {
    expect(await json('/api/actors?limit=2&offset=4')).toMatchObject({ total: 5, limit: 2, offset: 4, items: [{}] })
    expect(await json('/api/actors?offset=50')).toMatchObject({ total: 5, items: [] })
  })

  test('name whatever their items refer to', async () => {
    const { refers } = await json<MeetingPage>('/api/meetings')
    expect(Object.keys(refers.actors).toSorted()).toEqual(['a-koval', 'a-lisobor', 'a-north', 'a-river'])
    expect(refers.actors['a-lisobor']).toEqual({ kind: 'place', names: { uk: ['Лісобор'], en: ['Lisobor'] } })
    expect(Object.keys(refers.issues)).toEqual(['prisoners'])
    expect(Object.keys(refers.reports).toSorted()).toEqual(['r-en', 'r-uk'])
    expect(refers.reports['r-uk']).not.toHaveProperty('text')
  })

  test('say where in a report stands what was looked for', async () => {
    const { items } = await json<ReportPage>('/api/reports?q=переговорами')
    const { title, text } = sampleRecord().reports[1]!
    const passage = items[0]?.found?.passage
    expect(items[0]?.found?.title.map(({ start, end }) => title?.slice(start, end))).toEqual(['Переговори'])
    expect(passage?.text).toBe(text.slice(passage?.start, passage?.end))
    expect(passage?.hits.map(({ start, end }) => text.slice(start, end))).toEqual(['переговорів'])
  })

  test('give reports without text, with what was read from them', async () => {
    const { items } = await json<ReportPage>('/api/reports')
    expect(items[0]).not.toHaveProperty('text')
    expect(items[0]).toMatchObject({
      id: 'r-uk',
      length: sampleRecord().reports[1]?.text.length,
      captured: '2031-05-15T10:00:01Z',
      read: { actors: 5, meetings: 1, statements: 1, progress: 0, positions: 1, documents: 1 },
    })
  })
})

describe('one thing', () => {
  test('a meeting comes with its statements, progress and contradictions', async () => {
    const second = await json<MeetingView>('/api/meetings/m-second')
    expect(second.statements.map((statement) => statement.id)).toEqual(['s-koval'])
    expect(second.progress).toMatchObject([{ issue: 'prisoners', state: 'no progress' }])
    expect((await json<MeetingView>('/api/meetings/m-third')).conflicts).toHaveLength(1)
  })

  test('an actor comes with meetings, statements and positions', async () => {
    const koval = await json<ActorView>('/api/actors/a-koval')
    expect(koval.meetings.map((meeting) => meeting.id)).toEqual(['m-second'])
    expect(koval.statements.map((statement) => statement.id)).toEqual(['s-koval'])
    const north = await json<ActorView>('/api/actors/a-north')
    expect(north.positions).toMatchObject([{ issue: 'prisoners', stance: 'offers' }])
  })

  test('a report comes with marks on exactly the words that were read, in order', async () => {
    const { report, marks } = await json<ReportView>('/api/reports/r-uk')
    expect(report).toEqual(sampleRecord().reports[1])
    const seen = marks.map((mark) => [
      report.text.slice(mark.start, mark.end),
      mark.kind,
      mark.field,
      mark.label,
      mark.value,
    ])
    expect(seen).toEqual([
      ['Лісоборі', 'actor', 'mentions', 'Лісобор', null],
      ['Північчя', 'actor', 'mentions', 'Північчя', null],
      ['Заріччя', 'actor', 'mentions', 'Заріччя', null],
      ['провели другий раунд переговорів', 'meeting', 'evidence', '2031-05-13 · Лісобор', 'held'],
      ['другий раунд', 'meeting', 'ordinals', '2031-05-13 · Лісобор', '2'],
      ['Ми готові говорити про обмін полоненими', 'statement', 'evidence', 'Ярема Коваль', 'direct'],
      ['обмін полоненими', 'position', 'positions', 'обмін полоненими', 'offers'],
      ['глава делегації', 'actor', 'roles', 'Ярема Коваль', 'глава делегації'],
      ['Ярема Коваль', 'actor', 'mentions', 'Ярема Коваль', null],
      ['Ярема Коваль', 'meeting', 'participants', '2031-05-13 · Лісобор', null],
      ['Ост.', 'actor', 'mentions', 'Ост', null],
      ['План із дванадцяти пунктів', 'document', 'evidence', 'План із дванадцяти пунктів', 'mentioned'],
    ])
    expect(marks.find((mark) => mark.kind === 'position')).toMatchObject({
      subject: 'prisoners',
      actor: 'a-north',
      by: 'hand',
      timing: 'news',
    })
  })
})

describe('what is not understood is refused in one line', () => {
  const refused: [string, number, string][] = [
    ['/api/meetings?status=perhaps', 400, 'status'],
    ['/api/meetings?from=yesterday', 400, 'from'],
    ['/api/meetings?colour=red', 400, 'colour'],
    ['/api/summary?colour=red', 400, 'colour'],
    ['/api/actors?limit=0', 400, 'limit'],
    ['/api/actors?limit=1001', 400, 'limit'],
    ['/api/actors?limit=many', 400, 'limit'],
    ['/api/actors?offset=-1', 400, 'offset'],
    [`/api/statements?q=${'x'.repeat(201)}`, 400, 'q'],
    ['/api/meetings/m-lost', 404, 'meeting'],
    ['/api/actors/a-lost', 404, 'actor'],
    ['/api/reports/%2e%2e%2fsecret', 404, 'report'],
    ['/api/weather', 404, 'route'],
    ['/api', 404, 'route'],
  ]
  test.each(refused)('%s', async (path, status, word) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    const { error } = failureSchema.parse(await response.json())
    expect(error.message).toContain(word)
    expect(error.message).not.toContain('\n')
    expect(response.headers.get('etag')).toBeNull()
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    const response = await fetch(new URL('/api/record', running.server.url), { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('what did not change is not sent again', () => {
  // How sources do changes while the store's contents stay as they are.
  test.each(routes.filter(([route]) => route !== '/api/sources'))('%s', async (_, path) => {
    const first = await ask(path)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\da-f]{32}"$/u)
    const second = await ask(path, { 'if-none-match': `"other", W/${tag}` })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
    expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200)
  })
})

test('HEAD answers as GET does, without a body', async () => {
  const response = await fetch(new URL('/api/summary', running.server.url), { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(response.headers.get('etag')).not.toBeNull()
  expect(await response.text()).toBe('')
})

describe('a store that changes', () => {
  test('is empty, then filled, then added to: the server follows', async () => {
    const fresh = await startSample(null)
    const summary = async () => (await fetch(new URL('/api/summary', fresh.server.url))).json()
    const tag = async () => (await fetch(new URL('/api/record', fresh.server.url))).headers.get('etag')
    const tags = [await tag()]
    expect(await summary()).toMatchObject({
      counts: { reports: 0 },
      published: null,
      changed: null,
      fingerprint: null,
      upToDate: true,
    })
    await fill(fresh.store, sampleRecord())
    tags.push(await tag())
    expect(await summary()).toMatchObject({ counts: { reports: 2 }, upToDate: true })
    await fresh.store.add([sampleReadInput(99)])
    tags.push(await tag())
    expect(await summary()).toMatchObject({ counts: { reports: 2 }, upToDate: false })
    expect(new Set(tags).size).toBe(3)
    await fresh.stop()
  })
})
