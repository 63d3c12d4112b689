import { describe, expect, it } from 'vitest'
import { recordToJson } from '../../src/export/json.ts'
import { sampleRecord } from '../schema/sample.ts'

describe('the record as JSON', () => {
  it('is the record again when parsed', () => {
    expect(JSON.parse(recordToJson(sampleRecord()))).toEqual(sampleRecord())
  })

  it('is the same text whatever the order in which fields were set', () => {
    expect(recordToJson(turned(sampleRecord()))).toBe(recordToJson(sampleRecord()))
  })

  it('begins with the format and ends with a line feed', () => {
    const text = recordToJson(sampleRecord())
    expect(text.startsWith('{\n  "format": "parley-record/1",\n  "reports": [\n')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })
})

/** The same value with the fields of every object set in the opposite order. */
function turned<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(turned) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, inner]) => [key, turned(inner)])) as Value
}
