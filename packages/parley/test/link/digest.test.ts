import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatedReports } from '../../../../bench/generated.ts'
import { passageAt } from '../../src/link/corrections/passage.ts'
import { linkContents } from '../../src/link/contents.ts'
import { storeLinker } from '../../src/link/linker.ts'
import type { CorrectionAction } from '../../src/model/correction.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { Logged } from '../../src/model/ledger-fold.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import { gatherRows } from '../../src/model/record-rows.ts'
import { withWords } from '../../src/store/words.ts'
import { findingsOf, sampleReports } from '../reader/samples.ts'
import { sharedReader } from '../reader/reading.ts'

const findings = [
  ...sampleReports().flatMap(findingsOf),
  ...[...generatedReports(120)].flatMap((raw) => {
    const outcome = sharedReader().read(raw)
    return 'reading' in outcome ? [outcome.reading.findings] : []
  }),
]

describe('a record that was linked without words, and then given them', () => {
  test('is the record that was linked with them, in any order', () => {
    const wanted = JSON.stringify(linkContents({ findings, ledger: [] }, null))
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), (shuffled) => {
        expect(JSON.stringify(linkedWithout(shuffled, [], null))).toBe(wanted)
      }),
      { numRuns: 4 },
    )
  })

  test('is so with what people corrected, and of a dossier', () => {
    const corrections = corrected()
    expect(corrections.length).toBeGreaterThan(5)
    fc.assert(
      fc.property(fc.subarray(corrections), (some) => {
        const ledger = logged([{ kind: 'dossier', at: '2031-01-01T00:00:00Z', author: 'Olha', dossier }, ...some])
        for (const id of [null, dossier.id])
          expect(JSON.stringify(linkedWithout(findings, ledger, id))).toBe(
            JSON.stringify(linkContents({ findings, ledger }, id)),
          )
      }),
      { numRuns: 4 },
    )
  })
})

function linkedWithout(some: readonly Findings[], ledger: readonly Logged[], dossier: string | null): ParleyRecord {
  const linking = storeLinker.begin(ledger)
  for (const [place, one] of some.entries()) linking.take(String(place), one)
  const rows = linking.link(dossier)
  const texts = new Map(
    some.map(({ report: { id } }) => [id, some[Number(linking.source(id)?.input)]?.report.text ?? '']),
  )
  const gatherer = gatherRows()
  for (const row of rows()) {
    if (row.noun === 'report') expect(row.content.report.text).toBe('')
    gatherer.take(withWords(row, texts))
  }
  return gatherer.record()
}

const dossier: Dossier = {
  id: 'talks',
  title: 'Talks',
  sides: [],
  agenda: [],
  languages: ['uk', 'en'],
  sources: [],
  relevant: { actors: [], words: ['ceasefire', 'вогню', 'полон*'], never: ['зерно'] },
}

/** Corrections of all kinds at passages that the reports have. */
function corrected(): LedgerEntry[] {
  const record = linkContents({ findings, ledger: [] }, null)
  const texts = new Map(record.reports.map((report) => [report.id, report]))
  const passage = ({ report, start, end }: { report: string; start: number; end: number }) =>
    passageAt(texts.get(report) ?? { id: report, text: '' }, start, end)
  const people = record.actors.filter(({ kind, mentions }) => kind === 'person' && mentions.length > 1)
  const [one, other] = people.map(({ mentions }) => mentions[0]!)
  const [meeting, second] = record.meetings.map(({ evidence }) => evidence[0]!)
  const statement = record.statements[0]?.evidence[0]
  const actions: CorrectionAction[] = [
    { action: 'join', noun: 'actor', passages: [passage(one!), passage(other!)] },
    { action: 'part', noun: 'actor', passages: [passage(people[2]!.mentions[0]!)] },
    { action: 'join', noun: 'meeting', passages: [passage(meeting!), passage(second!)] },
    { action: 'name', passage: passage(one!), language: 'uk', name: 'Хтось Інший' },
    { action: 'refuse', noun: 'statement', passage: passage(statement!) },
    { action: 'mend', noun: 'meeting', passage: passage(second!), field: 'status', value: 'cancelled' },
    { action: 'copy', report: record.reports[0]!.id, of: record.reports[1]!.id },
  ]
  return actions.map((correction, place) => ({
    kind: 'correction',
    at: `2031-01-02T00:00:0${place}Z`,
    author: 'Olha',
    dossier: null,
    reason: 'as told',
    correction,
  }))
}

const logged = (entries: readonly LedgerEntry[]): Logged[] =>
  entries.map((entry, place) => ({ id: `e${place}`, entry }))
