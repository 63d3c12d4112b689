import { Command } from 'commander'
import { collected } from './given.ts'
import { complain, Failure } from './output.ts'
import { stopAsked } from './stop.ts'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley watch                     follow the sources of all dossiers, until Ctrl-C
  parley watch --once              ask what is due now, once (for cron); status 1 where a source is in trouble,
                                   2 where there is none
  parley watch --once --now        ask the sources before they are due
  parley watch --allow-host wiki.example.org   a site inside your own network`

interface WatchOptions {
  store?: string
  once?: boolean
  now?: boolean
  allowHost: string[]
}

/** `parley watch`: collects the coverage of the dossiers by itself. */
export function watchCommand(): Command {
  return withStoreOption(new Command('watch'))
    .description('Follow the sources of the dossiers: fetch what is new, changed or withdrawn.')
    .option('--once', 'ask what is due now, then end: with status 1 where a source is in trouble')
    .option(
      '--now',
      'ask the sources now, also those that are not due; not those whose server is in trouble, nor single pages',
    )
    .option(
      '--allow-host <name>',
      'a host inside your network that may be fetched; give it once for each',
      collected,
      [],
    )
    .addHelpText('after', EXAMPLES)
    .action(watch)
}

async function watch({ store: named, once = false, now = false, allowHost }: WatchOptions): Promise<void> {
  const [
    { createAsking },
    { createCanonical },
    { watchUntil, whatIsWatched },
    { readApart },
    { startReadingAnew },
    { olderReadings },
  ] = await Promise.all([
    import('./watch/asking.ts'),
    import('../acquire/web/address.ts'),
    import('./watch/watching.ts'),
    import('./reading/apart.ts'),
    import('./reread/background.ts'),
    import('./reread/older.ts'),
  ])
  const stop = stopAsked()
  const { store } = await openExistingStore(named)
  const asking = createAsking({ allowHosts: allowHost })
  let stopReading = (): void => {}
  try {
    // A watcher that stays waits for sources to be named.
    const { sources, line } = await whatIsWatched(store)
    if (once && sources === 0) throw new Failure(line)
    const word = await olderReadings(store)
    if (word !== null) complain(word)
    if (!once) stopReading = await startReadingAnew(store, named)
    const watching = {
      store,
      asking,
      reader: readApart(),
      canonical: createCanonical(),
      now: () => new Date().toISOString(),
      tell: complain,
    }
    const rounds = await watchUntil(watching, { stop, once, askNow: now })
    const sum = (field: 'sources' | 'pages' | 'versions' | 'withdrawn') =>
      rounds.reduce((all, one) => all + one[field], 0)
    const troubled = rounds.at(-1)?.troubled ?? 0
    const next = rounds.at(-1)?.next ?? null
    const ahead = next === null || !once ? '' : `; next due ${next}`
    const how = ahead === '' || sum('sources') > 0 || now ? '' : ' (parley watch --once --now asks before)'
    process.stdout.write(
      `sources asked: ${sum('sources')}, pages asked: ${sum('pages')}, new or changed: ${sum('versions')}, withdrawn: ${sum('withdrawn')}${troubled > 0 ? `; in trouble: ${troubled}, see parley sources` : ''}${ahead}${how}\n`,
    )
    if (once && troubled > 0) process.exitCode = 1
  } finally {
    stopReading()
    await asking.close()
    await store.close()
  }
}
