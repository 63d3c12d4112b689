import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { casesOf } from './cases.ts'
import { readText } from './reading.ts'

interface Wanted {
  party: string
  stance: string
  issue: string
}

describe.each(LANGUAGE_CODES)('positions, %s', (language) => {
  const cases = casesOf<Wanted>('positions', language)

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { text, want }) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    const parties = new Set(want.map(({ party }) => party))
    const got = findings.positions.map(({ party, stance, issue }) => {
      const names = Object.values(findings.actors[party]?.names ?? {}).flat()
      return { party: names.find((name) => parties.has(name)) ?? names[0], stance, issue }
    })
    expect(got.map(inWords).toSorted()).toEqual(want.map(inWords).toSorted())
  })

  it('rest on a passage each, exactly as it stands', () => {
    for (const { text } of cases) {
      const { findings } = readText(text, { language, published: '2026-03-12' })
      for (const { start, end, quote } of findings.positions.flatMap(({ evidence }) => evidence))
        expect(text.slice(start, end)).toBe(quote)
    }
  })
})

it('end their passage behind the sign of an amount', () => {
  const { findings } = readText('Хорватия настаивает, чтобы квоты на вылов рыбы были увеличены на 10%. Ответа нет.', {
    language: 'ru',
    published: '2026-03-12',
  })
  expect(findings.positions.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
    'Хорватия настаивает, чтобы квоты на вылов рыбы были увеличены на 10%',
  ])
})

const inWords = ({ party, stance, issue }: { party: string | undefined; stance: string; issue: string }): string =>
  `${party} ${stance} ${issue}`
