import { Command } from 'commander'
import { StoreError } from '../store/error.ts'
import { keepOtherFile } from './earlier-file.ts'
import { Failure } from './output.ts'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley dump talks.jsonl.gz                        the store in your data folder
  parley dump - --store postgres://olha@host/talks | gzip > talks.jsonl.gz`

/** `parley dump`: all that a store holds, in one file that any store can load. */
export function dumpCommand(): Command {
  return withStoreOption(new Command('dump'))
    .description('Write all that a store holds into one file: pages as they came, what was read, the ledger.')
    .argument(
      '<file>',
      'the file, compressed where its name ends in .gz; an earlier dump is written over, nothing else; - is standard output',
    )
    .addHelpText('after', EXAMPLES)
    .action(dump)
}

async function dump(file: string, options: { store?: string }): Promise<void> {
  const [{ dumpLines, opensDump }, { writeLines }] = await Promise.all([
    import('../store/dump.ts'),
    import('./write-lines.ts'),
  ])
  const { store, name } = await openExistingStore(options.store)
  try {
    const write = async (): Promise<number> => {
      await keepOtherFile(file, 'an earlier dump', opensDump)
      return writeLines(dumpLines(store), file)
    }
    const lines = await write().catch((error: unknown) => {
      throw cannotWrite(file, error)
    })
    if (file !== '-') process.stdout.write(`${file}: ${lines} lines of ${name}\n`)
  } finally {
    await store.close()
  }
}

/** What the system says against a file, in words; anything else as it is. */
function cannotWrite(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code
  return code === undefined || error instanceof StoreError
    ? error
    : new Failure(`${file}: cannot be written (${code}): check its folder, or name another file`)
}
