import { describe, expect, test } from 'vitest'
import { recordJsonSchema, recordSchema } from '../../src/model/schema/record.ts'
import { sampleRecord } from './sample.ts'

describe('recordSchema', () => {
  test('takes a sound record and gives it back unchanged', () => {
    const record = sampleRecord()
    expect(recordSchema.parse(record)).toEqual(record)
  })

  const breaches: [string, (record: ReturnType<typeof sampleRecord>) => unknown][] = [
    ['another format', (record) => ({ ...record, format: 'parley-record/2' })],
    ['a list left out', (record) => ({ ...record, conflicts: undefined })],
    ['an unknown status', (record) => ({ ...record, meetings: [{ ...record.meetings[0], status: 'perhaps' }] })],
    [
      'an offset before the text',
      (record) => {
        record.actors[0]!.mentions[0]!.start = -1
        return record
      },
    ],
    [
      'a number of points that is no whole number',
      (record) => ({ ...record, documents: [{ ...record.documents[0], points: 1.5 }] }),
    ],
  ]
  test.each(breaches)('refuses %s', (_, breach) => {
    expect(recordSchema.safeParse(breach(sampleRecord())).success).toBe(false)
  })
})

test('the JSON Schema has every noun, and stays open to fields that a later version adds', () => {
  const schema = recordJsonSchema() as { $schema: string; $defs: { [name: string]: { [field: string]: unknown } } }
  expect(schema.$schema).toContain('2020-12')
  expect(Object.keys(schema.$defs)).toEqual(
    expect.arrayContaining(['Report', 'Actor', 'Meeting', 'Statement', 'Issue', 'Document', 'Conflict', 'Evidence']),
  )
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false')
})

test('the JSON Schema changes only where somebody meant it to', async () => {
  await expect(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('golden/record.schema.json')
})
