import { Command, Option } from 'commander'
import type { ParleyRecord } from '../model/record.ts'
import type { Store } from '../store/store.ts'
import { type AsOf, withAsOfOptions } from './moment.ts'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley record                                        all that the store in your data folder adds up to
  parley record --dossier gulf-talks --format json     the record of a dossier in the public format
  parley record --as-of 2025-12-05                     what the press had said by the end of that day
  parley record --read-by 2025-12-05T14:30Z            what Parley had read, and people had decided, by then`

interface RecordOptions extends AsOf {
  store?: string
  dossier?: string
  format: 'chronicle' | 'json'
}

/** `parley record`: the record that a store holds, as it is or as it was. */
export function recordCommand(): Command {
  return withStoreOption(withAsOfOptions(new Command('record')))
    .description('Print the record that a store holds, as it is or as it was known on a day.')
    .option('--dossier <id>', 'of one dossier alone')
    .addOption(new Option('--format <format>', 'how to print it').choices(['chronicle', 'json']).default('chronicle'))
    .addHelpText('after', EXAMPLES)
    .action(print)
}

async function print({ store: named, format, ...wanted }: RecordOptions): Promise<void> {
  const { store } = await openExistingStore(named)
  try {
    const record = await recordOf(store, wanted)
    if (format === 'json') {
      const [{ recordToJsonParts }, { printParts }] = await Promise.all([
        import('../export/json.ts'),
        import('./print.ts'),
      ])
      await printParts(recordToJsonParts(record))
    } else {
      const [{ chronicle }, { terminal }] = await Promise.all([
        import('../export/chronicle.ts'),
        import('./terminal.ts'),
      ])
      process.stdout.write(chronicle(record, await terminal()))
    }
  } finally {
    await store.close()
  }
}

async function recordOf(store: Store, { dossier, ...known }: AsOf & { dossier?: string }): Promise<ParleyRecord> {
  const [{ refresh }, { isEarlier, recordAt }, { knownDossier }] = await Promise.all([
    import('./refresh.ts'),
    import('../serve/kept.ts'),
    import('./dossier/known.ts'),
  ])
  if (dossier !== undefined) await knownDossier(store, dossier, known.readBy)
  const id = dossier ?? null
  if (isEarlier(known)) return recordAt(store, id, known)
  await refresh(store)
  return (await store.record(id))?.record ?? recordAt(store, id, {})
}
