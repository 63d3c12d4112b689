import type { DatabaseSync } from 'node:sqlite'
import { addressOf } from '../../model/address.ts'
import type { Capture } from '../../model/ledger.ts'
import { sortable } from '../../model/moment.ts'
import { changedFingerprint, EMPTY_FINGERPRINT } from '../fingerprint.ts'
import { idOfEntry } from '../identity.ts'
import { entryLine, findingsLine } from '../sql/change.ts'
import { sealAfter, subjectOf } from '../sql/ledger.ts'

/** Begins the ledger of a store that had none: with what came in, in order of time. */
export function noteCaptures(database: DatabaseSync): void {
  const inputs = database
    .prepare('SELECT key, origin, given, captured, sha256 FROM input ORDER BY captured, key')
    .all() as { key: string; origin: string; given: string; captured: string; sha256: string }[]
  const findings = database.prepare('SELECT input, sha256 FROM findings').all() as { input: string; sha256: string }[]
  const setAddress = database.prepare('UPDATE input SET address = ? WHERE key = ?')
  const insert = database.prepare(
    'INSERT INTO entry (place, id, kind, subject, at, content, seal) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const came = findings.map((row) => findingsLine(row.input, row.sha256))
  let seal = ''
  for (const [place, { key, origin, given, captured, sha256: hash }] of inputs.entries()) {
    const address = addressOf({ origin, given: JSON.parse(given) as { url?: string } })
    const entry: Capture = { kind: 'capture', at: captured, author: 'parley', input: key, sha256: hash, address }
    const id = idOfEntry(entry)
    seal = sealAfter(seal, id)
    setAddress.run(address, key)
    insert.run(place + 1, id, entry.kind, subjectOf(entry), sortable(captured), JSON.stringify(entry), seal)
    came.push(entryLine(id))
  }
  database.prepare('UPDATE change SET contents = ?').run(changedFingerprint(EMPTY_FINGERPRINT, { came }))
}
