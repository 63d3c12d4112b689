import type { CorrectedNoun, Mending, Renaming } from '../../model/correction.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import { isAbout } from './passage.ts'
import type { Stretch } from './refuse.ts'

/** A correction that changes a value, where its passage stands now, and who made it. */
export interface Placed<Action> {
  action: Action
  report: string
  stretch: Stretch
  author: string
}

/** The record with a field as a person mended it, read from the passage by that person; null where nothing of that kind is told there. */
export function mended(record: ParleyRecord, placed: Placed<Mending>): ParleyRecord | null {
  const { noun, field, value } = placed.action
  let found = false
  const mend = <Item extends { evidence: Evidence[] }>(item: Item): Item => {
    const read = item.evidence.find((one) => one.report === placed.report && isAbout(one, placed.stretch))
    if (read === undefined) return item
    found = true
    return { ...item, [field]: value, evidence: [...item.evidence, { ...read, by: `person:${placed.author}` }] }
  }
  const next = mendIn(record, noun, mend)
  return found ? next : null
}

function mendIn(
  record: ParleyRecord,
  noun: CorrectedNoun,
  mend: <Item extends { evidence: Evidence[] }>(item: Item) => Item,
): ParleyRecord {
  switch (noun) {
    case 'meeting':
      return { ...record, meetings: record.meetings.map(mend) }
    case 'statement':
      return { ...record, statements: record.statements.map(mend) }
    case 'document':
      return { ...record, documents: record.documents.map(mend) }
    case 'progress':
      return { ...record, issues: record.issues.map((issue) => ({ ...issue, progress: issue.progress.map(mend) })) }
    case 'position':
      return { ...record, issues: record.issues.map((issue) => ({ ...issue, positions: issue.positions.map(mend) })) }
  }
}

/** The record in which the actor named at a passage goes by a name; null where no actor is named there. */
export function renamed(record: ParleyRecord, placed: Placed<Renaming>): ParleyRecord | null {
  const { language, name } = placed.action
  const wanted = record.actors.find(({ mentions }) =>
    mentions.some((one) => one.report === placed.report && isAbout(one, placed.stretch)),
  )
  if (wanted === undefined) return null
  const names = [name, ...(wanted.names[language] ?? []).filter((other) => other !== name)]
  const actor = { ...wanted, names: { ...wanted.names, [language]: names } }
  return { ...record, actors: record.actors.map((one) => (one === wanted ? actor : one)) }
}
