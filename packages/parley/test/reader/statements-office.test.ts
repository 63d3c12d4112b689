import { describe, expect, it } from 'vitest'
import { link } from '../../src/link/link.ts'
import type { Findings } from '../../src/model/findings.ts'
import { createReader } from '../../src/read/read.ts'

const reader = createReader()

function read(origin: string, text: string, published: string): Findings {
  const answer = reader.read({
    origin,
    bytes: new TextEncoder().encode(text),
    format: 'text',
    given: { language: 'uk', published, title: 'Переговори' },
  })
  if ('refusal' in answer) throw new Error(answer.refusal.reason)
  return answer.reading.findings
}

const OFFICE = 'Міністр оборони Індії сказав, що війська відведуть до червня.'
const HOLDER = 'Міністр оборони Індії Радж Капур прилетів до Відня.'
const OTHER = 'Міністр оборони Індії Аміт Шарма прилетів до Відня.'

/** The name of who speaks in the report that names an office alone. */
function speaker(...others: string[]): string | null {
  const findings = [
    read('a.txt', OFFICE, '2026-03-12'),
    ...others.map((text, place) => read(`${place}.txt`, text, '2026-03-10')),
  ]
  const record = link(findings)
  const [statement] = record.statements
  return record.actors.find(({ id }) => id === statement?.speaker)?.names['uk']?.[0] ?? null
}

describe('an office without a name', () => {
  it('speaks for the only person whom another report gives it to', () => {
    expect(speaker(HOLDER)).toBe('Радж Капур')
  })

  it('stays with its country where no report names its holder', () => {
    expect(speaker()).toBe('Індія')
  })

  it('stays with its country where reports of the same days name two', () => {
    expect(speaker(HOLDER, OTHER)).toBe('Індія')
  })
})
