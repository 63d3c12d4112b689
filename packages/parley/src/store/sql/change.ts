import { type Kysely, sql } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import { changedFingerprint } from '../fingerprint.ts'
import type { RecordSize } from '../../model/record-rows.ts'
import type { SavedHeading, StoreState } from '../store.ts'
import type { RecordTable, Tables } from './tables.ts'

/** Lines that came to the contents, and lines that went. */
export interface ContentsChange {
  came: string[]
  went: string[]
}

export const noChange = (): ContentsChange => ({ came: [], went: [] })

/** What the fingerprint of the contents is made of. */
export const findingsLine = (input: string, sha256: string): string => `findings ${input} ${sha256}`
export const entryLine = (id: string): string => `entry ${id}`

/** Counts a change, in the transaction that makes it. */
export async function noteChange(database: Kysely<Tables>, change: ContentsChange = noChange()): Promise<void> {
  const before = await contentsFingerprint(database)
  await database
    .updateTable('change')
    .set({
      revision: sql<number>`revision + 1`,
      changed: new Date().toISOString(),
      contents: changedFingerprint(before, change),
    })
    .execute()
}

export async function contentsFingerprint(database: Kysely<Tables>): Promise<string> {
  return (await database.selectFrom('change').select('contents').executeTakeFirstOrThrow()).contents
}

export async function stateOf(database: Kysely<Tables>): Promise<StoreState> {
  const change = await database
    .selectFrom('change')
    .select(['revision', 'changed', 'contents'])
    .executeTakeFirstOrThrow()
  const rows = await database.selectFrom('record').selectAll().orderBy('dossier').execute()
  return { ...change, records: rows.map(headingOf) }
}

/** The record of the whole store goes by an empty name. */
export const dossierColumn = (dossier: Id | null): string => dossier ?? ''

export const headingOf = (row: RecordTable): SavedHeading => ({
  dossier: row.dossier === '' ? null : row.dossier,
  fingerprint: row.fingerprint,
  basis: { contents: row.basis, linker: row.linker },
  size: JSON.parse(row.size) as RecordSize,
})
