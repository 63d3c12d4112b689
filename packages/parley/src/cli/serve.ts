import { Command, InvalidArgumentError, Option } from 'commander'
import { isPort } from '../serve/port.ts'
import { complain } from './output.ts'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley serve                            the store in your data folder, at http://127.0.0.1:4321/
  parley serve --store talks.sqlite --port 8080
  parley serve --host 0.0.0.0             for other machines too: everybody who reaches it can read it
  parley serve --host 0.0.0.0 --let-others-correct   and correct the record, under whatever name
  parley serve --read-only                nobody corrects anything through it`

interface ServeOptions {
  port: number
  host: string
  store?: string
  readOnly?: boolean
  letOthersCorrect?: boolean
}

/** `parley serve`: the API and the reading room, until it is told to stop. */
export function serveCommand(): Command {
  return withStoreOption(new Command('serve'))
    .description('Serve the API and the reading room.')
    .option('--port <number>', 'port to listen on; 0 takes a free one', port, 4321)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addOption(
      new Option('--read-only', 'let nobody correct the record (so it is where other machines reach it)').conflicts(
        'letOthersCorrect',
      ),
    )
    .option('--let-others-correct', 'let everybody who reaches it correct the record')
    .addHelpText('after', EXAMPLES)
    .action(serve)
}

async function serve({ port, host, store: named, readOnly, letOthersCorrect }: ServeOptions): Promise<void> {
  const [{ serveUntilStopped }, { refresh }, { startReadingAnew }, { olderReadings }, { isLoopback }] =
    await Promise.all([
      import('./serving.ts'),
      import('./refresh.ts'),
      import('./reread/background.ts'),
      import('./reread/older.ts'),
      import('../serve/hosts.ts'),
    ])
  const { store, name } = await openExistingStore(named)
  let stopReading = (): void => {}
  try {
    await refresh(store)
    const word = await olderReadings(store)
    if (word !== null) complain(word)
    const mayCorrect = readOnly !== true && (letOthersCorrect === true || isLoopback(host))
    const decisions = mayCorrect ? { refresh: () => refresh(store) } : {}
    stopReading = await startReadingAnew(store, named)
    await serveUntilStopped({ store, host, port, ...decisions }, (address) => {
      const only = mayCorrect ? '' : ', to be read only'
      process.stdout.write(`Parley serves ${name} at ${address}${only} (Ctrl-C stops it)\n`)
    })
  } finally {
    stopReading()
    await store.close()
  }
}

function port(value: string): number {
  if (!isPort(value)) throw new InvalidArgumentError('write a number from 0 to 65535.')
  return Number(value)
}
