import type { Kysely } from 'kysely'
import type { Findings } from '../../model/findings.ts'
import { currentInputs } from '../../model/ledger-fold.ts'
import type { Store } from '../store.ts'
import { chunks } from './chunks.ts'
import { contentsFingerprint } from './change.ts'
import { givenTwice } from './inputs.ts'
import { ledgerOf } from './ledger.ts'
import { unpackText } from './pack.ts'
import type { Tables } from './tables.ts'

/** Findings that are held at once while one after another is taken. */
const PAGE = 200

/** In a transaction that only looks. */
export async function eachFindings(
  database: Kysely<Tables>,
  begin: Parameters<Store['eachFindings']>[0],
): Promise<string> {
  const ledger = await ledgerOf(database)
  const current = currentInputs(ledger, {}, await givenTwice(database))
  const take = begin(ledger)
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: { input: string; content: Uint8Array }[] = await database
      .selectFrom('findings')
      .select(['input', 'content'])
      .where('input', '>', last)
      .orderBy('input')
      .limit(PAGE)
      .execute()
    for (const { input, content } of rows) if (current.has(input)) take(input, parsed(content))
    last = rows.at(-1)?.input
  }
  return contentsFingerprint(database)
}

export async function textsOf(database: Kysely<Tables>, inputs: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const some of chunks(inputs, PAGE)) {
    const rows = await database.selectFrom('findings').select(['input', 'content']).where('input', 'in', some).execute()
    for (const { input, content } of rows) texts.set(input, parsed(content).report.text)
  }
  return texts
}

const parsed = (content: Uint8Array): Findings => JSON.parse(unpackText(content)) as Findings
