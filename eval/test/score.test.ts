import { describe, expect, test } from 'vitest'
import type { ParleyRecord } from '../../packages/parley/src/model/record.ts'
import { score } from '../measure/score.ts'
import { columnOf, drawTable } from '../report/table.ts'
import { at, gold, perfect } from './talks.ts'

function figures(change: (record: ParleyRecord) => void) {
  const record = perfect()
  change(record)
  const result = score(record, gold)
  return { ...result, of: (layer: string) => result.figures.find((figure) => figure.layer === layer) }
}

describe('a record that says what the gold record says', () => {
  test('is right in every layer', () => {
    const { figures: all, errors } = figures(() => {})
    expect(all.filter(({ value, count }) => count > 0 && value !== 1 && value !== null)).toEqual([])
    expect(errors).toEqual([])
  })
})

describe('what a mistake costs', () => {
  test('a name that was missed costs recall, one too many precision', () => {
    const missed = figures((record) => void record.actors[0]!.mentions.pop())
    expect(missed.of('mentions')).toMatchObject({ precision: 1, recall: 6 / 7 })
    const extra = figures((record) => void record.actors[2]!.mentions.push(at('talks')))
    expect(extra.of('mentions')).toMatchObject({ precision: 7 / 8, recall: 1 })
  })

  test('a name in an advertisement costs nothing', () => {
    const { of } = figures((record) => void record.actors[2]!.mentions.push(at('Advertisement')))
    expect(of('mentions')).toMatchObject({ precision: 1, recall: 1 })
  })

  test('a person taken for a place is no person found', () => {
    const { of } = figures((record) => void (record.actors[0]!.kind = 'place'))
    expect(of('mentions')).toMatchObject({ precision: 5 / 7, recall: 5 / 7 })
  })

  test('one person read as two costs recall of linking, two as one precision', () => {
    const parted = figures((record) => {
      const [first] = record.actors
      record.actors.push({ ...first!, id: 'a6', mentions: [first!.mentions.pop()!] })
    })
    expect(parted.of('linking (B-cubed)')).toMatchObject({ precision: 1, recall: 6 / 7 })
    expect(parted.errors).toContain('linking (B-cubed): lee is 2 actors: a1, a6')
    const merged = figures((record) => {
      record.actors[0]!.mentions.push(...record.actors[1]!.mentions)
      record.actors.splice(1, 1)
    })
    expect(merged.of('linking (B-cubed)')).toMatchObject({ precision: 5 / 7, recall: 1 })
  })

  test('a meeting told twice is one too many, and an optional one is none', () => {
    const twice = figures((record) => void record.meetings.push({ ...record.meetings[0]!, id: 'm2' }))
    expect(twice.of('meetings')).toMatchObject({ precision: 0.5, recall: 1 })
    const optional = figures((record) => {
      record.meetings.push({
        ...record.meetings[0]!,
        id: 'm2',
        when: '2025-05-01',
        place: 'a5',
        participants: [],
        evidence: [at('On 1 May they had met in Bern', { timing: 'recap' })],
      })
    })
    expect(optional.of('meetings')).toMatchObject({ precision: 1, recall: 1 })
  })

  test('a meeting on another day is another meeting', () => {
    const { of, errors } = figures((record) => void (record.meetings[0]!.when = '2025-05-06'))
    expect(of('meetings')).toMatchObject({ precision: 0, recall: 0 })
    expect(errors).toContainEqual(expect.stringContaining('meetings: missed oslo in '))
  })

  test('a statement counts where its passage is, and its speaker apart', () => {
    const { of } = figures((record) => void (record.statements[0]!.speaker = 'a1'))
    expect(of('statements')?.value).toBe(1)
    expect(of('speaker')?.value).toBe(0)
    const elsewhere = figures((record) => void (record.statements[0]!.evidence = [at('Ann Lee and Bob Roe')]))
    expect(elsewhere.of('statements')).toMatchObject({ precision: 0, recall: 0 })
  })

  test('a wrong stance is still a position found', () => {
    const { of } = figures((record) => void (record.issues[0]!.positions[0]!.stance = 'rejects'))
    expect(of('positions')?.value).toBe(1)
    expect(of('stance')?.value).toBe(0)
  })

  test('old news must be told from new', () => {
    const told = figures((record) =>
      record.statements[0]!.evidence.push(at('On 1 May they had met in Bern, Lee recalled')),
    )
    expect(told.of('recap told from news')?.value).toBe(0.5)
  })

  test('a quotation that is not its slice is dishonest', () => {
    const { of } = figures((record) => void (record.statements[0]!.evidence[0]!.quote = 'the talks were useless'))
    expect(of('evidence is its slice')?.value).toBeLessThan(1)
  })

  test('an advertisement read as the report is seen', () => {
    const { of } = figures((record) => void (record.reports[0]!.notBody = []))
    expect(of('not the report, marked or removed')?.value).toBe(0)
  })
})

test('the table has a line for each layer and a column for each negotiation', () => {
  const one = score(perfect(), gold)
  const table = drawTable([columnOf('first', one), columnOf('second', one)])
  expect(table).toMatch(/first\s+second/u)
  expect(table).toMatch(/mentions\s+100\.0 100\.0 100\.0\s+7\s+100\.0 100\.0 100\.0\s+7/u)
  expect(table).toMatch(/mean of the main lines\s+100\.0/u)
})

test('what must be found is matched before what may be, and an undated meeting takes no dated one', () => {
  const [oslo] = gold.meetings
  const undated = { ...oslo!, key: 'some day', when: null, place: null, optional: true }
  const meetings = score(perfect(), { ...gold, meetings: [undated, oslo!] }).figures.find(
    ({ layer }) => layer === 'meetings',
  )
  expect(meetings).toMatchObject({ precision: 1, recall: 1 })
  const extra = score(perfect(), { ...gold, meetings: [undated] }).figures.find(({ layer }) => layer === 'meetings')
  expect(extra).toMatchObject({ precision: 0 })
})
