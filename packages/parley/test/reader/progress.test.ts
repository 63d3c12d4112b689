import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LanguageCode } from '../../src/language/pack.ts'
import { readText } from './reading.ts'

interface Case {
  name: string
  language: LanguageCode
  text: string
  want: string[]
}

const { cases } = parse(readFileSync(new URL('progress.cases.yml', import.meta.url), 'utf8')) as { cases: Case[] }

describe('progress on issues', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, { language, text, want }) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    expect(findings.progress.map(({ issue, state }) => `${issue} ${state}`).toSorted()).toEqual(want.toSorted())
  })
})
