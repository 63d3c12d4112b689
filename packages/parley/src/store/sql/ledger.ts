import type { Kysely } from 'kysely'
import type { Capture, LedgerEntry, Withdrawal } from '../../model/ledger.ts'
import type { Logged } from '../../model/ledger-fold.ts'
import { sortable } from '../../model/moment.ts'
import { idOfEntry, sha256 } from '../identity.ts'
import { chunks } from './chunks.ts'
import { type ContentsChange, entryLine } from './change.ts'
import type { Tables } from './tables.ts'

/** Adds to the end of the ledger what is not in it, in the transaction of a writer. Returns how many entries were new. */
export async function appendEntries(
  database: Kysely<Tables>,
  entries: readonly LedgerEntry[],
  change: ContentsChange,
): Promise<number> {
  let { place, seal } = await lastOf(database)
  let appended = 0
  for (const entry of entries) {
    const id = idOfEntry(entry)
    if (await isLogged(database, id)) continue
    place++
    seal = sealAfter(seal, id)
    const row = {
      place,
      id,
      kind: entry.kind,
      subject: subjectOf(entry),
      at: sortable(entry.at),
      content: JSON.stringify(entry),
      seal,
    }
    await database.insertInto('entry').values(row).execute()
    change.came.push(entryLine(id))
    appended++
  }
  return appended
}

/** The whole ledger, in order of time, whatever the order in which its entries came in. */
export async function ledgerOf(database: Kysely<Tables>): Promise<Logged[]> {
  const rows = await database.selectFrom('entry').select(['id', 'content']).orderBy('at').orderBy('id').execute()
  return rows.map(({ id, content }) => ({ id, entry: JSON.parse(content) as LedgerEntry }))
}

/** Whether the page showed something else, or was gone, or nothing is known of it, just before it showed this. */
export async function bringsBack(database: Kysely<Tables>, { address, input, at }: Capture): Promise<boolean> {
  if (address === null) return false
  const before = await database
    .selectFrom('entry')
    .select('content')
    .where('kind', 'in', ['capture', 'withdrawal'])
    .where('subject', '=', address)
    .where('at', '<=', sortable(at))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const entry = before && (JSON.parse(before.content) as Capture | Withdrawal)
  return entry?.kind !== 'capture' || entry.input !== input
}

/** Addresses asked about by one statement, within what any database takes as parameters. */
const ASKED = 1000

/** For each of these addresses the input that was captured there last. */
export async function versionsAt(database: Kysely<Tables>, addresses: readonly string[]): Promise<Map<string, string>> {
  const captures = await capturesAt(database, addresses)
  return new Map(captures.map(({ entry }) => [subjectOf(entry), entry.input]))
}

/** The captures at these addresses, or of these inputs where they have none, in order of time. */
export async function capturesAt(
  database: Kysely<Tables>,
  subjects: readonly string[],
): Promise<(Logged & { entry: Capture })[]> {
  const captures: (Logged & { entry: Capture })[] = []
  for (const some of chunks(subjects, ASKED)) {
    const rows = await database
      .selectFrom('entry')
      .select(['id', 'content'])
      .where('kind', '=', 'capture')
      .where('subject', 'in', some)
      .execute()
    captures.push(...rows.map(({ id, content }) => ({ id, entry: JSON.parse(content) as Capture })))
  }
  return captures.sort(
    ({ id: one, entry: { at } }, { id: other, entry }) =>
      Number(at > entry.at) - Number(at < entry.at) || Number(one > other) - Number(one < other),
  )
}

export function subjectOf(entry: LedgerEntry): string {
  switch (entry.kind) {
    case 'capture':
      return entry.address ?? entry.input
    case 'withdrawal':
      return entry.address
    case 'dossier':
      return entry.dossier.id
    case 'correction':
      return entry.dossier ?? ''
    case 'undo':
      return entry.entry
    case 'takeover':
      return entry.reader
  }
}

/** Place of the first entry that is not as it was written, or does not follow the one before; null where all hold. */
export async function brokenSealOf(database: Kysely<Tables>): Promise<number | null> {
  let [place, seal] = [0, '']
  for (const row of await database.selectFrom('entry').selectAll().orderBy('place').execute()) {
    place++
    seal = sealAfter(seal, row.id)
    const isWhole = row.place === place && row.seal === seal
    if (!isWhole || row.id !== idOfEntry(JSON.parse(row.content) as LedgerEntry)) return place
  }
  return null
}

/** The seal of an entry: over its id and the seal of the one before, so that nothing before it can be changed unseen. */
export const sealAfter = (before: string, id: string): string => sha256(`${before} ${id}`)

async function lastOf(database: Kysely<Tables>): Promise<{ place: number; seal: string }> {
  const last = await database
    .selectFrom('entry')
    .select(['place', 'seal'])
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { place: 0, seal: '' }
}

async function isLogged(database: Kysely<Tables>, id: string): Promise<boolean> {
  return (await database.selectFrom('entry').select('place').where('id', '=', id).executeTakeFirst()) !== undefined
}
