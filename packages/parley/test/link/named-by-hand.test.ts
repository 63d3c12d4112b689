import { expect, test } from 'vitest'
import { passageAt } from '../../src/link/corrections/passage.ts'
import { link } from '../../src/link/link.ts'
import type { CorrectionAction, Passage } from '../../src/model/correction.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { Decisions } from '../../src/model/ledger-fold.ts'
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

test('somebody who is named by a whole sentence, in whatever language, stands for nobody who is read in it', () => {
  const sentence = at(first, 'Norway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo on Monday.')
  const put = (field: string, name: string, language: string): CorrectionAction => ({
    action: 'put',
    noun: 'meeting',
    passage: sentence,
    field,
    value: { passage: sentence, name, language, kind: 'organization' },
    evidence: sentence,
  })
  const orphans = new Set<string>()
  const record = link(
    all,
    corrections(
      put('sides', 'Andean Fund', 'en'),
      put('participants', 'Fonds des Andes', 'fr'),
      { action: 'mend', noun: 'meeting', passage: sentence, field: 'place', value: { passage: at(second, 'Bergen') } },
      { action: 'name', passage: at(first, 'Erik Berg'), language: 'uk', name: 'Ерік Берг' },
      {
        action: 'strike',
        noun: 'meeting',
        passage: sentence,
        field: 'participants',
        value: { passage: at(first, 'Erik Berg') },
      },
    ),
    orphans,
  )
  expect([...orphans]).toEqual([])
  expect(named(record, 'Ерік Берг')).toMatchObject([{ id: 'person-erik-berg' }])
  const [meeting] = record.meetings.filter(({ place }) => place === 'place-bergen')
  const [fund, french] = [named(record, 'Andean Fund')[0]?.id, named(record, 'Fonds des Andes')[0]?.id]
  expect(meeting?.sides).toContain(fund)
  expect(meeting?.participants.map(({ actor }) => actor)).toContain(french)
  expect(meeting?.participants.map(({ actor }) => actor)).not.toContain('person-erik-berg')
})

test('of the positions that one passage tells of several that of one party is mended', () => {
  const demand = read('9.txt', '2031-05-07', 'Kenya, Chile and Uganda demand a ceasefire.')
  const { positions, actors } = demand
  const [own] = positions
  if (own === undefined) throw new Error('no position was read')
  const [{ start, end } = { start: 0, end: 0 }] = own.evidence
  const orphans = new Set<string>()
  const mend = (of: string): CorrectionAction => ({
    action: 'mend',
    noun: 'position',
    passage: passageAt(demand.report, start, end),
    field: 'stance',
    value: 'rejects',
    of: { passage: at(demand, of) },
  })
  expect(actors).toHaveLength(3)
  const record = link([demand], corrections(mend('Kenya')), orphans)
  const told = record.issues.flatMap((issue) => issue.positions.map(({ party, stance }) => `${party} ${stance}`))
  expect(told.toSorted()).toEqual(['country-cl demands', 'country-ke rejects', 'country-ug demands'])
  expect(orphans.size).toBe(0)
})

test('whoever is named by a whole sentence is not joined with those who are read in it', () => {
  const sentence = at(second, 'He met Kenji Mori in Oslo on May 5.')
  const value = { passage: sentence, name: 'Hans Muster', language: 'en', kind: 'person' as const }
  const put: CorrectionAction = {
    action: 'put',
    noun: 'meeting',
    passage: sentence,
    field: 'participants',
    value,
    evidence: sentence,
  }
  const join: CorrectionAction = {
    action: 'join',
    noun: 'actor',
    passages: [at(second, 'Kenji Mori'), at(first, 'Erik Berg')],
  }
  const record = link(all, corrections(put, join))
  expect(named(record, 'Hans Muster')).toMatchObject([{ names: { en: ['Hans Muster'] } }])
  expect(named(record, 'Kenji Mori')).toEqual(named(record, 'Erik Berg'))
})
