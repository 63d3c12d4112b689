import { describe, expect, test } from 'vitest'
import type { RecordRowTable } from '../../src/store/sql/tables.ts'
import { createWaitingRows } from '../../src/store/sql/waiting-rows.ts'

const rowOf = (number: number): RecordRowTable => ({
  dossier: '',
  noun: 'report',
  id: `r${number}`,
  place: '',
  sha256: String(number),
  content: Uint8Array.of(number % 256, 1, 2),
})

describe('rows that wait', () => {
  test.each([0, 1, 499, 500, 501, 1700])('come as they went, in parts, as often as they are asked for: %i', (count) => {
    const waiting = createWaitingRows()
    const rows = Array.from({ length: count }, (_, number) => rowOf(number))
    for (const row of rows) waiting.put(row)
    for (let times = 0; times < 2; times++) {
      const parts = [...waiting.parts()]
      expect(parts.every((part) => part.length > 0 && part.length <= 500)).toBe(true)
      expect(parts.flat().map((row) => ({ ...row, content: Uint8Array.from(row.content) }))).toEqual(rows)
    }
    waiting.clear()
  })

  test('are forgotten, and others may come', () => {
    const waiting = createWaitingRows()
    for (let number = 0; number < 1200; number++) waiting.put(rowOf(number))
    waiting.clear()
    waiting.put(rowOf(7))
    expect([...waiting.parts()].flat().map(({ id }) => id)).toEqual(['r7'])
    waiting.clear()
    waiting.clear()
    expect([...waiting.parts()]).toEqual([])
  })
})
