import type { Dossier } from './dossier.ts'
import type { Id } from './evidence.ts'
import type { Capture, Correction, LedgerEntry } from './ledger.ts'
import { isBy } from './moment.ts'
import { outweighing, type GivenWith } from './given-inputs.ts'

/** An entry as a store keeps it. */
export interface Logged {
  /** SHA-256 of the entry: the same entry has the same id everywhere. */
  id: string
  entry: LedgerEntry
}

/** What a ledger adds up to. The order in which entries came in does not matter: their times do. */
export interface Decisions {
  /** Dossiers as they are now, by id. */
  dossiers: Map<Id, Dossier>
  /** Corrections that hold, in order of time. */
  corrections: (Correction & { id: string })[]
}

/** The entries that count by a moment (ISO 8601; the end of time where none is given), oldest first, those undone by then left out. */
export function standing(logged: readonly Logged[], by?: string): Logged[] {
  const then = inTime(logged.filter(({ entry }) => by === undefined || isBy(entry.at, by)))
  const undone = new Set<string>()
  // An undo may itself be undone, so the latest decides.
  for (const { id, entry } of then.toReversed()) if (entry.kind === 'undo' && !undone.has(id)) undone.add(entry.entry)
  return then.filter(({ id }) => !undone.has(id))
}

/** Dossiers and corrections as they stand by a moment. */
export function decisions(logged: readonly Logged[], by?: string): Decisions {
  const dossiers = new Map<Id, Dossier>()
  const corrections: Decisions['corrections'] = []
  for (const { id, entry } of standing(logged, by)) {
    if (entry.kind === 'dossier') dossiers.set(entry.dossier.id, entry.dossier)
    else if (entry.kind === 'correction') corrections.push({ ...entry, id })
  }
  return { dossiers, corrections }
}

/** Which moment of a store is asked for. What is left out is now. */
export interface Moment {
  /** What had come in, and people had decided, by then (ISO 8601). */
  readBy?: string
  /** What pages showed then (ISO 8601), as well as captures can tell. */
  shownBy?: string
}

/**
 * Inputs that hold the version of each report that counts at a moment: of each address the latest, and all that have
 * none. A page that was captured only after it was to be shown counts as it was captured first. A file that was added by
 * hand, and then found in a folder that is watched, is a version of what stands there. Of the same bytes counts what
 * most, and then what last, was given with them: `told` has what was given with inputs that share their bytes.
 */
export function currentInputs(
  logged: readonly Logged[],
  { readBy, shownBy }: Moment = {},
  told: readonly GivenWith[] = [],
): Set<string> {
  const versions = new Map<string, Capture>()
  const captures = standing(logged, readBy).flatMap(({ entry }) => (entry.kind === 'capture' ? [entry] : []))
  const reportOf = versionedBy(captures, told)
  const countsAfter = outweighing(told)
  for (const entry of captures) {
    const report = reportOf(entry)
    const last = versions.get(report)
    const counts =
      last?.sha256 === entry.sha256
        ? countsAfter(entry.input, last.input)
        : last === undefined || shownBy === undefined || isBy(entry.at, shownBy)
    if (counts) versions.set(report, entry)
  }
  return new Set([...versions.values()].map(({ input }) => input))
}

/**
 * Tells what a capture is a version of: what stands at its address, or at the one that its bytes were found at later. Where
 * there is none, the same bytes of one name are one report, whatever was given with them.
 */
export function versionedBy(
  captures: readonly Capture[],
  told: readonly GivenWith[] = [],
): (capture: Pick<Capture, 'input' | 'address'>) => string {
  const addresses = new Map(captures.flatMap(({ input, address }) => (address === null ? [] : [[input, address]])))
  const toldOf = new Map(told.map((one) => [one.key, one]))
  const placeOf = ({ origin, sha256 }: GivenWith): string => `${origin} ${sha256}`
  const byPlace = new Map<string, string>()
  for (const one of told) {
    const address = addresses.get(one.key)
    if (address !== undefined) byPlace.set(placeOf(one), address)
  }
  return ({ input, address }) => {
    const known = address ?? addresses.get(input)
    if (known !== undefined) return known
    const own = toldOf.get(input)
    return own === undefined ? input : (byPlace.get(placeOf(own)) ?? own.report)
  }
}

/** The entries in order of time, and of ids where times are equal. Each time is read once: a ledger is long. */
function inTime(logged: readonly Logged[]): Logged[] {
  return logged
    .map((one) => ({ one, time: Date.parse(one.entry.at) }))
    .sort((a, b) => a.time - b.time || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one)
}
