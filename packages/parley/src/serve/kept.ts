import { once } from '../language/once.ts'
import { linkContents, publishedBy, publishedByDay } from '../link/contents.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { currentInputs, type Decisions, decisions, type Logged, type Moment } from '../model/ledger-fold.ts'
import { endOfDay, isBy, momentOf } from '../model/moment.ts'
import type { ParleyRecord } from '../model/record.ts'
import { type Version, versionsIn } from '../model/versions.ts'
import type { Contents, Entry, Store } from '../store/store.ts'
import { onceDone } from './once-done.ts'
import { orphansAmong } from './orphans.ts'

/** What was known at a time. What is left out is now. */
export interface KnownBy {
  /** What had been published by the end of that day (YYYY-MM-DD). */
  asOf?: string | undefined
  /** What had been read and decided by then: a day, or a moment with its offset. */
  readBy?: string | undefined
}

/** Whether something else than what is known now is asked for. */
export const isEarlier = ({ asOf, readBy }: KnownBy): boolean => asOf !== undefined || readBy !== undefined

/** What a store holds besides its records, while its contents are the same. What takes long is made when it is asked for first. */
export interface Kept {
  /** All inputs, whatever was known. */
  entries: readonly Entry[]
  ledger: readonly Logged[]
  decided: Decisions
  /** Something of each report in its current version, one after another, so that not all of them are held. */
  ofEach<Part>(part: (findings: Findings) => Part): Promise<Part[]>
  /** What was read from these reports alone. */
  findingsOf(reports: ReadonlySet<Id>): Promise<Findings[]>
  /** All versions of a report, the oldest first; none of one that is not known. */
  versionsOf(report: Id): readonly Version[]
  /** Ids of corrections that find nothing to correct. */
  orphans(): Promise<ReadonlySet<string>>
}

/** What a store holds, or held as far as it was known at a time. Throws `StoreError`, as its functions do. */
export async function keptIn(store: Store, known: KnownBy = {}): Promise<Kept> {
  const [entries, ledger] = await Promise.all([store.entries(), store.ledger()])
  return keptOf({ store, entries, ledger, known })
}

/** The same as it was known at a time. */
export function keptAt(store: Store, { entries, ledger }: Kept, known: KnownBy): Kept {
  return keptOf({ store, entries, ledger, known })
}

/** The moment of a store at which something was known. */
export function momentGiven({ asOf, readBy }: KnownBy): Moment {
  const read = readBy === undefined ? null : momentOf(readBy)
  return { ...(read !== null && { readBy: read }), ...(asOf !== undefined && { shownBy: endOfDay(asOf) }) }
}

/** The record of a dossier, or of all reports where it is null, as it was known at a time. */
export async function recordAt(store: Store, dossier: Id | null, known: KnownBy): Promise<ParleyRecord> {
  return linkContents(await contentsAt(store, known), dossier, new Set(), known.asOf ?? null)
}

/** What a record is linked from, as it was known at a time. */
export async function contentsAt(store: Store, known: KnownBy): Promise<Contents> {
  const contents = await store.contents(momentGiven(known))
  return known.asOf === undefined ? contents : publishedBy(contents, known.asOf)
}

function keptOf({
  store,
  entries,
  ledger: all,
  known,
}: Pick<Kept, 'entries' | 'ledger'> & { store: Store; known: KnownBy }): Kept {
  const moment = momentGiven(known)
  const { readBy } = moment
  const ledger = readBy === undefined ? all : all.filter(({ entry }) => isBy(entry.at, readBy))
  const decided = decisions(ledger)
  const current = once(() => currentInputs(ledger, moment, entries))
  const versions = once(() => versionsIn(ledger, moment, entries))
  const isPublished = known.asOf === undefined ? () => true : publishedByDay(known.asOf)

  const ofEach: Kept['ofEach'] = async (part) => {
    if (isEarlier(known)) return (await contentsAt(store, known)).findings.map(part)
    let parts: ReturnType<typeof part>[] = []
    await store.eachFindings(() => {
      parts = []
      return (_, findings) => void parts.push(part(findings))
    })
    return parts
  }
  return {
    entries,
    ledger,
    decided,
    ofEach,
    findingsOf: async (reports) => {
      const own = entries.filter(({ key, report }) => reports.has(report) && current().has(key))
      const found = await Promise.all(own.map(({ key }) => store.findings(key)))
      return found.filter((findings): findings is Findings => findings !== null && isPublished(findings.report))
    },
    versionsOf: (report) => {
      const entry = entries.find((one) => one.report === report)
      return entry === undefined ? [] : versions()(entry.key)
    },
    orphans: onceDone(() => orphansAmong(decided, ofEach)),
  }
}
