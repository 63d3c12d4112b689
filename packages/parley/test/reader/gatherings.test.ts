import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createReader } from '../../src/read/read.ts'

interface Case {
  name: string
  language: string
  meets: boolean
  text: string
}

const { cases } = parse(readFileSync(new URL('gatherings.cases.yml', import.meta.url), 'utf8')) as { cases: Case[] }
const reader = createReader()

describe('open gatherings are no meetings of negotiators', () => {
  it.each(cases)('$language: $name', ({ language, text, meets }) => {
    const given = { language, published: '2026-03-12', title: 'News' }
    const answer = reader.read({ origin: 'case.txt', bytes: new TextEncoder().encode(text), format: 'text', given })
    if ('refusal' in answer) throw new Error(answer.refusal.reason)
    const { meetings } = answer.reading.findings
    expect(meetings.some(({ participants, sides }) => participants.length + sides.length > 1)).toBe(meets)
  })
})
