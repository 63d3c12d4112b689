import { describe, expect, test } from 'vitest'
import { locate, passageAt } from '../../src/link/corrections/passage.ts'
import { link } from '../../src/link/link.ts'
import type { CorrectionAction, Passage } from '../../src/model/correction.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { Decisions } from '../../src/model/ledger-fold.ts'
import { checkRecord } from '../../src/model/schema/check.ts'
import { createReader } from '../../src/read/read.ts'

const reader = createReader()

function read(origin: string, published: string, text: string): Findings {
  const raw = {
    origin,
    bytes: new TextEncoder().encode(text),
    format: 'text' as const,
    given: { published, url: `https://news.example/${origin}` },
  }
  const outcome = reader.read(raw)
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  return outcome.reading.findings
}

const first = read(
  '1.txt',
  '2031-05-05',
  'Norway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo on Monday. "We are ready to cut tariffs," Berg said.',
)
const second = read(
  '2.txt',
  '2031-05-06',
  'On Tuesday the negotiator Erik Berg said in Bergen that the talks would go on. He met Kenji Mori in Oslo on May 5.',
)
const all = [first, second]

/** The passage of some words of a report. */
function at(findings: Findings, words: string): Passage {
  const start = findings.report.text.indexOf(words)
  if (start < 0) throw new Error(`no such words: ${words}`)
  return passageAt(findings.report, start, start + words.length)
}

function corrections(...actions: CorrectionAction[]): Decisions['corrections'] {
  return actions.map((correction, place) => ({
    id: `c${place}`,
    kind: 'correction',
    at: `2031-05-07T10:00:0${place}Z`,
    author: 'Olha',
    dossier: null,
    reason: 'the ministry says so',
    correction,
  }))
}

const named = (record: ReturnType<typeof link>, name: string) =>
  record.actors.filter(({ names }) => Object.values(names).flat().includes(name))

describe('a correction', () => {
  test('mends a field, by the word of its author, from the passage', () => {
    const meeting = at(first, 'met Japan’s minister Kenji Mori in Oslo on Monday')
    const mend = (value: string) => ({
      action: 'mend' as const,
      noun: 'meeting' as const,
      passage: meeting,
      field: 'status',
      value,
    })
    const record = link(all, corrections(mend('cancelled'), mend('postponed')))
    const [mended] = record.meetings.filter(({ status }) => status === 'postponed')
    expect(mended?.evidence.at(-1)).toMatchObject({ by: 'person:Olha', report: first.report.id })
    expect(checkRecord(record)).toEqual([])
  })

  test('refuses what was read, and nothing refers to it any more', () => {
    const before = link(all)
    const [statement] = before.statements.filter(({ mode }) => mode === 'direct')
    const evidence = statement?.evidence[0]
    if (!evidence) throw new Error('no statement')
    const passage = passageAt(first.report, evidence.start, evidence.end)
    const record = link(all, corrections({ action: 'refuse', noun: 'statement', passage }))
    expect(record.statements).toHaveLength(before.statements.length - 1)
    expect(checkRecord(record)).toEqual([])
  })

  test('parts a namesake from another, and joins them again', () => {
    expect(named(link(all), 'Erik Berg')).toHaveLength(1)
    const part = { action: 'part' as const, noun: 'actor' as const, passages: [at(second, 'Erik Berg')] }
    const parted = link(all, corrections(part))
    expect(named(parted, 'Erik Berg')).toHaveLength(2)
    expect(checkRecord(parted)).toEqual([])
    const join = {
      action: 'join' as const,
      noun: 'actor' as const,
      passages: [at(first, 'Erik Berg'), at(second, 'Erik Berg')],
    }
    expect(named(link(all, corrections(part, join)), 'Erik Berg')).toHaveLength(1)
  })

  test('joins meetings that were read as two', () => {
    const later = read('3.txt', '2031-05-20', 'Norway and Japan met in Bergen on May 19.')
    const three = [...all, later]
    const before = link(three).meetings.length
    const passages = [
      at(first, 'met Japan’s minister Kenji Mori in Oslo'),
      at(later, 'Norway and Japan met in Bergen on May 19'),
    ]
    const record = link(three, corrections({ action: 'join', noun: 'meeting', passages }))
    expect(record.meetings).toHaveLength(before - 1)
    expect(checkRecord(record)).toEqual([])
  })

  test('names an actor', () => {
    const name = { action: 'name' as const, passage: at(first, 'Kenji Mori'), language: 'uk', name: 'Кендзі Морі' }
    const [actor] = named(link(all, corrections(name)), 'Кендзі Морі')
    expect(actor?.names).toMatchObject({
      uk: [expect.stringContaining('Кендзі Морі')],
      en: expect.arrayContaining(['Kenji Mori']),
    })
  })

  test('does not mind in which order the reports come', () => {
    const part = { action: 'part' as const, noun: 'actor' as const, passages: [at(second, 'Erik Berg')] }
    expect(link(all.toReversed(), corrections(part))).toEqual(link(all, corrections(part)))
  })

  test('follows its passage when the text around it changes, and is an orphan when it is gone', () => {
    const passage = at(first, 'Erik Berg')
    const edited = (text: string): Findings => read('1.txt', '2031-05-05', text)
    const name = { action: 'name' as const, passage, language: 'uk', name: 'Ерік Берг' }
    const orphans = new Set<string>()
    const moved = edited(`OSLO. ${first.report.text}`)
    expect(named(link([moved], corrections(name), orphans), 'Ерік Берг')).toHaveLength(1)
    expect(orphans).toEqual(new Set())
    const gone = edited('Norway’s envoy met Japan’s minister Kenji Mori in Oslo on Monday.')
    expect(link([gone], corrections(name), orphans)).toEqual(link([gone]))
    expect(orphans).toEqual(new Set(['c0']))
  })
})

describe('a passage', () => {
  const report = { id: 'r', text: 'Він сказав «так». Вона сказала «так». Вони сказали «ні».' }
  const passage = passageAt(report, report.text.indexOf('так', 15), report.text.indexOf('так', 15) + 3)
  const texts: [string, string, number | null][] = [
    ['stands where it stood', report.text, 32],
    ['moves with its text', `Осло. ${report.text}`, 38],
    ['is told from the same words elsewhere', `«Так», «так», «так». ${report.text}`, 53],
    ['is found by what precedes it', report.text.replace('Вони сказали', 'Усі казали'), 32],
    ['is gone with its words', report.text.replaceAll('так', 'ні'), null],
    ['is not guessed among equals', '«так» «так»', null],
  ]
  test.each(texts)('%s', (_, text, start) => {
    expect(locate(passage, text)?.start ?? null).toBe(start)
  })
})

describe('a correction of copies', () => {
  const copyOf = (...actions: CorrectionAction[]) =>
    link(all, corrections(...actions))
      .reports.map(({ id, copyOf: of }) => [id, of])
      .filter(([, of]) => of !== null)
  const [one, other] = [first.report.id, second.report.id]

  test('names the original of a report, and the latest word holds', () => {
    expect(copyOf()).toEqual([])
    expect(copyOf({ action: 'copy', report: other, of: one })).toEqual([[other, one]])
    expect(copyOf({ action: 'copy', report: other, of: one }, { action: 'copy', report: one, of: other })).toEqual([
      [one, other],
    ])
    expect(copyOf({ action: 'copy', report: other, of: one }, { action: 'copy', report: other, of: null })).toEqual([])
  })

  test('says who holds it to be a copy', () => {
    const { reports } = link(all, corrections({ action: 'copy', report: other, of: one }))
    expect(reports.map(({ copyBy }) => copyBy).filter(Boolean)).toEqual(['person:Olha'])
  })

  test('of a report that is gone changes nothing', () => {
    const orphans = new Set<string>()
    link(all, corrections({ action: 'copy', report: other, of: 'r-none' }), orphans)
    expect([...orphans]).toEqual(['c0'])
  })
})
