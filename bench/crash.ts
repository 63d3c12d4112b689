import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore as openPostgres } from '../packages/parley/src/store/postgres/open.ts'
import { openStore as openSqlite } from '../packages/parley/src/store/sqlite/open.ts'
import type { Store } from '../packages/parley/src/store/store.ts'
import { createPostgresServer } from '../packages/parley/test/store/postgres-server.ts'
import { createChance } from './generated/chance.ts'
import { generatedReports } from './generated.ts'
import { table, whole } from './table.ts'

const COMMAND = join(import.meta.dirname, '../packages/parley/src/cli/main.ts')
const REPORTS = 300
const ROUNDS = 200

/** Stores of one kind: each is new, named as the command takes it, and removed when it was used. */
interface Kind {
  name: string
  make(): Promise<string>
  open(location: string): Store | Promise<Store>
  remove(location: string): Promise<void>
}

/**
 * `kill -9` at a random moment of adding reports, then the same command again: the record must be byte for byte that of
 * a run that nobody disturbed. So many rounds, each with a store of its own, on each kind of store, both kinds at once;
 * how far they are is told on standard error.
 */
export async function benchCrash(rounds: string | null): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-crash-'))
  const coverage = join(folder, 'coverage')
  const server = await createPostgresServer()
  try {
    writeReports(coverage)
    const sqlite: Kind = {
      name: 'SQLite',
      make: async () => join(mkdtempSync(join(folder, 'store-')), 'store.sqlite'),
      open: openSqlite,
      remove: async (location) => rmSync(join(location, '..'), { recursive: true }),
    }
    const postgres: Kind = {
      name: 'PostgreSQL',
      make: server.makeDatabase,
      open: openPostgres,
      remove: server.dropDatabase,
    }
    const wanted = Number(rounds ?? ROUNDS)
    const rows = await Promise.all([sqlite, postgres].map((kind) => disturb(kind, coverage, wanted)))
    return [
      `${REPORTS} reports added, and killed at a random moment`,
      table(
        ['store', 'rounds', 'killed before anything was kept', 'in between', 'after all was', 'other records'],
        rows,
      ),
    ].join('\n\n')
  } finally {
    await server.remove()
    rmSync(folder, { recursive: true })
  }
}

function writeReports(folder: string): void {
  const lines = [...generatedReports(REPORTS)].map(({ bytes, given }) =>
    JSON.stringify({ text: new TextDecoder().decode(bytes), ...given }),
  )
  writeFileSync(`${folder}.jsonl`, lines.join('\n'))
}

async function disturb(kind: Kind, coverage: string, rounds: number): Promise<string[]> {
  const chance = createChance(1)
  const calm = await kind.make()
  const begun = performance.now()
  await add(coverage, calm)
  const duration = performance.now() - begun
  const wanted = await fingerprintOf(kind, calm)
  await kind.remove(calm)
  const counts = { none: 0, some: 0, all: 0 }
  let others = 0
  for (let round = 0; round < rounds; round++) {
    const location = await kind.make()
    await add(coverage, location, chance.below(Math.ceil(duration)))
    const kept = await keptIn(kind, location)
    counts[kept === 0 ? 'none' : kept < REPORTS ? 'some' : 'all']++
    await add(coverage, location)
    if ((await fingerprintOf(kind, location)) !== wanted) others++
    await kind.remove(location)
    if ((round + 1) % 10 === 0) console.error(`${kind.name}: ${round + 1} rounds, ${others} other records`)
  }
  return [kind.name, whole(rounds), whole(counts.none), whole(counts.some), whole(counts.all), whole(others)]
}

/** Runs the command, and kills it after so many milliseconds where that is given. */
function add(coverage: string, store: string, killAfter?: number): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, 'add', `${coverage}.jsonl`, '--store', store], { stdio: 'ignore' })
  const killing = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearTimeout(killing)
      if (code === 0 || signal === 'SIGKILL') resolve()
      else reject(new Error(`parley add ended with ${code}`))
    })
  })
}

async function keptIn(kind: Kind, location: string): Promise<number> {
  return using(kind, location, async (store) => (await store.entries()).length)
}

async function fingerprintOf(kind: Kind, location: string): Promise<string | undefined> {
  return using(kind, location, async (store) => (await store.record(null))?.fingerprint)
}

async function using<Answer>(kind: Kind, location: string, work: (store: Store) => Promise<Answer>): Promise<Answer> {
  const store = await kind.open(location)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
