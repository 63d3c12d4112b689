import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Findings, FoundStatement } from '../../src/model/findings.ts'
import { createReader } from '../../src/read/read.ts'

interface Wanted {
  speaker: string | null
  anonymity?: string
  words?: string
  mode: string
  says: string
  also?: string[]
  via?: string[]
  by?: string
  channel?: string
}

interface Case {
  name: string
  language: string
  outlet?: string
  text: string
  want: Wanted[]
}

const files = ['statements.cases.yml', 'statements-genres.cases.yml', 'statements-several.cases.yml']
const cases = files.flatMap(
  (file) => (parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { cases: Case[] }).cases,
)
const reader = createReader()

function read({ text, language, outlet }: Case): Findings {
  const answer = reader.read({
    origin: 'case.txt',
    bytes: new TextEncoder().encode(text),
    format: 'text',
    given: { language, published: '2026-03-12', title: 'Talks', ...(outlet ? { outlet } : {}) },
  })
  if ('refusal' in answer) throw new Error(answer.refusal.reason)
  return answer.reading.findings
}

/** The statement in the shape of the table; a name that the table wants stands in for the actor that has it. */
function shown({ actors, report }: Findings, statement: FoundStatement, wanted: Wanted | undefined): Partial<Wanted> {
  const names = (ref: number | null): string[] => (ref === null ? [] : Object.values(actors[ref]?.names ?? {}).flat())
  const own = names(statement.speaker)
  const begins = (quote: string, start: string | undefined): string =>
    start && quote.startsWith(start) ? start : quote
  const via = statement.via.filter(({ name }) => name !== report.outlet).map(({ name }) => name)
  return {
    speaker: wanted?.speaker && own.includes(wanted.speaker) ? wanted.speaker : (own[0] ?? null),
    mode: statement.mode,
    says: begins(statement.evidence[0]?.quote ?? '', wanted?.says),
    via,
    ...(wanted?.anonymity ? { anonymity: statement.anonymity } : {}),
    ...(wanted?.words
      ? { words: statement.speakerText.includes(wanted.words) ? wanted.words : statement.speakerText }
      : {}),
    ...(wanted?.also
      ? { also: statement.evidence.slice(1).map(({ quote }, place) => begins(quote, wanted.also?.[place])) }
      : {}),
    ...(wanted?.by ? { by: statement.evidence[0]?.by ?? '' } : {}),
    ...(wanted?.channel !== undefined ? { channel: statement.channel ?? '' } : {}),
  }
}

describe('statements', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, one) => {
    const findings = read(one)
    const got = findings.statements.map((statement, place) => shown(findings, statement, one.want[place]))
    expect(got).toEqual(one.want.map((wanted) => ({ via: [], ...wanted })))
  })

  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))(
    '%s: every passage is its slice',
    (_, one) => {
      const { report, statements } = read(one)
      for (const { evidence } of statements)
        for (const { start, end, quote } of evidence) expect(report.text.slice(start, end)).toBe(quote)
    },
  )
})
