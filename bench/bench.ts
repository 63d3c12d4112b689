// npm run bench -- [WHAT [FOLDER]]: what Parley takes, and how it stands beside others. Prints tables; nothing fails.
// Peak memory is that of the whole process: for figures that are to be compared, run one bench at a time.
import { resolve } from 'node:path'
import { benchHostile } from './hostile.ts'
import { benchLinking } from './linking.ts'
import { machine } from './machine.ts'
import { comparePeers, drawComparisons } from './peers.ts'
import { benchReading } from './reading.ts'
import { benchStart } from './start.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * Each bench by name: takes what was named behind it and gives a table. For `start` and `reading` that is a folder of
 * reports, generated ones without it; for `linking` a number of reports; for `hostile` a part of the name of a text.
 */
const BENCHES: Record<string, (named: string | null) => Promise<string>> = {
  start: benchStart,
  reading: benchReading,
  linking: benchLinking,
  hostile: benchHostile,
  peers: async (folder) => drawComparisons(await comparePeers(root, folder)),
}

const [wanted, folder = null] = process.argv.slice(2)
const unknown = wanted !== undefined && !(wanted in BENCHES)
if (unknown) {
  console.error(`bench: there is no bench «${wanted}»; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
}
if (!unknown) console.log(`${machine()}\n`)
for (const [name, bench] of unknown ? [] : Object.entries(BENCHES))
  if (wanted === undefined || wanted === name) console.log(`${name}\n\n${await bench(folder)}\n`)
