import type { Actor } from '../../model/actor.ts'
import type { CorrectionAction, NamedActor, Passage } from '../../model/correction.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { Decisions } from '../../model/ledger-fold.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Orphans } from './correct.ts'
import { withEvidence, withOneLess, withOneMore } from './lists.ts'
import { createFinder, type Read } from './finder.ts'
import { handEvidence } from './named.ts'
import { isAbout, locate } from './passage.ts'
import type { Stretch } from './refuse.ts'

type ChangesRecord = Extract<CorrectionAction, { action: 'mend' | 'name' | 'put' | 'strike' }>

const changesRecord = (action: CorrectionAction): action is ChangesRecord =>
  action.action === 'mend' || action.action === 'name' || action.action === 'put' || action.action === 'strike'

/**
 * The record with what people mended, named, put into lists and struck from them, the latest word last; the record is
 * gone over once, however many they are. What finds nothing to correct is added to `orphans`.
 */
export function correctRecord(
  record: ParleyRecord,
  corrections: Decisions['corrections'],
  orphans: Orphans,
): ParleyRecord {
  const changes = corrections.flatMap(({ id, author, correction: action }) =>
    changesRecord(action) ? [{ id, author, action }] : [],
  )
  if (changes.length === 0) return record
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  const stretchOf = (passage: Passage): Stretch | null => {
    const text = texts.get(passage.report)
    return text === undefined ? null : locate(passage, text)
  }
  const find = createFinder(record)
  /** Things that were changed, as they are now. */
  const now = new Map<object, object>()
  const current = <Item extends object>(item: Item): Item => (now.get(item) ?? item) as Item
  const actorAt = ({ passage, name }: NamedActor): Actor | undefined => {
    const stretch = stretchOf(passage)
    const there = stretch === null ? [] : find.actors(passage.report, stretch)
    return there.find((actor) => name === undefined || Object.values(actor.names).flat().includes(name))
  }
  for (const { id, author, action } of changes) {
    const stretch = stretchOf(action.passage)
    const { report } = action.passage
    if (action.action === 'name') {
      const [actor] = stretch === null ? [] : find.actors(report, stretch)
      if (actor === undefined) orphans.add(id)
      else now.set(actor, renamed(current(actor), action))
      continue
    }
    const told = stretch === null ? [] : find.things(action.noun, report, stretch)
    const party = action.action === 'mend' && action.of !== undefined ? (actorAt(action.of)?.id ?? null) : undefined
    const found = party === undefined ? told : told.filter((item) => current(item).party === party)
    const actor = typeof action.value === 'object' && action.value !== null ? actorAt(action.value) : null
    const value = actor === null ? (action.value as string | number | null) : actor?.id
    const put = action.action === 'put' ? evidenceOf(action.evidence, texts, author) : null
    if (found.length === 0 || value === undefined || (action.action === 'put' && put === null)) {
      orphans.add(id)
      continue
    }
    let changed = false
    for (const item of found) {
      const before = current(item)
      const next = changedBy(action, before, { value, told: put })
      if (next === null) continue
      changed = true
      const evidence = put ?? byHand(item, { report, stretch: stretch ?? { start: 0, end: 0 }, author })
      now.set(item, { ...next, evidence: withEvidence(before.evidence, evidence) })
    }
    // What is struck must have stood there.
    if (!changed) orphans.add(id)
  }
  return {
    ...record,
    meetings: record.meetings.map(current),
    statements: record.statements.map(current),
    documents: record.documents.map(current),
    actors: record.actors.map(current),
    issues: record.issues.map((issue) => ({
      ...issue,
      progress: issue.progress.map(current),
      positions: issue.positions.map(current),
    })),
  }
}

/** Whether what a correction strikes does not stand in the list that it names. */
export function strikesNothing(record: ParleyRecord, correction: CorrectionAction & { action: 'strike' }): boolean {
  const orphans: Orphans = new Set()
  const entry = { kind: 'correction', at: '', author: '', dossier: null, reason: '' } as const
  correctRecord(record, [{ ...entry, id: '', correction }], orphans)
  return orphans.size > 0
}

/** The thing with its field as the correction has it; null where there is nothing to change. */
function changedBy(
  action: Exclude<ChangesRecord, { action: 'name' }>,
  item: Read,
  { value, told }: { value: string | number | null; told: Evidence | null },
): Read | null {
  if (action.action === 'mend') return { ...item, [action.field]: value }
  if (value === null) return null
  return action.action === 'strike'
    ? (withOneLess(item, action.field, value) as Read | null)
    : told && (withOneMore(item, action.field, { value, evidence: told }) as Read)
}

function evidenceOf(passage: Passage, texts: ReadonlyMap<Id, string>, author: string): Evidence | null {
  const text = texts.get(passage.report)
  const stretch = text === undefined ? null : locate(passage, text)
  return text === undefined || stretch === null ? null : handEvidence({ id: passage.report, text }, stretch, author)
}

/** What a thing was read from at a passage, as read by a person. */
function byHand(
  { evidence }: Read,
  { report, stretch, author }: { report: Id; stretch: Stretch; author: string },
): Evidence {
  const read = evidence.find((one) => one.report === report && isAbout(one, stretch))
  if (read === undefined) throw new RangeError('found by evidence that it does not have')
  return { ...read, by: `person:${author}` }
}

/** The actor by another name. */
function renamed(actor: Actor, { language, name }: { language: string; name: string }): Actor {
  const names = [name, ...(actor.names[language] ?? []).filter((other) => other !== name)]
  return { ...actor, names: { ...actor.names, [language]: names } }
}
