import { describe, expect, it } from 'vitest'
import { FIELDS, recordToJson } from '../../src/export/json.ts'
import { recordJsonSchema } from '../../src/model/schema/record.ts'
import { sampleRecord } from '../schema/sample.ts'

describe('the record as JSON', () => {
  it('is the record again when parsed', () => {
    expect(JSON.parse(recordToJson(sampleRecord()))).toEqual(sampleRecord())
  })

  it('is the same text whatever the order in which fields were set', () => {
    expect(recordToJson(turned(sampleRecord()))).toBe(recordToJson(sampleRecord()))
  })

  it('has a place for every field of the format, and for no other', () => {
    expect(FIELDS.toSorted()).toEqual([...fieldsOf(recordJsonSchema())].toSorted())
  })

  it('begins with the format and ends with a line feed', () => {
    const text = recordToJson(sampleRecord())
    expect(text.startsWith('{\n  "format": "parley-record/1",\n  "reports": [\n')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })
})

/** The names of all fields that a JSON Schema describes. */
function fieldsOf(schema: unknown): Set<string> {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) for (const name of Object.keys(value.properties as object)) found.add(name)
    for (const inner of Object.values(value)) look(inner)
  }
  look(schema)
  return found
}

/** The same value with the fields of every object set in the opposite order. */
function turned<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(turned) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, inner]) => [key, turned(inner)])) as Value
}
