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
  /** How they are called, and whose they are, where a case is about that. */
  called?: string[]
  by?: string[]
}

const { cases } = parse(readFileSync(new URL('documents.cases.yml', import.meta.url), 'utf8')) as { cases: Case[] }

describe('documents', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, { language, text, want }) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    expect(findings.documents.map((one) => inWords(findings, language, one)).toSorted()).toEqual(want.toSorted())
  })

  const told = cases.filter(({ called, by }) => called ?? by)
  it.each(told.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s: names and authors', (_, one) => {
    const { documents: found, actors } = readText(one.text, {
      language: one.language,
      published: '2026-03-12',
    }).findings
    if (one.called) expect(found.flatMap(({ names }) => names[one.language] ?? [])).toEqual(one.called)
    const authors = found.flatMap(({ authors: refs }) => refs.map((ref) => actors[ref]?.names[one.language]?.[0] ?? ''))
    if (one.by) expect(authors.toSorted()).toEqual(one.by.toSorted())
  })
})

function inWords({ actors }: Findings, language: LanguageCode, { kind, points, status, signatories }: FoundDocument) {
  const names = signatories.map((ref) => actors[ref]?.names[language]?.[0] ?? '').toSorted()
  const told = [kind, ...(points === null ? [] : [points]), status].join(' ')
  return names.length > 0 ? `${told}: ${names.join(', ')}` : told
}
