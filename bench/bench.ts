// npm run bench -- [WHAT [FOLDER]]: what Parley takes, and how it stands beside others. Prints tables; nothing fails.
// Peak memory is that of the whole process: for figures that are to be compared, run one bench at a time.
import { resolve } from 'node:path'
import { machine } from './machine.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * Each bench by name: takes what was named behind it and gives a table. For `start` and `reading` that is a folder of
 * reports, generated ones without it; for `linking`, `adding` and `search` a number of reports; for `crash` a number of
 * rounds; for `hostile` a part of the name of a text; for
 * `peers` a folder of pages. Each is loaded when it is run, so that none weighs on the memory of another.
 */
const BENCHES: Record<string, (named: string | null) => Promise<string>> = {
  start: async (folder) => (await import('./start.ts')).benchStart(folder),
  reading: async (folder) => (await import('./reading.ts')).benchReading(folder),
  linking: async (most) => (await import('./linking.ts')).benchLinking(most),
  adding: async (most) => (await import('./adding.ts')).benchAdding(most),
  search: async (most) => (await import('./search.ts')).benchSearch(most),
  hostile: async (wanted) => (await import('./hostile.ts')).benchHostile(wanted),
  crash: async (rounds) => (await import('./crash.ts')).benchCrash(rounds),
  peers: async (folder) => {
    const { comparePeers, drawComparisons } = await import('./peers.ts')
    return drawComparisons(await comparePeers(root, folder))
  },
}

const [wanted, folder = null] = process.argv.slice(2)
const unknown = wanted !== undefined && !(wanted in BENCHES)
if (unknown) {
  console.error(`bench: there is no bench «${wanted}»; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
}
if (!unknown) console.log(`${machine()}\n`)
for (const [name, bench] of unknown ? [] : Object.entries(BENCHES))
  if (wanted === name || (wanted === undefined && name !== 'crash' && name !== 'adding'))
    console.log(`${name}\n\n${await bench(folder)}\n`)
