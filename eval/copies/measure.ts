import { spanOf } from '../../packages/parley/src/model/edtf.ts'
import type { Meeting } from '../../packages/parley/src/model/meeting.ts'
import type { ParleyRecord } from '../../packages/parley/src/model/record.ts'
import type { CopiesGold, WantedMeeting } from './cases.ts'

/** Sums that figures are made of; those of several negotiations add up. */
export interface Tally {
  reports: number
  /** Of each report, how much of what it is grouped with belongs with it, and how much of what does is grouped with it. */
  precision: number
  recall: number
  copies: number
  /** Copies that name the right original. */
  named: number
  meetings: number
  /** Meetings with as many independent sources as an editor would count. */
  counted: number
  errors: string[]
}

/** Holds a record against a gold set; `idOf` tells the record's id of a report of the set. */
export function tallyOf(gold: CopiesGold, record: ParleyRecord, idOf: ReadonlyMap<string, string>): Tally {
  const keyOf = new Map([...idOf].map(([key, id]) => [id, key]))
  const found = new Map(
    record.reports.map(({ id, copyOf }) => [keyOf.get(id) ?? id, copyOf === null ? null : (keyOf.get(copyOf) ?? null)]),
  )
  const wanted = new Map(gold.groups.flatMap(([first = '', ...copies]) => copies.map((copy) => [copy, first] as const)))
  const keys = gold.reports.map(({ id }) => id)
  const members = (of: (key: string) => string): Map<string, Set<string>> => {
    const groups = new Map<string, Set<string>>()
    for (const key of keys) groups.set(of(key), (groups.get(of(key)) ?? new Set()).add(key))
    return groups
  }
  const [inFound, inWanted] = [(key: string) => found.get(key) ?? key, (key: string) => wanted.get(key) ?? key]
  const [foundGroups, wantedGroups] = [members(inFound), members(inWanted)]
  const tally: Tally = {
    reports: keys.length,
    precision: 0,
    recall: 0,
    copies: wanted.size,
    named: 0,
    meetings: 0,
    counted: 0,
    errors: [],
  }
  for (const key of keys) {
    const got = foundGroups.get(inFound(key)) ?? new Set<string>()
    const want = wantedGroups.get(inWanted(key)) ?? new Set<string>()
    const common = [...got].filter((one) => want.has(one)).length
    tally.precision += common / got.size
    tally.recall += common / want.size
    const [named, original] = [found.get(key) ?? null, wanted.get(key) ?? null]
    if (original !== null && named === original) tally.named++
    if (named !== original) tally.errors.push(`${gold.name}: ${key} is a copy of ${original}, read ${named}`)
  }
  for (const meeting of gold.meetings) {
    tally.meetings++
    const told = meetingIn(record, meeting, idOf)
    if (told?.independentSources === meeting.sources) tally.counted++
    else
      tally.errors.push(
        `${gold.name}: ${meeting.place}, ${meeting.when} has ${meeting.sources} sources, counted ${told?.independentSources ?? 'none: no such meeting'}`,
      )
  }
  return tally
}

/** The meeting of that day that most of the reports tell. */
function meetingIn(
  { meetings }: ParleyRecord,
  { when, reports }: WantedMeeting,
  idOf: ReadonlyMap<string, string>,
): Meeting | null {
  const ids = new Set(reports.map((key) => idOf.get(key)))
  const day = spanOf(when)
  const telling = meetings
    .filter((one) => {
      const span = one.when === null ? null : spanOf(one.when)
      return span && day && span.from <= day.to && day.from <= span.to
    })
    .map((one) => ({
      one,
      telling: new Set(one.evidence.flatMap(({ report }) => (ids.has(report) ? report : []))).size,
    }))
    .filter(({ telling: count }) => count > 0)
    .toSorted((a, b) => b.telling - a.telling)
  return telling[0]?.one ?? null
}

/** The figures of several tallies together, each a share. */
export function figuresOf(tallies: readonly Tally[]): { [layer: string]: number } {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0)
  const [precision, recall] = [
    sum((one) => one.precision) / sum((one) => one.reports),
    sum((one) => one.recall) / sum((one) => one.reports),
  ]
  return {
    precision,
    recall,
    'B-cubed F1': (2 * precision * recall) / (precision + recall),
    'originals named': sum((one) => one.named) / sum((one) => one.copies),
    'sources counted': sum((one) => one.counted) / sum((one) => one.meetings),
  }
}
