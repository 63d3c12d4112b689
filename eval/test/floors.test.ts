import { describe, expect, test } from 'vitest'
import { fallen, raised } from '../floors.ts'

describe('floors', () => {
  test('bear a small fall and no larger one', () => {
    const floors = { talks: { meetings: 0.6, statements: 0.7 } }
    expect(fallen({ talks: { meetings: 0.56, statements: 0.64 } }, floors)).toEqual([
      'talks, statements: 64.0 %, floor 70.0 %',
    ])
  })

  test('hold what is no longer measured to have fallen', () => {
    expect(fallen({ talks: {} }, { talks: { meetings: 0.6 } })).toEqual(['talks, meetings: not measured, floor 60.0 %'])
  })

  test('only rise', () => {
    const floors = { talks: { meetings: 0.6, statements: 0.7 } }
    expect(raised({ talks: { meetings: 0.4, statements: 0.7519, positions: 0.2 } }, floors)).toEqual({
      talks: { meetings: 0.6, statements: 0.751, positions: 0.2 },
    })
  })

  test('let stand the floors of a negotiation that was not read', () => {
    expect(raised({}, { talks: { meetings: 0.6 } })).toEqual({ talks: { meetings: 0.6 } })
  })
})
