import { expect, test } from 'vitest'
import { aspectsOf } from '../../src/link/difference/aspects.ts'
import type { FieldOf } from '../../src/model/difference.ts'
import { valuesTold } from '../../src/serve/versions/told.ts'
import { sampleRecord } from '../schema/sample.ts'

test('versions of a report are compared by the fields by which records are', () => {
  const record = sampleRecord()
  const compared = new Map<string, Map<string, FieldOf>>()
  for (const { noun, fields } of aspectsOf(record))
    compared.set(noun, new Map([...(compared.get(noun) ?? []), ...fields.map(({ field, of }) => [field, of] as const)]))
  const told = valuesTold(record)
  expect([...new Set(told.map(({ noun }) => noun))].sort()).toEqual([...compared.keys()].sort())
  for (const { noun, fields } of told)
    for (const [field, { of }] of Object.entries(fields))
      expect([noun, field, compared.get(noun)?.get(field)]).toEqual([noun, field, of])
})

test('what is told has an id of its own, words, and no field that says nothing', () => {
  const told = valuesTold(sampleRecord())
  expect(new Set(told.map(({ noun, id }) => `${noun} ${id}`)).size).toBe(told.length)
  for (const { fields, quote, evidence } of told) {
    expect(quote).toBe(evidence[0]?.quote ?? '')
    expect(fields).not.toHaveProperty('independentSources')
    for (const { values } of Object.values(fields)) expect(values).not.toEqual([])
  }
})
