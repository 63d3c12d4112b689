import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Findings, FoundMeeting, FoundMove } from '../../src/model/findings.ts'
import { createReader } from '../../src/read/read.ts'

interface Wanted {
  status: string
  when?: string
  time?: string
  place?: string
  sides?: string[]
  who?: string[]
  /** Family names of those who were not there; looked at where the table has it. */
  absent?: string[]
  /** Who brought the sides together or was their host, with what made him one; looked at where the table has it. */
  third?: string[]
  medium?: string
  ordinal?: number
  /** What is told of its moving: where from, or that nobody says to when, or that it was denied. */
  moved?: string
}

interface Case {
  name: string
  language: string
  published?: string
  text: string
  want: Wanted[]
}

const cases = [
  'meetings.cases.yml',
  'meetings-told.cases.yml',
  'meetings-plain.cases.yml',
  'meetings-who.cases.yml',
  'meetings-parties.cases.yml',
  'meetings-placed.cases.yml',
].flatMap((file) => (parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { cases: Case[] }).cases)
const reader = createReader()

function read({ text, language, published }: Case): Findings {
  const given = { language, published: published ?? '2026-03-12', title: 'Talks' }
  const answer = reader.read({ origin: 'case.txt', bytes: new TextEncoder().encode(text), format: 'text', given })
  if ('refusal' in answer) throw new Error(answer.refusal.reason)
  return answer.reading.findings
}

/** The meeting in the shape of the table; a name that the table wants stands in for the actor that has it. */
function shown({ actors }: Findings, meeting: FoundMeeting, wanted: Wanted | undefined): Wanted {
  const named = (ref: number, wish: readonly string[]): string => {
    const names = Object.values(actors[ref]?.names ?? {}).flat()
    return wish.find((one) => names.some((name) => name === one || name.endsWith(` ${one}`))) ?? names[0] ?? ''
  }
  const movedAs = ({ to, from }: FoundMove): string =>
    [to, from.when, from.place === null ? null : named(from.place, [])].filter(Boolean).join(' ')
  const sides = meeting.sides.map((side) => actors[side]?.known?.replace('country:', '') ?? named(side, []))
  const who = meeting.participants.map(({ actor }) => named(actor, wanted?.who ?? []))
  return {
    status: meeting.status,
    ...(meeting.when ? { when: meeting.when } : {}),
    ...(wanted?.time === undefined ? {} : { time: meeting.time ?? '' }),
    ...(meeting.place === null ? {} : { place: named(meeting.place, wanted?.place ? [wanted.place] : []) }),
    ...(sides.length > 0 ? { sides: sides.sort() } : {}),
    ...(who.length > 0 ? { who: who.sort() } : {}),
    ...(wanted?.absent ? { absent: (meeting.absent ?? []).map(({ actor }) => named(actor, wanted.absent ?? [])) } : {}),
    ...(wanted?.third
      ? { third: (meeting.thirdParties ?? []).map(({ actor, role }) => `${named(actor, wanted.third ?? [])}: ${role}`) }
      : {}),
    ...(wanted?.medium ? { medium: meeting.medium } : {}),
    ...(meeting.moved ? { moved: movedAs(meeting.moved) } : {}),
    ...(meeting.ordinals[0] ? { ordinal: meeting.ordinals[0].number } : {}),
  }
}

const sorted = (wanted: Wanted): Wanted => ({
  ...wanted,
  ...(wanted.sides ? { sides: wanted.sides.toSorted() } : {}),
  ...(wanted.who ? { who: wanted.who.toSorted() } : {}),
})

describe('meetings', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, one) => {
    const findings = read(one)
    expect(findings.meetings.map((meeting, place) => shown(findings, meeting, one.want[place]))).toEqual(
      one.want.map(sorted),
    )
  })

  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s: evidence is its slice', (_, one) => {
    const { report, actors, meetings } = read(one)
    for (const { place, sides, participants, thirdParties = [] } of meetings)
      for (const ref of [...sides, place ?? [], ...[...participants, ...thirdParties].map(({ actor }) => actor)].flat())
        expect(actors[ref]).toBeDefined()
    const passages = meetings.flatMap(({ evidence, participants, ordinals }) => [
      ...evidence,
      ...participants.flatMap((each) => each.evidence),
      ...ordinals.flatMap((each) => each.evidence),
    ])
    for (const { start, end, quote } of passages) expect(report.text.slice(start, end)).toBe(quote)
  })

  it('has the sentence that tells the day among the evidence of an evening', () => {
    const days = 'The delegations of Hungary and Serbia met in Vienna on Tuesday.'
    const evening = 'In the evening Peter Szabo received Ana Kovac in Graz.'
    const { meetings } = read({ name: 'evening', language: 'en', text: `${days} ${evening}`, want: [] })
    const received = meetings.find(({ participants }) => participants.length > 0)
    expect(received?.evidence.map(({ quote }) => quote)).toEqual([evening, days])
  })
})
