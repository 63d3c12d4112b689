import fc from 'fast-check'
import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { gatherRows, type RecordRow, rowsOf } from '../../src/model/record-rows.ts'
import { findingsOf, sampleReports } from '../reader/samples.ts'

const record = link(sampleReports().flatMap(findingsOf))

test('a record is whole again, byte for byte, from its rows in the order in which a store gives them', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...rowsOf(record)], { minLength: [...rowsOf(record)].length }), (rows) => {
      const gatherer = gatherRows()
      for (const row of rows.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))) gatherer.take(row)
      expect(JSON.stringify(gatherer.record())).toBe(JSON.stringify(record))
    }),
    { numRuns: 5 },
  )
})

test('what rests on one report stands in its row', () => {
  const rows = [...rowsOf(record)]
  const mentions = rows.flatMap((row) => (row.noun === 'report' ? row.content.mentions : []))
  expect(mentions.flatMap(([, own]) => own)).toHaveLength(record.actors.flatMap((actor) => actor.mentions).length)
  expect(JSON.stringify(rows.filter(({ noun }) => noun === 'actor'))).not.toContain('"mentions"')
})

const placeOf = ({ noun, place, id }: RecordRow): string => [noun, place, id].join('\u0000')
