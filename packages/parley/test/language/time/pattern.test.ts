import { describe, expect, test } from 'vitest'
import { compileTimeGrammar } from '../../../src/language/timegrammar/grammar.ts'
import { parsePattern } from '../../../src/language/timegrammar/pattern.ts'
import { TimeFile } from '../../../src/language/timegrammar/schema.ts'
import { tokenize } from '../../../src/read/segment/tokens.ts'

const UNITS = { minute: ['minute'], hour: ['hour'], day: ['day'], week: ['week'], month: ['month'], year: ['year'] }

function fileWith(rules: object[]): TimeFile {
  return TimeFile.parse({
    note: 'for this test',
    capitalised: false,
    slashedOrder: 'day-month',
    months: { 12: ['december'] },
    monthAbbreviations: { 12: ['dec .'] },
    weekdays: { 1: ['monday'] },
    units: UNITS,
    one: {},
    numbers: { 2: ['two'] },
    ordinals: { 1: ['first'] },
    ordinalEndings: ['th'],
    parts: { early: ['early'], mid: ['mid'], late: ['late'], start: ['start of'], end: ['end of'] },
    decades: {},
    decadeEndings: ['s'],
    bounds: { since: ['since'], until: ['until'], by: ['by', 'no later than'], dating: [], negations: [], negated: [] },
    tenses: {
      past: { words: ['was', 'was to'], endings: ['ed'] },
      planned: { words: ['was to'], modals: [] },
      ahead: { words: ['will', 'is to'], prefixes: [], endings: [] },
      modals: [],
      infinitives: [],
      not: { past: ['indeed'], ahead: [] },
    },
    seasons: { spring: ['spring'], summer: ['summer'], autumn: ['autumn'], winter: ['winter'] },
    halves: { am: ['am'], pm: ['pm'] },
    zones: { UTC: ['gmt'] },
    words: { on: ['on', 'as of'] },
    rules,
  })
}

function read(rules: object[], text: string) {
  const tokens = tokenize(text)
  return compileTimeGrammar(fileWith(rules)).find(tokens, 0, tokens.length - 1)
}

const calendar = { kind: 'calendar', month: '$month', day: '$day' }

describe('a pattern', () => {
  test('leaves out what stands in square brackets, and takes one of several', () => {
    const rules = [{ rule: 'day', say: ['[@on] (<day> <month>|<month> <day>)'], date: calendar }]
    for (const text of ['5 december', 'as of december 5', 'on 5th dec.']) {
      expect(read(rules, text)).toMatchObject([{ first: 0, date: { kind: 'calendar', month: 12, day: 5 } }])
    }
  })

  test('keeps a slot under another name', () => {
    const rules = [{ rule: 'days', say: ['<day> - <day:toDay> <month>'], date: { ...calendar, toDay: '$toDay' } }]
    expect(read(rules, '5-7 december')).toMatchObject([{ date: { day: 5, toDay: 7 } }])
    expect(read(rules, '7-5 december')).toEqual([])
  })

  test('takes any word that begins so', () => {
    const rules = [
      { rule: 'yesterday', say: ['yester*'], date: { kind: 'offset', unit: 'day', amount: -1, anchor: 'report' } },
    ]
    expect(read(rules, 'yesterdays')).toHaveLength(1)
    expect(read(rules, 'yest')).toEqual([])
  })

  test('the longest wins, then the rule that stands first; what is ignored is taken too', () => {
    const rules = [
      { rule: 'month', say: ['<month>'], date: { kind: 'calendar', month: '$month' } },
      { rule: 'day', say: ['<day> <month>'], date: calendar },
      { rule: 'street', say: ['street <day> <month>'], ignore: true },
    ]
    expect(read(rules, 'december').map(({ rule }) => rule)).toEqual(['time/month'])
    expect(read(rules, '5 december').map(({ rule }) => rule)).toEqual(['time/day'])
    expect(read(rules, 'street 5 december')).toEqual([])
  })

  test('looks at the neighbours that a rule forbids', () => {
    const rules = [
      {
        rule: 'month',
        say: ['<month>'],
        date: { kind: 'calendar', month: '$month' },
        notBefore: ['street'],
        notAfter: ['mr'],
      },
    ]
    expect(read(rules, 'december street')).toEqual([])
    expect(read(rules, 'mr december')).toEqual([])
    expect(read(rules, 'in december')).toHaveLength(1)
  })
})

describe('a wrong pattern is refused by name', () => {
  test.each([
    ['[<day> <month>', 'unbalanced brackets'],
    ['<day>) <month>', 'unbalanced brackets'],
    ['<moon>', 'there is no slot <moon>'],
    ['@never <day>', '@never, which is not under words'],
    ['[<day>]', 'must not fit nothing'],
  ])('%s: %s', (say, message) => {
    expect(() => compileTimeGrammar(fileWith([{ rule: 'wrong', say: [say], date: calendar }]))).toThrow(message)
  })

  test('and so is a meaning that no type knows', () => {
    expect(
      TimeFile.safeParse({
        ...fileWith([{ rule: 'a', say: ['b'] }]),
        rules: [{ rule: 'a', say: ['b'], date: { kind: 'moon' } }],
      }).success,
    ).toBe(false)
  })
})

test('a word alone is a pattern', () => expect(parsePattern('soon', {})).toEqual({ kind: 'word', key: 'soon' }))
