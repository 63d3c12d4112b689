import { afterEach, describe, expect, test, vi } from 'vitest'
import { StoreError } from '../../src/store/error.ts'
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

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('rows that wait', () => {
  test('say in one line where they cannot wait', () => {
    vi.stubEnv('TMPDIR', '/nowhere-at-all')
    const waiting = createWaitingRows()
    const fill = (): void => {
      for (let number = 0; number < 600; number++) waiting.put(rowOf(number))
    }
    expect(fill).toThrow(StoreError)
    expect(fill).toThrow(/^\/nowhere-at-all, where .* TMPDIR and try again$/u)
    waiting.clear()
  })

  test.each([0, 1, 499, 500, 501, 1700])('come as they went, in parts, as often as they are asked for: %i', (count) => {
    const waiting = createWaitingRows()
    const rows = Array.from({ length: count }, (_, number) => rowOf(number))
    for (const row of rows) waiting.put(row)
    for (let times = 0; times < 2; times++) {
      const came: RecordRowTable[] = []
      for (const part of waiting.parts()) {
        expect(part.length).toBeGreaterThan(0)
        expect(part.length).toBeLessThanOrEqual(500)
        came.push(...part.map((row) => ({ ...row, content: Uint8Array.from(row.content) })))
      }
      expect(came).toEqual(rows)
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
