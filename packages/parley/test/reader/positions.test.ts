import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LanguageCode } from '../../src/language/pack.ts'
import { readText } from './reading.ts'

interface Wanted {
  party: string
  stance: string
  issue: string
}

interface Case {
  name: string
  language: LanguageCode
  text: string
  want: Wanted[]
}

const { cases } = parse(readFileSync(new URL('positions.cases.yml', import.meta.url), 'utf8')) as { cases: Case[] }

describe('positions', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, { language, text, want }) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    const parties = new Set(want.map(({ party }) => party))
    const got = findings.positions.map(({ party, stance, issue }) => {
      const names = Object.values(findings.actors[party]?.names ?? {}).flat()
      return { party: names.find((name) => parties.has(name)) ?? names[0], stance, issue }
    })
    expect(got.map(inWords).toSorted()).toEqual(want.map(inWords).toSorted())
  })

  it('rest on a passage each, exactly as it stands', () => {
    for (const { language, text } of cases) {
      const { findings } = readText(text, { language, published: '2026-03-12' })
      for (const { start, end, quote } of findings.positions.flatMap(({ evidence }) => evidence))
        expect(text.slice(start, end)).toBe(quote)
    }
  })
})

const inWords = ({ party, stance, issue }: { party: string | undefined; stance: string; issue: string }): string =>
  `${party} ${stance} ${issue}`
