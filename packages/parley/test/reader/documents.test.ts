import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LanguageCode } from '../../src/language/pack.ts'
import type { Findings, FoundDocument } from '../../src/model/findings.ts'
import { readText } from './reading.ts'

interface Case {
  name: string
  language: LanguageCode
  text: string
  want: string[]
}

const { cases } = parse(readFileSync(new URL('documents.cases.yml', import.meta.url), 'utf8')) as { cases: Case[] }

describe('documents', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, { language, text, want }) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    expect(findings.documents.map((one) => inWords(findings, language, one)).toSorted()).toEqual(want.toSorted())
  })
})

function inWords({ actors }: Findings, language: LanguageCode, { kind, points, status, signatories }: FoundDocument) {
  const names = signatories.map((ref) => actors[ref]?.names[language]?.[0] ?? '').toSorted()
  const told = [kind, ...(points === null ? [] : [points]), status].join(' ')
  return names.length > 0 ? `${told}: ${names.join(', ')}` : told
}
