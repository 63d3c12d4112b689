import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParleyRecord } from '../../src/model/record.ts'
import { createReader } from '../../src/read/read.ts'
import { refresh } from '../../src/cli/refresh.ts'
import type { ActorView, DossierList, MeetingView, Summary } from '../../src/serve/views.ts'
import { type Running, startSample } from './running.ts'

const REPORTS: [string, string, string][] = [
  ['2031-05-05', 'talks.txt', 'Delegations of Norway and Japan met in Oslo on Monday to discuss tariffs.'],
  ['2031-05-09', 'later.txt', 'Delegations of Norway and Japan will meet in Tokyo on May 12, officials said.'],
  ['2031-05-06', 'football.txt', 'Peru beat Chile in a friendly match on Tuesday.'],
]
const side = (name: string) => ({ name, members: [] })

let running: Running
beforeAll(async () => {
  running = await startSample(null)
  const reader = createReader()
  for (const [published, origin, text] of REPORTS) {
    const raw = { origin, bytes: new TextEncoder().encode(text), format: 'text' as const, given: { published } }
    const outcome = reader.read(raw)
    if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
    await running.store.add([{ raw, captured: `${published}T10:00:00Z`, findings: outcome.reading.findings }])
  }
  const dossier = { id: 'salmon-talks', title: 'Salmon talks', sides: [side('Norway'), side('Japan')] }
  const rest = { agenda: [], languages: [], sources: [], relevant: { actors: [], words: [], never: [] } }
  await running.store.append([
    { kind: 'dossier', at: '2031-05-05T11:00:00Z', author: 'Olha', dossier: { ...dossier, ...rest } },
  ])
  await refresh(running.store)
})
afterAll(() => running.stop())

const ask = (path: string): Promise<Response> => fetch(new URL(path, running.server.url))
async function origins(query: string): Promise<string[]> {
  const { reports } = (await (await ask(`/api/record${query}`)).json()) as ParleyRecord
  return reports.map(({ origin }) => origin).sort()
}

describe('every answer', () => {
  const viewpoints: [string, string[]][] = [
    ['', ['football.txt', 'later.txt', 'talks.txt']],
    ['?dossier=salmon-talks', ['later.txt', 'talks.txt']],
    ['?asOf=2031-05-08', ['football.txt', 'talks.txt']],
    ['?dossier=salmon-talks&asOf=2031-05-08', ['talks.txt']],
    ['?readBy=2031-05-06', ['football.txt', 'talks.txt']],
    ['?readBy=2031-05-06T09:59:59Z', ['talks.txt']],
    ['?readBy=2031-05-06T12:00:00%2B02:00', ['football.txt', 'talks.txt']],
    ['?dossier=salmon-talks&readBy=2031-05-05T10:30Z', []],
  ]
  test.each(viewpoints)('may be that of a viewpoint: %s', async (query, wanted) => {
    const response = await ask(`/api/record${query}`)
    if (query.endsWith('10:30Z')) expect((await response.json()) as ParleyRecord).toMatchObject({ reports: wanted })
    else expect(await origins(query)).toEqual(wanted)
  })

  test('counts what that viewpoint has', async () => {
    const summary = (await (await ask('/api/summary?dossier=salmon-talks&asOf=2031-05-08')).json()) as Summary
    expect(summary.counts).toMatchObject({ reports: 1, meetings: 1 })
  })

  test('has a tag of its own', async () => {
    const tag = async (query: string) => (await ask(`/api/summary${query}`)).headers.get('etag')
    expect(await tag('?asOf=2031-05-08')).not.toBe(await tag('?asOf=2031-05-09'))
    expect(await tag('')).not.toBe(await tag('?dossier=salmon-talks'))
  })

  test('says what it does not know or understand', async () => {
    expect((await ask('/api/record?dossier=others')).status).toBe(404)
    expect((await ask('/api/record?asOf=2031-02-30')).status).toBe(400)
    expect((await ask('/api/meetings?readBy=noon')).status).toBe(400)
  })
})

test('the dossiers of the store are listed', async () => {
  expect((await (await ask('/api/dossiers')).json()) as DossierList).toEqual({
    items: [{ id: 'salmon-talks', title: 'Salmon talks', sides: ['Norway', 'Japan'], agenda: [], linked: true }],
  })
})

test('an id that something had earlier leads to it, from the same viewpoint', async () => {
  const { meetings, actors } = (await (await ask('/api/record')).json()) as ParleyRecord
  const [meeting, actor] = [meetings[0]?.id ?? '', actors[0]?.id ?? '']
  const old = new Map([
    ['meeting-old', meeting],
    ['actor-older', 'actor-old'],
    ['actor-old', actor],
    ['meeting-lost', 'meeting-none'],
  ])
  await running.store.putForwardings(null, old)
  // A change of the store lets the server look again.
  await running.store.append([{ kind: 'withdrawal', at: '2031-05-20T10:00:00Z', author: 'parley', address: 'none' }])
  const once = await fetch(new URL('/api/meetings/meeting-old?readBy=2031-06-01', running.server.url), {
    redirect: 'manual',
  })
  expect([once.status, once.headers.get('location')]).toEqual([307, `/api/meetings/${meeting}?readBy=2031-06-01`])
  expect(((await (await ask('/api/meetings/meeting-old')).json()) as MeetingView).meeting.id).toBe(meeting)
  expect(((await (await ask('/api/actors/actor-older')).json()) as ActorView).actor.id).toBe(actor)
  expect((await ask('/api/meetings/meeting-lost')).status).toBe(404)
})
