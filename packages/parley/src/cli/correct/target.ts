import { passageAt } from '../../link/corrections/passage.ts'
import type { CorrectedNoun, Passage } from '../../model/correction.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import { presentId } from '../../model/forwarding.ts'
import type { ParleyRecord } from '../../model/record.ts'
import { Failure } from '../output.ts'
import type { Standing } from './note.ts'

/** What a correction speaks of: its kind, and a passage that it was read from. */
export interface Target {
  noun: CorrectedNoun
  passage: Passage
}

const NOUNS: readonly CorrectedNoun[] = ['meeting', 'statement', 'progress', 'position', 'document']

/** What a person named by its id, or by the stretch of a report that it was read from and its kind. */
export const targetOf = (standing: Standing, what: string, noun: string | undefined): Target =>
  targetsOf(standing, what, noun)[0]

/** The same as each report tells it that it was read from: what is named by its id may stand in several. */
export function targetsOf(standing: Standing, what: string, noun: string | undefined): [Target, ...Target[]] {
  const { record } = standing
  const place = placeIn(record, what)
  if (place !== null) {
    const known = NOUNS.find((one) => one === noun)
    if (known === undefined) throw new Failure(`say with --noun what was read there: ${NOUNS.join(', ')}`)
    return [{ noun: known, passage: passageIn(record, place) }]
  }
  const found = evidenceById(standing, what)
  const [first, ...others] = found === null ? [] : onePerReport(record, found.evidence)
  if (found === null || first === undefined)
    throw new Failure(
      `${what}: no meeting, statement or document has that id; name progress and positions by REPORT:START-END`,
    )
  const { noun: read } = found
  return [{ noun: read, passage: first }, ...others.map((passage) => ({ noun: read, passage }))]
}

/** What is refused: a thing as `targetsOf` finds it, or somebody who is no actor, by an id, or by a passage and "actor" for the kind. */
export function refusedTargets(
  standing: Standing,
  what: string,
  noun: string | undefined,
): { noun: CorrectedNoun | 'actor'; passage: Passage }[] {
  const { record, forwardings } = standing
  const place = placeIn(record, what)
  if (noun === 'actor' && place !== null) return [{ noun, passage: passageIn(record, place) }]
  const actor = place === null ? present(record.actors, what, forwardings) : undefined
  if (actor === undefined) return targetsOf(standing, what, noun)
  return onePerReport(record, actor.mentions).map((passage) => ({ noun: 'actor', passage }))
}

/** The passage at REPORT:START-END, or where these words stand: REPORT:WORDS. */
export function passageOf({ record }: Standing, where: string): Passage {
  const place = placeIn(record, where)
  if (place === null)
    throw new Failure(`${where}: is no passage: write REPORT:START-END, or REPORT:WORDS with words of the report`)
  return passageIn(record, place)
}

function placeIn(record: ParleyRecord, what: string): Pick<Evidence, 'report' | 'start' | 'end'> | null {
  const [, report = '', start, end] = /^([^\s:]+):(\d+)-(\d+)$/u.exec(what) ?? []
  if (start !== undefined) return { report, start: Number(start), end: Number(end) }
  const [, id = '', words] = /^(r-[0-9a-f]+):(.+)$/su.exec(what) ?? []
  return words === undefined ? null : wordsIn(record, id, words)
}

function wordsIn(record: ParleyRecord, id: Id, words: string): Pick<Evidence, 'report' | 'start' | 'end'> {
  const text = record.reports.find((one) => one.id === id)?.text
  if (text === undefined) throw new Failure(`${id}: no report has that id`)
  const times = text.split(words).length - 1
  if (times === 0) throw new Failure(`${id}: has no such words: ${words}`)
  if (times > 1) throw new Failure(`${id}: has these words ${times} times: give more of them, or REPORT:START-END`)
  const start = text.indexOf(words)
  return { report: id, start, end: start + words.length }
}

function evidenceById({ record, forwardings }: Standing, id: Id): { noun: CorrectedNoun; evidence: Evidence[] } | null {
  const lists = { meeting: record.meetings, statement: record.statements, document: record.documents } as const
  for (const [noun, list] of Object.entries(lists) as [CorrectedNoun, readonly { id: Id; evidence: Evidence[] }[]][]) {
    const evidence = present(list, id, forwardings)?.evidence
    if (evidence !== undefined) return { noun, evidence }
  }
  return null
}

/** What has an id, or had it earlier. */
export function present<Item extends { id: Id }>(
  list: readonly Item[],
  id: Id,
  forwardings: Standing['forwardings'],
): Item | undefined {
  const byId = new Map(list.map((item) => [item.id, item]))
  return byId.get(presentId(id, (one) => byId.has(one), forwardings) ?? id)
}

/** An actor or a meeting by its id: which it is, and all passages that it was read from. */
export function tieable(
  { record, forwardings }: Standing,
  id: Id,
): { noun: 'actor' | 'meeting'; evidence: readonly Evidence[] } {
  const actor = present(record.actors, id, forwardings)
  if (actor !== undefined) return { noun: 'actor', evidence: actor.mentions }
  const meeting = present(record.meetings, id, forwardings)
  if (meeting !== undefined) return { noun: 'meeting', evidence: meeting.evidence }
  throw new Failure(`${id}: no actor or meeting has that id`)
}

/** The first passage of each report that evidence is from. */
export function onePerReport(record: ParleyRecord, evidence: readonly Evidence[]): Passage[] {
  const first = new Map<Id, Evidence>()
  for (const one of evidence) if (!first.has(one.report)) first.set(one.report, one)
  return [...first.values()].map((one) => passageIn(record, one))
}

export function passageIn(
  record: ParleyRecord,
  { report: id, start, end }: Pick<Evidence, 'report' | 'start' | 'end'>,
): Passage {
  const report = record.reports.find((one) => one.id === id)
  if (report === undefined) throw new Failure(`${id}: no report has that id`)
  if (start >= end || end > report.text.length)
    throw new Failure(
      `${id}:${start}-${end}: the report has no such stretch; its text has ${report.text.length} code units`,
    )
  return passageAt(report, start, end)
}
