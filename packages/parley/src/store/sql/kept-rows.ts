import type { Kysely } from 'kysely'
import type { RowKey } from './record-row.ts'
import type { Tables } from './tables.ts'

/** Keys that are looked through at once. */
const KEYS = 5000

/** What tells a row as it is kept from others; nothing of a row that is not kept. */
export type HashOf = (key: RowKey) => string | undefined

/** The hashes of some rows of a dossier's record, no more of them than one statement may name. */
export async function keptHashes(database: Kysely<Tables>, dossier: string, keys: readonly RowKey[]): Promise<HashOf> {
  const hashes = new Map<string, Map<string, string>>()
  for (const [noun, own] of Map.groupBy(keys, (key) => key.noun)) {
    const rows = await database
      .selectFrom('record_row')
      .select(['id', 'sha256'])
      .where('dossier', '=', dossier)
      .where('noun', '=', noun)
      .where(
        'id',
        'in',
        own.map((key) => key.id),
      )
      .execute()
    hashes.set(noun, new Map(rows.map(({ id, sha256 }) => [id, sha256])))
  }
  return ({ noun, id }) => hashes.get(noun)?.get(id)
}

/** Keys of the rows of a dossier's record that are not among those told, a stretch of them held at once. */
export async function keptBeside(
  database: Kysely<Tables>,
  dossier: string,
  isTold: (key: RowKey) => boolean,
): Promise<RowKey[]> {
  const beside: RowKey[] = []
  let last: RowKey | undefined = { noun: '', id: '' }
  while (last !== undefined) {
    const { noun, id }: RowKey = last
    const keys: RowKey[] = await database
      .selectFrom('record_row')
      .select(['noun', 'id'])
      .where('dossier', '=', dossier)
      .where((row) => row(row.refTuple('noun', 'id'), '>', row.tuple(noun, id)))
      .orderBy('noun')
      .orderBy('id')
      .limit(KEYS)
      .execute()
    beside.push(...keys.filter((key) => !isTold(key)))
    last = keys.at(-1)
  }
  return beside
}
