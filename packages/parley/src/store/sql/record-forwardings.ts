import type { Kysely } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import { gatherRows, type RecordRow } from '../../model/record-rows.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Forward } from '../store.ts'
import { evidenceOf } from '../words.ts'
import { chunks } from './chunks.ts'
import { type RowKey, rowOf } from './record-row.ts'
import type { Tables } from './tables.ts'
import type { WaitingRows } from './waiting-rows.ts'

/** What differs between a record as it is kept and as it will be. */
export interface RecordChange {
  dossier: string
  came: WaitingRows
  went: readonly RowKey[]
}

/** Rows that are looked for at once. */
const AT_ONCE = 100

/**
 * By which ids things go that went by others, by what differs alone: what stays as it was forwards nothing. Of what differs
 * only that is held at once which tells of the reports where something is gone.
 */
export async function recordForwardings(
  database: Kysely<Tables>,
  forward: Forward,
  change: RecordChange,
): Promise<Map<Id, Id>> {
  const gone = await goneIds(database, change)
  if (gone.size === 0) return new Map()
  const [before, reports] = await goneThings(database, gone, change)
  const after = gatherRows()
  for (const row of waiting(change)) if (tellsOf(row, reports)) after.take(row)
  return forward(before, after.record())
}

/** Ids of what is kept and will be nowhere in what comes. */
async function goneIds(database: Kysely<Tables>, change: RecordChange): Promise<Set<Id>> {
  const ids = new Set<Id>()
  for await (const row of earlierRows(database, change)) for (const id of idsIn(row)) ids.add(id)
  if (ids.size > 0) for (const row of waiting(change)) for (const id of idsIn(row)) ids.delete(id)
  return ids
}

/** What is gone, with the reports that told of it as they were, and the ids of these. */
async function goneThings(
  database: Kysely<Tables>,
  gone: ReadonlySet<Id>,
  change: RecordChange,
): Promise<[ParleyRecord, Set<Id>]> {
  const reports = new Set<Id>()
  const isGone = ({ id }: { id: Id }): boolean => gone.has(id)
  for await (const row of earlierRows(database, change))
    if (idsIn(row).some((id) => gone.has(id))) for (const { report } of evidenceOf(row)) reports.add(report)
  const before = gatherRows()
  for await (const row of earlierRows(database, change)) if (tellsOf(row, reports)) before.take(row)
  const { actors, meetings, statements, documents, ...rest } = before.record()
  const things = {
    actors: actors.filter(isGone),
    meetings: meetings.filter(isGone),
    statements: statements.filter(isGone),
    documents: documents.filter(isGone),
  }
  return [{ ...rest, ...things }, reports]
}

/** Ids of the things that a row tells of, so far as they may come to go by others. */
function idsIn({ noun, id, content }: RecordRow): Id[] {
  if (noun === 'report')
    return [...content.statements.map((one) => one.id), ...content.mentions.map(([actor]) => actor)]
  return noun === 'actor' || noun === 'meeting' || noun === 'document' ? [id] : []
}

const tellsOf = (row: RecordRow, reports: ReadonlySet<Id>): boolean =>
  row.noun === 'report' ? reports.has(row.id) : evidenceOf(row).some(({ report }) => reports.has(report))

function* waiting({ came }: RecordChange): Generator<RecordRow> {
  for (const part of came.parts()) for (const row of part) yield rowOf(row)
}

/** The rows as they are kept that will change or go. */
async function* earlierRows(
  database: Kysely<Tables>,
  { dossier, came, went }: RecordChange,
): AsyncGenerator<RecordRow> {
  const parts = function* (): Generator<readonly RowKey[]> {
    yield* came.parts()
    yield went
  }
  for (const part of parts())
    for (const [noun, keys] of Map.groupBy(part, (row) => row.noun))
      for (const some of chunks(keys, AT_ONCE))
        for (const row of await database
          .selectFrom('record_row')
          .selectAll()
          .where('dossier', '=', dossier)
          .where('noun', '=', noun)
          .where(
            'id',
            'in',
            some.map(({ id }) => id),
          )
          .execute())
          yield rowOf(row)
}
