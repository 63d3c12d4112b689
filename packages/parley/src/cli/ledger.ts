import { Command } from 'commander'
import { printable } from '../export/wrap.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import { Failure } from './output.ts'
import { openExistingStore, withStoreOption } from './store.ts'

/** `parley ledger`: what came in and what people decided, and whether all of it is as it was written. */
export function ledgerCommand(): Command {
  return withStoreOption(new Command('ledger'))
    .description('List what came in and what people decided, oldest first, and check that nothing of it was changed.')
    .action(list)
}

async function list({ store: named }: { store?: string }): Promise<void> {
  const { store, name } = await openExistingStore(named)
  try {
    const entries = await store.ledger()
    const origins = new Map((await store.entries()).map(({ key, origin }) => [key, origin]))
    for (const { id, entry } of entries)
      process.stdout.write(
        `${printable(`${id.slice(0, 12)}  ${entry.at}  ${entry.author}  ${wordsOf(entry, origins)}`)}\n`,
      )
    const broken = await store.brokenSeal()
    if (broken !== null)
      throw new Failure(
        `${name}: the ledger was changed at entry ${broken} by something other than Parley: load a dump that was made before`,
      )
    process.stdout.write(`${entries.length} entries, all as they were written\n`)
  } finally {
    await store.close()
  }
}

/** `origins`: where each input came from, by its key; what has no address is told by that. */
function wordsOf(entry: LedgerEntry, origins: ReadonlyMap<string, string>): string {
  switch (entry.kind) {
    case 'capture':
      return `captured ${entry.address ?? origins.get(entry.input) ?? 'a file'}, SHA-256 ${entry.sha256}`
    case 'withdrawal':
      return `withdrawn ${entry.address}`
    case 'dossier':
      return `dossier ${entry.dossier.id}`
    case 'correction':
      return `correction (${entry.correction.action}): ${entry.reason}`
    case 'undo':
      return `takes back ${entry.entry.slice(0, 12)}: ${entry.reason}`
    case 'takeover':
      return `reader ${entry.reader} takes over; inputs: ${entry.inputs}`
  }
}
