import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadGold } from '../../../../eval/gold.ts'
import type { Gold } from '../../../../eval/gold.ts'
import { goldFileOf, HALVES, negotiationsOf } from '../../../../eval/halves.ts'
import type { Half } from '../../../../eval/halves.ts'
import { occurrences } from '../../../../eval/measure/spans.ts'
import { acquire } from '../../src/acquire/acquire.ts'
import { loadFurniture } from '../../src/language/furniture.ts'
import { clean } from '../../src/read/clean/clean.ts'

const AGENDA = (
  'ceasefire territory security-guarantees western-forces armed-forces demilitarised-zone monitoring alliances ' +
  'eu-membership sanctions frozen-assets reconstruction reparations prisoners children humanitarian nuclear-plant ' +
  'nuclear-programme energy shipping elections language-and-church justice sequencing peace-plan leaders-meeting trade ' +
  // What a labour dispute adds to the agenda of a peace process.
  'wages working-hours industrial-action'
).split(' ')
const goldRecords = (await Promise.all(HALVES.map(recordsOf))).flat()

async function recordsOf(half: Half) {
  return (await negotiationsOf(half)).map((negotiation) => ({ negotiation, half }))
}

test.each(HALVES)('every folder of $title has a gold record', ({ name, reports }) => {
  const folders = readdirSync(reports, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const those = goldRecords.filter(({ half }) => half.name === name).map(({ negotiation }) => negotiation)
  expect(folders.map((folder) => folder.name).toSorted()).toEqual(those.toSorted())
})

describe.each(goldRecords)('the gold record of $negotiation in $half.title', ({ negotiation, half }) => {
  let gold: Gold
  const texts = new Map<string, string>()
  const sources = new Map<string, string>()

  beforeAll(async () => {
    gold = await loadGold(goldFileOf(half, negotiation))
    for await (const input of acquire([join(half.reports, negotiation)], { given: {} })) {
      if ('refusal' in input) throw new Error(`${input.refusal.origin}: ${input.refusal.reason}`)
      const cleaned = clean(input.raw, loadFurniture())
      if ('refusal' in cleaned) throw new Error(`${cleaned.refusal.origin}: ${cleaned.refusal.reason}`)
      const key = Object.keys(gold.reports).find((one) => basename(input.raw.origin).startsWith(one))
      texts.set(key ?? input.raw.origin, cleaned.report.text)
      sources.set(key ?? input.raw.origin, new TextDecoder().decode(input.raw.bytes).replaceAll(/<[^>]+>/gu, ''))
    }
  })

  test('has an entry for every report, and no other', () => {
    expect(Object.keys(gold.reports).toSorted()).toEqual([...texts.keys()].toSorted())
    for (const { copyOf } of Object.values(gold.reports)) if (copyOf) expect(gold.reports).toHaveProperty(copyOf)
  })

  test('lists only forms that their report has as whole words', () => {
    const absent = Object.values(gold.actors).flatMap(({ forms }) =>
      Object.entries(forms).flatMap(([report, ways]) =>
        ways.filter((way) => occurrences(texts.get(report) ?? '', way).length === 0).map((way) => `${report}: ${way}`),
      ),
    )
    expect(absent).toEqual([])
  })

  test('names an actor in every language that writes of it, and in no other', () => {
    const wrong = Object.entries(gold.actors).filter(([, { forms, names, optional }]) => {
      const written = new Set(Object.keys(forms).map((report) => gold.reports[report]?.language))
      return !optional && Object.keys(names).toSorted().join() !== [...written].toSorted().join()
    })
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  test('quotes only passages that their report has', () => {
    const passages = [...gold.statements, ...gold.progress, ...gold.positions, ...gold.recap]
    const names = gold.documents.flatMap(({ report, names: ways }) => ways.map((text) => ({ report, text })))
    const absent = [...passages, ...names].filter(({ report, text }) => !texts.get(report)?.includes(text))
    expect(absent.map(({ report, text }) => `${report}: ${text}`)).toEqual([])
  })

  test('quotes what is no report as its source has it', () => {
    const absent = Object.entries(gold.reports).flatMap(([report, { notBody }]) =>
      (notBody ?? []).filter((text) => !sources.get(report)?.includes(text)).map((text) => `${report}: ${text}`),
    )
    expect(absent).toEqual([])
  })

  test('tells statements of one report apart', () => {
    const keys = gold.statements.map(({ report, text }) => `${report}: ${text}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('refers to actors, reports and issues that it knows', () => {
    const actors = [
      ...gold.roles.flatMap(({ actor, of, side }) => [actor, of, side]),
      ...gold.meetings.flatMap(({ place, sides, participants, optionalParticipants }) => [
        place,
        ...sides,
        ...participants,
        ...(optionalParticipants ?? []),
      ]),
      ...gold.statements.flatMap(({ speaker, orSpeaker, via }) => [speaker, ...(orSpeaker ?? []), ...via]),
      ...gold.positions.map(({ party }) => party),
      ...gold.documents.flatMap(({ authors, signatories }) => [...(authors ?? []), ...(signatories ?? [])]),
    ].filter((actor) => actor !== undefined && actor !== null)
    const reports = gold.meetings.flatMap(({ reports: told, alone }) => [...told, ...Object.keys(alone ?? {})])
    const issues = [
      ...gold.meetings.flatMap(({ issues: on }) => on ?? []),
      ...[...gold.progress, ...gold.positions].map(({ issue }) => issue),
    ]
    expect(actors.filter((actor) => !(actor in gold.actors))).toEqual([])
    expect(reports.filter((report) => !(report in gold.reports))).toEqual([])
    expect(issues.filter((issue) => !AGENDA.includes(issue))).toEqual([])
  })

  test('gives every meeting a key of its own', () => {
    const keys = [...gold.meetings, ...gold.documents].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
