// node bench/bench.ts WHAT [FOLDER]: what Parley takes, and how it stands beside others. Prints tables; nothing fails.
import { resolve } from 'node:path'
import { comparePeers, drawComparisons } from './peers.ts'

const root = resolve(import.meta.dirname, '..')

/** Each bench by name: takes a folder, where one was named, and gives a table. */
const BENCHES: Record<string, (folder: string | null) => Promise<string>> = {
  peers: async (folder) => drawComparisons(await comparePeers(root, folder)),
}

const [wanted, folder = null] = process.argv.slice(2)
const unknown = wanted !== undefined && !(wanted in BENCHES)
if (unknown) {
  console.error(`bench: there is no bench «${wanted}»; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
}
for (const [name, bench] of unknown ? [] : Object.entries(BENCHES))
  if (wanted === undefined || wanted === name) console.log(`${name}\n\n${await bench(folder)}\n`)
