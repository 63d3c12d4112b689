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

/** A report that tells of a meeting and then, where the gap is, of who attends what. */
interface Attended {
  language: string
  report: string
  meets: string[]
  gatherings: string[]
}

const { cases, attended } = parse(readFileSync(new URL('gatherings.cases.yml', import.meta.url), 'utf8')) as {
  cases: Case[]
  attended: Attended[]
}
const reader = createReader()

/** Whether a report tells of a meeting of at least two. */
function tellsOfMeeting(text: string, language: string): boolean {
  const given = { language, published: '2026-03-12', title: 'News' }
  const answer = reader.read({ origin: 'case.txt', bytes: new TextEncoder().encode(text), format: 'text', given })
  if ('refusal' in answer) throw new Error(answer.refusal.reason)
  return answer.reading.findings.meetings.some(({ participants, sides }) => participants.length + sides.length > 1)
}

describe('open gatherings are no meetings of negotiators', () => {
  it.each(cases)('$language: $name', ({ language, text, meets }) => {
    expect(tellsOfMeeting(text, language)).toBe(meets)
  })
})

describe('who attends a gathering told after a meeting was not at the meeting', () => {
  const rows = attended.flatMap(({ language, report, meets, gatherings }) => [
    ...gatherings.map((attends) => ({ language, report, attends, wanted: false })),
    ...meets.map((attends) => ({ language, report, attends, wanted: true })),
  ])
  it.each(rows)('$language: $attends', ({ language, report, attends, wanted }) => {
    expect(tellsOfMeeting(report.replace('…', attends), language)).toBe(wanted)
  })
})
