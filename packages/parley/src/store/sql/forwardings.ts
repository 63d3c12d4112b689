import type { Kysely } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import { dossierColumn } from './change.ts'
import type { Tables } from './tables.ts'

/** In the transaction of a writer: the latest word on an id holds. */
export async function putForwardings(
  database: Kysely<Tables>,
  dossier: Id | null,
  forwardings: ReadonlyMap<Id, Id>,
): Promise<void> {
  for (const [earlier, present] of forwardings) {
    const row = { dossier: dossierColumn(dossier), earlier, present }
    await database
      .insertInto('forwarding')
      .values(row)
      .onConflict((conflict) => conflict.columns(['dossier', 'earlier']).doUpdateSet({ present }))
      .execute()
  }
}

/** All ids that something of a record had earlier, with what it went by after. */
export async function forwardingsOf(database: Kysely<Tables>, dossier: Id | null): Promise<Map<Id, Id>> {
  const rows = await database
    .selectFrom('forwarding')
    .select(['earlier', 'present'])
    .where('dossier', '=', dossierColumn(dossier))
    .orderBy('earlier')
    .execute()
  return new Map(rows.map(({ earlier, present }) => [earlier, present]))
}
