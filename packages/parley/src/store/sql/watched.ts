import type { Kysely } from 'kysely'
import type { Lease, Watched } from '../watched.ts'
import type { Tables } from './tables.ts'

export async function watchedOf(database: Kysely<Tables>): Promise<Watched[]> {
  const rows = await database.selectFrom('watched').select('state').orderBy('address').execute()
  return rows.map(({ state }) => JSON.parse(state) as Watched)
}

/** In the transaction of a writer. It is no change of the contents: no record depends on it. */
export async function putWatched(database: Kysely<Tables>, all: readonly Watched[]): Promise<void> {
  for (const watched of all) {
    const row = { address: watched.address, state: JSON.stringify(watched) }
    await database
      .insertInto('watched')
      .values(row)
      .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
      .execute()
  }
}

/** In the transaction of a writer. Takes or renews a lease; gives who holds it when that is somebody else. */
export async function takeLease(
  database: Kysely<Tables>,
  name: string,
  wanted: Lease,
  now: string,
): Promise<Lease | null> {
  const held = await database
    .selectFrom('lease')
    .select(['holder', 'until'])
    .where('name', '=', name)
    .executeTakeFirst()
  if (held !== undefined && held.holder !== wanted.holder && held.until > now) return held
  await database
    .insertInto('lease')
    .values({ name, ...wanted })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(wanted))
    .execute()
  return null
}

export async function dropLease(database: Kysely<Tables>, name: string, holder: string): Promise<void> {
  await database.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}
