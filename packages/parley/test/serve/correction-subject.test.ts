import { expect, test } from 'vitest'
import { passageAt } from '../../src/link/corrections/passage.ts'
import type { CorrectionAction } from '../../src/model/correction.ts'
import { subjectOf, whomOf } from '../../src/serve/correction-subject.ts'
import { readByReport } from '../../src/serve/reading.ts'
import { sampleRecord } from '../schema/sample.ts'

const record = sampleRecord()
const indexed = { read: readByReport(record) }
const [meeting] = record.meetings
const [actor] = record.actors.filter(({ mentions }) => mentions.length > 0)
const passageOf = ({ report: id, start, end }: { report: string; start: number; end: number }) => {
  const report = record.reports.find((one) => one.id === id)
  if (report === undefined) throw new Error(`no report ${id}`)
  return passageAt(report, start, end)
}
const told = passageOf(meeting!.evidence[0]!)
const named = passageOf(actor!.mentions[0]!)
const issue = record.issues.find(({ positions }) => positions.length > 0)
const wanted = passageOf(issue!.positions[0]!.evidence[0]!)
const elsewhere = { ...told, start: told.start + 1 }

const strike = { action: 'strike', noun: 'meeting', field: 'participants' } as const
test.each<[string, CorrectionAction, about: string | null, whom: string | null]>([
  ['a refusal', { action: 'refuse', noun: 'meeting', passage: told }, meeting!.id, null],
  ['a name', { action: 'name', passage: named, language: 'en', name: 'X' }, actor!.id, null],
  ['meetings that are one', { action: 'join', noun: 'meeting', passages: [told, elsewhere] }, meeting!.id, null],
  ['somebody struck', { ...strike, passage: told, value: { passage: named } }, meeting!.id, actor!.id],
  ['somebody with a name', { ...strike, passage: told, value: { passage: named, name: 'X' } }, meeting!.id, null],
  ['what is read there no more', { action: 'refuse', noun: 'meeting', passage: elsewhere }, null, null],
  [
    'a meeting that was added',
    { action: 'add', passage: told, added: { noun: 'meeting', status: 'held' } },
    meeting!.id,
    null,
  ],
  ['a position', { action: 'refuse', noun: 'position', passage: wanted }, issue!.id, null],
  ['a statement', { action: 'refuse', noun: 'statement', passage: told }, null, null],
  ['a report', { action: 'copy', report: told.report, of: null }, null, null],
])('%s', (_, action, about, whom) => {
  expect([subjectOf(indexed, action), whomOf(indexed, action)]).toEqual([about, whom])
})
