import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { saidOfMeetings } from '../../src/model/said-of-meetings.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Statement } from '../../src/model/statement.ts'
import { sampleRecord } from '../schema/sample.ts'

const [meeting] = sampleRecord().meetings
const [statement] = sampleRecord().statements
const [passage] = statement!.evidence

const told = (id: string, start: number, end: number, report = 'r'): Meeting => ({
  ...meeting!,
  id,
  outcomes: [],
  evidence: [{ ...passage!, report, start, end }],
})
const said = (id: string, start: number, end: number, report = 'r'): Statement => ({
  ...statement!,
  id,
  evidence: [{ ...passage!, report, start, end }],
})
const idsOf = (meetings: Meeting[], statements: Statement[]): Record<string, string[]> =>
  Object.fromEntries([...saidOfMeetings({ meetings, statements })].map(([id, own]) => [id, own.map((one) => one.id)]))

test('what stands in the passage that tells of a meeting is said of it, what stands beside is not', () => {
  const statements = [
    said('in', 10, 20),
    said('over the end', 35, 50),
    said('after', 40, 60),
    said('elsewhere', 10, 20, 's'),
  ]
  expect(idsOf([told('m', 5, 40)], statements)).toEqual({ m: ['in', 'over the end'] })
})

test('what a meeting brought belongs to it, wherever it was said', () => {
  const brought = { ...told('m', 5, 40), outcomes: [{ statement: 's', summary: 'ceasefire: agreed', evidence: [] }] }
  expect(idsOf([brought], [said('s', 90, 95)])).toEqual({ m: ['s'] })
})

test('one sentence may tell of two meetings', () => {
  expect(idsOf([told('held', 0, 40), told('ahead', 0, 40)], [said('s', 10, 20)])).toEqual({ held: ['s'], ahead: ['s'] })
})

test('is found as by looking at every pair', () => {
  const stretch = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  fc.assert(
    fc.property(fc.array(stretch), fc.array(stretch), (tellings, sayings) => {
      const meetings = tellings.map(([start, length], place) => told(`m${place}`, start, start + length))
      const statements = sayings.map(([start, length], place) => said(`s${place}`, start, start + length))
      const pairs = Object.fromEntries(
        meetings.map(({ id, evidence: [at] }) => [
          id,
          statements.filter(({ evidence: [one] }) => one!.start < at!.end && at!.start < one!.end).map((one) => one.id),
        ]),
      )
      expect(idsOf(meetings, statements)).toEqual(pairs)
    }),
  )
})
