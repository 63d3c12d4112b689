import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatedReports } from '../../../../bench/generated.ts'
import { passageAt } from '../../src/link/corrections/passage.ts'
import { differenceOf } from '../../src/link/difference/difference.ts'
import { forwardingsBetween } from '../../src/link/forwardings.ts'
import { idsOf } from '../../src/link/ids.ts'
import { link } from '../../src/link/link.ts'
import { storeLinker } from '../../src/link/linker.ts'
import type { Passage } from '../../src/model/correction.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Findings } from '../../src/model/findings.ts'
import { presentId } from '../../src/model/forwarding.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import { createReader } from '../../src/read/read.ts'
import { deriveRecords } from '../../src/store/derive.ts'
import { openStore } from '../../src/store/sqlite/open.ts'

const reader = createReader()
function read(origin: string, published: string, text: string) {
  const given = { published, url: `https://news.example/${origin}` }
  const outcome = reader.read({ origin, bytes: new TextEncoder().encode(text), format: 'text', given })
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  return outcome.reading.findings
}

const vague = read('1', '2031-05-07', 'Norway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo this week.')
const exact = read('2', '2031-05-08', 'Norway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo on May 5.')
const later = read('3', '2031-05-22', 'Norway’s envoy Erik Berg met Japan’s minister Kenji Mori in Tokyo on May 21.')
const passageOf = ({ report, start, end }: Evidence): Passage => {
  const text = [vague, exact, later].find((one) => one.report.id === report)?.report.text ?? ''
  return passageAt({ id: report, text }, start, end)
}
const ids = ({ meetings, actors, statements, documents }: ParleyRecord): string[] =>
  [...meetings, ...actors, ...statements, ...documents].map(({ id }) => id)

describe('an id that is gone', () => {
  test('leads to what stands at its passages, once a report settles the day', () => {
    const [before, after] = [link([vague]), link([vague, exact])]
    const [was, is] = [before.meetings[0]?.id ?? '', after.meetings[0]?.id ?? '']
    expect(after.meetings).toHaveLength(1)
    expect(is).not.toBe(was)
    expect(forwardingsBetween(before, after).get(was)).toBe(is)
    expect(forwardingsBetween(after, after)).toEqual(new Map())
  })

  test('leads there through a store, which compares what differs alone', async () => {
    const store = openStore(':memory:')
    const add = async (findings: Findings) => {
      const raw = { origin: findings.report.id, bytes: new Uint8Array(), format: 'text' as const, given: {} }
      await store.add([{ raw, captured: '2031-05-09T10:00:00Z', findings }])
      await deriveRecords(store, storeLinker)
      return link((await store.contents()).findings)
    }
    const [before, after] = [await add(vague), await add(exact)]
    const [was, is] = [before.meetings[0]?.id ?? '', after.meetings[0]?.id ?? '']
    expect(is).not.toBe(was)
    expect(await store.forwardings(null)).toEqual(new Map([[was, is]]))
    const apart = await add(later)
    expect(apart.meetings).toHaveLength(2)
    const passages = apart.meetings.map(({ evidence: [one] }) => passageOf(one!))
    await store.append([
      {
        kind: 'correction',
        at: '2031-05-10T10:00:00Z',
        author: 'Olha',
        dossier: null,
        reason: 'one meeting',
        correction: { action: 'join', noun: 'meeting', passages },
      },
    ])
    await deriveRecords(store, storeLinker)
    const joined = (await store.record(null))?.record.meetings.map(({ id }) => id) ?? []
    expect(joined).toHaveLength(1)
    const forwardings = await store.forwardings(null)
    for (const { id } of [...before.meetings, ...apart.meetings])
      expect(presentId(id, (one) => joined.includes(one), forwardings)).toBe(joined[0])
    await store.close()
  })

  test('leads to where the text has moved, and nowhere when it is gone', () => {
    const text = `OSLO. ${vague.report.text}`
    const [before, moved] = [link([vague]), link([read('1', '2031-05-08', text), exact])]
    expect(forwardingsBetween(before, moved).get(before.meetings[0]?.id ?? '')).toBe(moved.meetings[0]?.id)
    const gone = link([read('1', '2031-05-07', 'Nothing was said in Bergen.')])
    expect(forwardingsBetween(before, gone).get(before.meetings[0]?.id ?? '')).toBeUndefined()
  })

  test('leads somewhere for every thing of every record, whatever reports come', () => {
    const all = [...generatedReports(40)].flatMap((raw) => {
      const outcome = reader.read(raw)
      return 'reading' in outcome ? [outcome.reading.findings] : []
    })
    const cut = fc.integer({ min: 1, max: all.length - 1 })
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), cut, (order, size) => {
        const [before, after] = [link(order.slice(0, size)), link(order)]
        const [forwardings, present] = [forwardingsBetween(before, after), new Set(ids(after))]
        for (const id of forwardings.values()) expect(present).toContain(id)
        const spoken = new Set(before.statements.map(({ id }) => id))
        for (const id of spoken) expect(present).toContain(id)
        for (const { id } of [...before.actors, ...before.meetings])
          expect(presentId(id, (one) => present.has(one), forwardings)).not.toBeNull()
      }),
      { numRuns: 10 },
    )
  })

  test('is followed as often as it changed, and never in a circle', () => {
    const forwardings = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
      ['y', 'x'],
    ])
    const followed = (id: string, ...present: string[]) => presentId(id, (one) => present.includes(one), forwardings)
    expect([followed('a', 'c'), followed('a', 'a', 'c'), followed('x', 'c'), followed('none', 'c')]).toEqual([
      'c',
      'a',
      null,
      null,
    ])
  })
})

describe('ids', () => {
  const of = (...items: [string, string][]) => [
    ...idsOf(
      items,
      ([name]) => name,
      ([, mark]) => mark,
    ).values(),
  ]
  test('are names, and those of namesakes say which', () => {
    const [alone] = of(['meeting', 'r1 7'])
    const [one, other, elsewhere] = of(['meeting', 'r1 7'], ['meeting', 'r2 9'], ['talks', 'r1 7'])
    expect([alone, elsewhere]).toEqual(['meeting', 'talks'])
    expect(one).toMatch(/^meeting-[0-9a-f]{6}$/u)
    expect(new Set([alone, one, other]).size).toBe(3)
    expect(of(['meeting', 'r0 1'], ['meeting', 'r1 7'], ['meeting', 'r2 9']).slice(1)).toEqual([one, other])
    expect(new Set(of(['meeting', 'r1 7'], ['meeting', 'r1 7'])).size).toBe(2)
  })
})

describe('the difference of two records', () => {
  test('is nothing between equal ones, and not that something goes by another id', () => {
    const record = link([vague, exact])
    expect(differenceOf(record, record)).toEqual([])
    const renamed = JSON.parse(
      JSON.stringify(record).replaceAll('person-erik-berg', 'person-erik-bergh'),
    ) as ParleyRecord
    expect(renamed).not.toEqual(record)
    expect(differenceOf(record, renamed)).toEqual([])
  })

  test('tells what came, went and changed, with the passage behind it', () => {
    const [before, after] = [link([vague]), link([vague, exact])]
    const there = differenceOf(before, after)
    expect(there).toContainEqual(
      expect.objectContaining({
        noun: 'meeting',
        change: 'changed',
        was: before.meetings[0]?.id,
        fields: expect.arrayContaining([
          { field: 'when', of: 'date', list: false, gone: [expect.any(String)], come: ['2031-05-05'] },
        ]),
        evidence: expect.objectContaining({ report: exact.report.id }),
      }),
    )
    expect(there).toContainEqual(expect.objectContaining({ noun: 'report', change: 'came', id: exact.report.id }))
    expect(differenceOf(after, before)).toContainEqual(
      expect.objectContaining({ noun: 'report', change: 'went', id: exact.report.id }),
    )
  })

  test('says into what something was joined', () => {
    const record = link([vague, exact])
    const [meeting] = record.meetings
    if (meeting === undefined) throw new Error('no meeting')
    const half = (part: number) => ({ ...meeting, id: `m-${part}`, evidence: meeting.evidence.slice(part, part + 1) })
    const parted = { ...record, meetings: [half(0), half(1)] }
    expect(differenceOf(parted, record)).toContainEqual(
      expect.objectContaining({ noun: 'meeting', change: 'went', into: meeting.id }),
    )
  })
})
