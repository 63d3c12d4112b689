import type { Kysely, Transaction } from 'kysely'
import type { Findings } from '../../model/findings.ts'
import { currentInputs } from '../../model/ledger-fold.ts'
import { isBy } from '../../model/moment.ts'
import type { Contents, Store, Wanted } from '../store.ts'
import { contentsFingerprint, noChange, noteChange, stateOf } from './change.ts'
import { forwardingsOf, putForwardings } from './forwardings.ts'
import { eachFindings, textsOf } from './each-findings.ts'
import { addPrepared, entriesOf, findingsOf, givenWith, inputOf, prepare, givenTwice } from './inputs.ts'
import { appendEntries, brokenSealOf, ledgerOf, versionsAt } from './ledger.ts'
import { unpackText } from './pack.ts'
import { prepareRecord } from './prepare-record.ts'
import { savedRecord, saveRecord } from './records.ts'
import { keepRereadings, rereadContents, rereadingRows, rereadingsOf, takeRereadings, toReread } from './rereadings.ts'
import { indexContents } from './index-contents.ts'
import { foundReports, knownWords, type TextIndex } from './search.ts'
import type { Tables } from './tables.ts'
import { createWaitingRows } from './waiting-rows.ts'
import { dropLease, putWatched, takeLease, watchedOf } from './watched.ts'

/** A database that holds the tables, and what differs from one kind of database to another. */
export interface SqlDatabase {
  database: Kysely<Tables>
  /** Does a piece of work, and throws `StoreError` where it fails. May do it again when the connection was lost: each piece can be. */
  attempt<Answer>(work: () => Promise<Answer>): Promise<Answer>
  /** Lets nobody else write until the transaction ends. */
  lockWriting(transaction: Transaction<Tables>): Promise<void>
  /** Where the terms of reports are kept and looked up. */
  texts: TextIndex
  /** Closing twice is no fault. */
  close(): Promise<void>
}

/** The store over an open database, which it closes. */
export function sqlStore({ database, attempt, lockWriting, texts, close }: SqlDatabase): Store {
  type Work<Answer> = (transaction: Transaction<Tables>) => Promise<Answer>
  const changing = <Answer>(work: Work<Answer>): Promise<Answer> =>
    attempt(() =>
      database.transaction().execute(async (transaction) => {
        await lockWriting(transaction)
        return work(transaction)
      }),
    )
  const looking = <Answer>(work: Work<Answer>): Promise<Answer> =>
    attempt(() => database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work))
  return {
    add: async (batch) => {
      const prepared = await attempt(() => prepare(database, batch))
      return changing((transaction) => addPrepared(transaction, prepared, batch.length))
    },
    entries: () => attempt(() => entriesOf(database)),
    input: (key) => attempt(() => inputOf(database, key)),
    findings: (key) => attempt(() => findingsOf(database, key)),
    given: (bytes) => attempt(() => givenWith(database, bytes)),
    versions: (addresses) => attempt(() => versionsAt(database, addresses)),
    toReread: (reader) => attempt(() => toReread(database, reader)),
    keepRereadings: (rereadings) => {
      const rows = rereadingRows(rereadings)
      return changing((transaction) => keepRereadings(transaction, rows))
    },
    rereadings: () => attempt(() => rereadingsOf(database)),
    takeRereadings: (by) => changing((transaction) => takeRereadings(transaction, by)),
    append: (entries) =>
      changing(async (transaction) => {
        const change = noChange()
        const appended = await appendEntries(transaction, entries, change)
        if (appended > 0) await noteChange(transaction, change)
        return appended
      }),
    ledger: () => attempt(() => ledgerOf(database)),
    brokenSeal: () => looking(brokenSealOf),
    contents: (wanted) => looking((transaction) => contentsOf(transaction, wanted)),
    eachFindings: (begin) => looking((transaction) => eachFindings(transaction, begin)),
    texts: (inputs) => attempt(() => textsOf(database, inputs)),
    saveRecord: async (dossier, rows, basis, how = {}) => {
      const current = await attempt(() => contentsFingerprint(database))
      if (current !== basis.contents) return 'stale'
      const came = createWaitingRows()
      try {
        const prepared = await attempt(() => prepareRecord(database, { dossier, rows, basis, came, ...how }))
        return await changing((transaction) => saveRecord(transaction, prepared))
      } finally {
        came.clear()
      }
    },
    putForwardings: (dossier, forwardings) =>
      changing((transaction) => putForwardings(transaction, dossier, forwardings)),
    forwardings: (dossier) => attempt(() => forwardingsOf(database, dossier)),
    record: (dossier) => looking((transaction) => savedRecord(transaction, dossier)),
    state: () => looking(stateOf),
    watched: () => attempt(() => watchedOf(database)),
    putWatched: (watched) => changing((transaction) => putWatched(transaction, watched)),
    takeLease: (name, wanted, now) => changing((transaction) => takeLease(transaction, name, wanted, now)),
    dropLease: (name, holder) => changing((transaction) => dropLease(transaction, name, holder)),
    index: (indexer) => indexContents({ looking, changing, texts }, indexer),
    knownWords: (asked) => attempt(() => knownWords(database, asked)),
    search: (search) => looking((transaction) => foundReports(transaction, texts, search)),
    close: () => attempt(close),
  }
}

async function contentsOf(database: Kysely<Tables>, { reread = false, ...moment }: Wanted = {}): Promise<Contents> {
  const { readBy } = moment
  const ledger = await ledgerOf(database)
  const current = currentInputs(ledger, moment, await givenTwice(database))
  const rows = reread
    ? await rereadContents(database)
    : await database.selectFrom('findings').select(['input', 'content']).orderBy('input').execute()
  return {
    findings: rows
      .filter((row) => current.has(row.input))
      .map((row) => JSON.parse(unpackText(row.content)) as Findings),
    ledger: readBy === undefined ? ledger : ledger.filter(({ entry }) => isBy(entry.at, readBy)),
    fingerprint: await contentsFingerprint(database),
  }
}
