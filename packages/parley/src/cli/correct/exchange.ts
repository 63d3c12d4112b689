import { linesOfFile } from '../../acquire/lines.ts'
import { writeLines } from '../write-lines.ts'
import type { LedgerEntry } from '../../model/ledger.ts'
import { ledgerEntrySchema } from '../../model/schema/ledger.ts'
import { sorted } from '../../store/identity.ts'
import { keepOtherFile } from '../earlier-file.ts'
import { Failure } from '../output.ts'
import { refresh } from '../refresh.ts'
import { openExistingStore } from '../store.ts'

type Decided = LedgerEntry & { kind: 'correction' | 'undo' }

const isDecided = (entry: LedgerEntry): entry is Decided => entry.kind === 'correction' || entry.kind === 'undo'

/** `parley correct export`: every correction and every undoing, a line of JSON each, oldest first. */
export async function exportTo(file: string, options: { store?: string }): Promise<void> {
  await keepOtherFile(file, 'an earlier export', opensExport)
  const { store } = await openExistingStore(options.store)
  try {
    const entries = (await store.ledger()).map(({ entry }) => entry).filter(isDecided)
    const lines = (async function* () {
      for (const entry of entries) yield JSON.stringify(sorted(entry))
    })()
    await writeLines(lines, file)
    if (file !== '-') process.stdout.write(`${file}: ${entries.length} entries\n`)
  } finally {
    await store.close()
  }
}

/** `parley correct import`: all of a file, or nothing of it. */
export async function importFrom(file: string, options: { store?: string }): Promise<void> {
  const entries: Decided[] = []
  let number = 0
  for await (const line of linesOfFile(file)) {
    number++
    if (line.trim() !== '') entries.push(decidedIn(line, `${file}: line ${number}`))
  }
  const { store } = await openExistingStore(options.store)
  try {
    const appended = await store.append(entries)
    await refresh(store)
    process.stdout.write(`${appended} new, ${entries.length - appended} known already\n`)
  } finally {
    await store.close()
  }
}

/** Whether a file with this first line is an export. Throws where the line is no JSON. */
const opensExport = (line: string): boolean => entryIn(line) !== null

function entryIn(line: string): Decided | null {
  const entry = ledgerEntrySchema.safeParse(JSON.parse(line)).data
  return entry !== undefined && isDecided(entry) ? entry : null
}

function decidedIn(line: string, place: string): Decided {
  try {
    const entry = entryIn(line)
    if (entry !== null) return entry
  } catch {
    // What is no JSON is no correction either.
  }
  throw new Failure(`${place} is no correction: name a file that parley correct export has written; nothing was taken`)
}
