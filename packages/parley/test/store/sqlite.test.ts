import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/store/error.ts'
import { keyOfInput, sha256 } from '../../src/store/identity.ts'
import { packBytes, packText } from '../../src/store/sql/pack.ts'
import { openConnection } from '../../src/store/sqlite/connection.ts'
import { storeFailure } from '../../src/store/sqlite/failure.ts'
import { createIndexer } from '../../src/cli/indexer.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts'
import { openStore } from '../../src/store/sqlite/open.ts'
import { sqlStore } from '../../src/store/sql/sql-store.ts'
import { sqliteDatabase } from '../../src/store/sqlite/sqlite-database.ts'
import { storeContract } from './contract.ts'
import { givenContract } from './given-contract.ts'
import { recordContract } from './record-contract.ts'
import { searchContract } from './search-contract.ts'
import { searchWordsContract } from './search-words-contract.ts'
import { sampleReadInput } from './sample.ts'

const makePlace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
  const location = join(folder, 'parley.sqlite')
  return {
    opener: new URL('../../src/store/sqlite/open.ts', import.meta.url).href,
    location,
    open: () => openStore(location),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
storeContract('SQLite', makePlace)
recordContract('SQLite', makePlace)
givenContract('SQLite', makePlace)
searchContract('SQLite', makePlace)
searchWordsContract('SQLite', makePlace)

describe('a SQLite file', () => {
  let folder: string
  let path: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
    path = join(folder, 'parley.sqlite')
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  /** The one line that the user sees. */
  function complaintOf(open: () => unknown): string {
    try {
      open()
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError)
      expect((error as Error).message).not.toContain('\n')
      return (error as Error).message
    }
    throw new Error('nothing was refused')
  }

  test('is made with its folder where it is missing', async () => {
    path = join(folder, 'data', 'parley', 'parley.sqlite')
    await openStore(path).close()
    expect(existsSync(path)).toBe(true)
  })

  test('writes ahead, and to the disk before it answers', () => {
    const connection = openConnection(path)
    expect(connection.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    expect(connection.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 })
    connection.close()
  })

  test('that is no database is refused and left as it was', () => {
    const content = 'Звіт про переговори, а не база даних. '.repeat(100)
    writeFileSync(path, content)
    expect(complaintOf(() => openStore(path))).toBe(
      `The store ${path} is not a Parley store: name another file; this one was left as it was.`,
    )
    expect(readFileSync(path, 'utf8')).toBe(content)
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  test('of another program is refused and left as it was', () => {
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES (1)')
    other.close()
    const before = readFileSync(path)
    expect(complaintOf(() => openStore(path))).toContain('the database of another program')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('of the first version is taken further, and its ledger begins with what it holds', async () => {
    const old = new DatabaseSync(path)
    old.exec(`PRAGMA application_id = ${0x50726c79}`)
    old.exec('CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT; INSERT INTO schema_version VALUES (1)')
    for (const statement of MIGRATIONS[0] ?? []) if (typeof statement === 'string') old.exec(statement)
    const { raw, captured, findings } = sampleReadInput(1)
    const text = JSON.stringify(findings)
    old
      .prepare('INSERT INTO input VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(keyOfInput(raw), raw.origin, raw.format, '{}', captured, sha256(raw.bytes), packBytes(raw.bytes))
    old
      .prepare('INSERT INTO findings VALUES (?, ?, ?, ?, ?)')
      .run(keyOfInput(raw), 'r1', '1.0.0', sha256(text), packText(text))
    old.close()
    const store = openStore(path)
    const fresh = openStore(join(folder, 'fresh.sqlite'))
    await fresh.add([sampleReadInput(1)])
    expect(await store.contents()).toEqual(await fresh.contents())
    await store.close()
    await fresh.close()
  })

  test('has a ledger that only grows, whoever holds the file', async () => {
    const store = openStore(path)
    await store.add([sampleReadInput(1)])
    const other = new DatabaseSync(path)
    expect(() => other.exec("UPDATE entry SET at = '1999'")).toThrow(/only grows/u)
    expect(() => other.exec('DELETE FROM entry')).toThrow(/only grows/u)
    other.close()
    await store.close()
  })

  const tamperings: [string, string, number][] = [
    ['an entry changed', `UPDATE entry SET content = replace(content, 'parley', 'nobody') WHERE place = 2`, 2],
    ['an entry taken out', 'DELETE FROM entry WHERE place = 1', 1],
    [
      'an entry put in',
      `INSERT INTO entry SELECT 4, 'x', kind, subject, at, content, seal FROM entry WHERE place = 3`,
      4,
    ],
  ]
  test.each(tamperings)('shows where its ledger was tampered with: %s', async (_, statement, place) => {
    const store = openStore(path)
    await store.add([sampleReadInput(1), sampleReadInput(2), sampleReadInput(3)])
    const other = new DatabaseSync(path)
    other.exec(`DROP TRIGGER entry_stays; DROP TRIGGER entry_remains; ${statement}`)
    other.close()
    expect(await store.brokenSeal()).toBe(place)
    await store.close()
  })

  test('of a later version is refused and left as it was', async () => {
    await openStore(path).close()
    const later = new DatabaseSync(path)
    later.exec('UPDATE schema_version SET version = 99')
    later.close()
    const before = readFileSync(path)
    expect(complaintOf(() => openStore(path))).toMatch(/written by a later version of Parley \(schema 99/u)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('that is damaged is refused in one line', async () => {
    const store = openStore(path)
    await store.add(Array.from({ length: 200 }, (_, number) => sampleReadInput(number)))
    await store.close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 4096)
    writeFileSync(path, bytes)
    const damaged = new Promise((resolve) => resolve(openStore(path))).then((opened) =>
      (opened as typeof store).entries(),
    )
    await expect(damaged).rejects.toThrow(/^The store .* is damaged: [^\n]*$/u)
  })

  test('below a file instead of a folder is refused', () => {
    writeFileSync(path, '')
    expect(complaintOf(() => openStore(join(path, 'parley.sqlite')))).toContain('a part of its path is a file')
  })

  test('that is a folder is refused', () => {
    mkdirSync(path)
    expect(complaintOf(() => openStore(path))).toBe(`The store ${path} is a folder: name a file.`)
  })

  test('where nothing may be written is refused', () => {
    expect(complaintOf(() => openStore('/proc/parley/parley.sqlite'))).toMatch(
      /^The store \/proc\/parley\/parley.sqlite /u,
    )
  })

  test('on a full disk keeps what it had, says so in one line, and goes on when there is room', async () => {
    const connection = openConnection(path)
    const store = sqlStore(sqliteDatabase(connection, path))
    await store.add([sampleReadInput(1)])
    const before = await store.state()
    const { page_count: pages } = connection.prepare('PRAGMA page_count').get() as { page_count: number }
    connection.exec(`PRAGMA max_page_count = ${pages}`)
    const large = sampleReadInput(2)
    large.raw.bytes = Uint8Array.from({ length: 200_000 }, (_, place) => (place * 2_654_435_761) >>> 24)
    await expect(store.add([large])).rejects.toThrow(/^The store .* could not grow: the disk is full; [^\n]*$/u)
    expect(await store.state()).toEqual(before)
    connection.exec('PRAGMA max_page_count = 1073741823')
    expect(await store.add([large])).toMatchObject({ added: 1 })
    await store.close()
  })

  test('indexes nothing anew that another process has indexed since it looked', async () => {
    const other = openStore(path)
    const indexer = createIndexer()
    const database = sqliteDatabase(openConnection(path), path)
    let works = 0
    const late = sqlStore({
      ...database,
      attempt: async (work) => {
        if (++works === 2) await other.index(indexer)
        return database.attempt(work)
      },
    })
    await other.add([sampleReadInput(1), sampleReadInput(2)])
    expect(await late.index(indexer)).toBe(0)
    await other.add([sampleReadInput(1, '2.0.0')])
    await other.takeRereadings({ at: '2031-05-14T10:00:00Z', author: 'Olha' })
    works = 0
    expect(await late.index(indexer)).toBe(0)
    await late.close()
    await other.close()
  })

  test('is read while another process writes to it', async () => {
    const store = openStore(path)
    await store.add([sampleReadInput(1)])
    const writer = new DatabaseSync(path)
    writer.exec('BEGIN IMMEDIATE')
    expect(await store.entries()).toHaveLength(1)
    const reader = openStore(path)
    expect((await reader.state()).revision).toBe(1)
    writer.exec('ROLLBACK')
    writer.close()
    await reader.close()
    await store.close()
  })

  test('is as it was after a writer was killed in the middle', async () => {
    const store = openStore(path)
    await store.add([sampleReadInput(1)])
    const script = `
      const { DatabaseSync } = require('node:sqlite')
      const database = new DatabaseSync(process.argv[1])
      database.exec('PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM findings; DELETE FROM input')
      process.kill(process.pid, 'SIGKILL')`
    expect(spawnSync(process.execPath, ['-e', script, path]).signal).toBe('SIGKILL')
    expect(await store.entries()).toHaveLength(1)
    await store.close()
  })

  test('may be closed twice', async () => {
    const store = openStore(path)
    await store.close()
    await expect(store.close()).resolves.toBeUndefined()
  })
})

describe('storeFailure', () => {
  const codes: [number, string][] = [
    [5, 'is busy'],
    [517, 'is busy'],
    [8, 'may not be written'],
    [13, 'the disk is full'],
    [14, 'could not be opened'],
    [10, 'the disk reported an error'],
    [11, 'is damaged'],
    [1, 'could not be used (no such table)'],
  ]
  test.each(codes)('says what SQLite means by %i', (errcode, meaning) => {
    const thrown = Object.assign(new Error('no such\ntable'), { code: 'ERR_SQLITE_ERROR', errcode })
    const failure = storeFailure('/data/parley.sqlite', thrown)
    expect(failure).toBeInstanceOf(StoreError)
    expect((failure as Error).message).toMatch(/^The store \/data\/parley\.sqlite [^\n]*\.$/u)
    expect((failure as Error).message).toContain(meaning)
  })

  test('gives back what is no fault of the file', () => {
    const fault = new TypeError('a fault of the program')
    expect(storeFailure('/data/parley.sqlite', fault)).toBe(fault)
  })
})

test('a migration that was released is never edited', () => {
  const statements = MIGRATIONS.map((step) => step.filter((part) => typeof part === 'string').join(';'))
  const hashes = statements.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 16))
  expect(hashes).toMatchInlineSnapshot(`
    [
      "e18842a101804f97",
      "e6fdacb424ed3bd2",
      "bfe0dfdd43037e46",
      "83809b7a573d62d4",
      "d01779941ade8367",
      "7a2f820305f24f2a",
      "96e18ba140c47b1a",
      "c57c7a488dd19d37",
    ]
  `)
})
