import { Command, InvalidArgumentError } from 'commander'
import { complain } from './output.ts'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley serve                            the store in your data folder, at http://127.0.0.1:4321/
  parley serve --store talks.sqlite --port 8080
  parley serve --host 0.0.0.0             for other machines too: everybody who reaches it can read it`

interface ServeOptions {
  port: number
  host: string
  store?: string
}

/** `parley serve`: the API and the reading room, until it is told to stop. */
export function serveCommand(): Command {
  return withStoreOption(new Command('serve'))
    .description('Serve the API and the reading room.')
    .option('--port <number>', 'port to listen on; 0 takes a free one', port, 4321)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addHelpText('after', EXAMPLES)
    .action(serve)
}

async function serve({ port, host, store: named }: ServeOptions): Promise<void> {
  const [{ serveUntilStopped }, { refresh }, { startReadingAnew }, { olderReadings }] = await Promise.all([
    import('./serving.ts'),
    import('./refresh.ts'),
    import('./reread/background.ts'),
    import('./reread/older.ts'),
  ])
  const { store, name } = await openExistingStore(named)
  await refresh(store)
  const word = await olderReadings(store)
  if (word !== null) complain(word)
  const stopReading = await startReadingAnew(store, named)
  try {
    await serveUntilStopped({ store, host, port }, (address) => {
      process.stdout.write(`Parley serves ${name} at ${address} (Ctrl-C stops it)\n`)
    })
  } finally {
    stopReading()
  }
}

function port(value: string): number {
  const number = Number(value)
  if (!/^\d{1,5}$/u.test(value) || number > 65_535) throw new InvalidArgumentError('write a number from 0 to 65535.')
  return number
}
