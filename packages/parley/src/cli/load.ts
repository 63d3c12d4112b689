import { Command } from 'commander'
import { startingWith } from './first.ts'
import { Failure } from './output.ts'
import { openNamedStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley load talks.jsonl.gz --store talks.sqlite
  parley load talks.jsonl.gz --store postgres://olha@host/talks`

/** `parley load`: what was dumped from one store into another, which may have some of it already. */
export function loadCommand(): Command {
  return withStoreOption(new Command('load'))
    .description('Add to a store what parley dump has written. What is there already stays as it is.')
    .argument('<file>', 'the file; - is standard input')
    .addHelpText('after', EXAMPLES)
    .action(load)
}

async function load(file: string, options: { store?: string }): Promise<void> {
  const [{ checked, loadChecked }, { linesOfFile }, { refresh }] = await Promise.all([
    import('../store/load.ts'),
    import('../acquire/lines.ts'),
    import('./refresh.ts'),
  ])
  const lines = linesOfFile(file)
  const head = await lines.next()
  if (head.done) throw new Failure(`${file}: is empty: name a file that parley dump has written`)
  const dump = checked(startingWith(head.value, lines), file === '-' ? 'standard input' : file)
  // The store is opened, and made where it is missing, only once there is something to keep: not for the head alone.
  await dump.next()
  const first = await dump.next()
  const { store, name } = await openNamedStore(options.store)
  try {
    const { inputs, entries } = await loadChecked(store, first.done ? dump : startingWith(first.value, dump))
    await refresh(store)
    process.stdout.write(`${name}: ${inputs} inputs and ${entries} entries of the ledger are new\n`)
  } finally {
    await store.close()
  }
}
