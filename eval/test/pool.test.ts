import { expect, test } from 'vitest'
import { found, right } from '../measure/figure.ts'
import { pool } from '../measure/pool.ts'

const scoreOf = (...figures: ReturnType<typeof right>[]) => ({ overall: 0, figures, errors: [] })

test('lines of several negotiations weigh as much as the gold items behind them', () => {
  const { figures, overall } = pool([
    scoreOf(right('roles', 1, 1), found('meetings', 0.5, 1, 30)),
    scoreOf(right('roles', 0, 3), found('meetings', 0.5, 0, 10)),
  ])
  expect(figures.map(({ layer, value, count }) => [layer, value, count])).toEqual([
    ['roles', 0.25, 4],
    ['meetings', 0.5, 40],
  ])
  expect(overall).toBe(0.375)
})

test('a line that one negotiation has nothing for rests on the others', () => {
  const { figures } = pool([scoreOf(right('roles', 0, 0)), scoreOf(right('roles', 2, 2))])
  expect(figures[0]).toMatchObject({ value: 1, count: 2 })
})
