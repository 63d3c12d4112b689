import { execFileSync, type ChildProcess, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ensurePostgres, postgresPrograms } from '../../../../scripts/postgres.ts'

/** A PostgreSQL of the tests' own, reached through a socket in its folder. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  makeDatabase(): Promise<string>
  dropDatabase(address: string): Promise<void>
  /** Ends the server as a machine that fails would, or starts it again. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends the server and removes all of it. */
  remove(): Promise<void>
}

export async function createPostgresServer(): Promise<PostgresServer> {
  const advice = ensurePostgres()
  const programs = postgresPrograms()
  if (advice !== null || programs === null) throw new Error(advice ?? 'no PostgreSQL')
  const folder = mkdtempSync(join(tmpdir(), 'parley-postgres-'))
  const user = userOfServer()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = { cwd: folder, ...user }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...run, stdio: 'ignore' },
  )
  const address = (database: string): string => `postgres://postgres@localhost/${database}?host=${folder}`
  let server: ChildProcess | null = null
  let databases = 0

  const start = async (): Promise<void> => {
    server = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=50'],
      { ...run, stdio: 'ignore' },
    )
    await answered(address('postgres'))
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server
    server = null
    if (ending === null || ending.exitCode !== null) return
    const ended = new Promise((resolve) => ending.on('exit', resolve))
    ending.kill(signal)
    await ended
  }
  await start()
  return {
    start,
    kill: () => end('SIGQUIT'),
    makeDatabase: async () => {
      const name = `store_${++databases}`
      await execute(address('postgres'), `CREATE DATABASE ${name}`)
      return address(name)
    },
    dropDatabase: (dropped) =>
      execute(address('postgres'), `DROP DATABASE ${new URL(dropped).pathname.slice(1)} WITH (FORCE)`),
    remove: async () => {
      await end('SIGINT')
      rmSync(folder, { recursive: true })
    },
  }
}

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
function userOfServer(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (option: string): number => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

export async function execute(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function answered(address: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await execute(address, 'SELECT 1')
      return
    } catch (error) {
      if (attempt > 200) throw error
      await sleep(50)
    }
  }
}
