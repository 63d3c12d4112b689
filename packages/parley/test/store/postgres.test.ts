import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/store/error.ts'
import { isPostgresAddress, shownAddress } from '../../src/store/postgres/address.ts'
import { storeFailure } from '../../src/store/postgres/failure.ts'
import { MIGRATIONS } from '../../src/store/postgres/migrations.ts'
import { openStore } from '../../src/store/postgres/open.ts'
import { storeContract } from './contract.ts'
import { givenContract } from './given-contract.ts'
import { recordContract } from './record-contract.ts'
import { searchContract } from './search-contract.ts'
import { searchWordsContract } from './search-words-contract.ts'
import { createPostgresServer, execute, type PostgresServer } from './postgres-server.ts'
import { sampleReadInput } from './sample.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await createPostgresServer()
})
afterAll(() => server.remove())

const makePlace = async () => {
  const location = await server.makeDatabase()
  return {
    opener: new URL('../../src/store/postgres/open.ts', import.meta.url).href,
    location,
    open: () => openStore(location),
    remove: () => server.dropDatabase(location),
  }
}
storeContract('PostgreSQL', makePlace)
recordContract('PostgreSQL', makePlace)
givenContract('PostgreSQL', makePlace)
searchContract('PostgreSQL', makePlace)
searchWordsContract('PostgreSQL', makePlace)

describe('a PostgreSQL database', () => {
  let address: string
  beforeEach(async () => {
    address = await server.makeDatabase()
  })
  afterEach(() => server.dropDatabase(address))

  test('keeps what others have in it', async () => {
    await execute(address, 'CREATE TABLE input (url TEXT)')
    const store = await openStore(address)
    await store.add([sampleReadInput(1)])
    expect(await store.entries()).toHaveLength(1)
    await store.close()
    await execute(address, 'INSERT INTO public.input VALUES (1)')
  })

  test('with a schema of that name by another program is refused', async () => {
    await execute(address, 'CREATE SCHEMA parley')
    await expect(openStore(address)).rejects.toThrow(
      /^The store .* has a schema "parley" that is not Parley's: [^\n]*$/u,
    )
  })

  test('of a later version is refused', async () => {
    await (await openStore(address)).close()
    await execute(address, 'UPDATE parley.schema_version SET version = 99')
    await expect(openStore(address)).rejects.toThrow(/written by a later version of Parley \(schema 99/u)
  })

  test('is made once by several that open it at the same time', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(address)))
    expect(await stores[3]?.entries()).toEqual([])
    await Promise.all(stores.map((store) => store.close()))
  })

  test('has a ledger that only grows, whoever is connected', async () => {
    const store = await openStore(address)
    await store.add([sampleReadInput(1)])
    await expect(execute(address, "UPDATE parley.entry SET at = '1999'")).rejects.toThrow(/only grows/u)
    await expect(execute(address, 'DELETE FROM parley.entry')).rejects.toThrow(/only grows/u)
    await expect(execute(address, 'TRUNCATE parley.entry')).rejects.toThrow(/only grows/u)
    await store.close()
  })

  test('that went away in the middle is waited for, and nothing is lost or doubled', async () => {
    const store = await openStore(address)
    await store.add([sampleReadInput(1)])
    await server.kill()
    const adding = store.add([sampleReadInput(2)])
    await server.start()
    await adding
    expect((await store.entries()).map((entry) => entry.report).sort()).toEqual(['r1', 'r2'])
    await store.close()
  })

  test('may be closed twice', async () => {
    const store = await openStore(address)
    await store.close()
    await expect(store.close()).resolves.toBeUndefined()
  })
})

describe('an address that leads nowhere is refused in one line', () => {
  const addresses: [string, () => string, RegExp][] = [
    ['an address that is none', () => 'postgres://[', /is no address of a database: write postgres:\/\//u],
    ['a database that is not there', () => `${addressOfNone()}`, /is not there: make the database first/u],
  ]
  const addressOfNone = (): string => serverAddress().replace(/\/[^/?]*\?/u, '/nowhere?')
  let made = ''
  const serverAddress = (): string => made
  beforeAll(async () => {
    made = await server.makeDatabase()
  })
  test.each(addresses)('%s', async (_, address, wanted) => {
    await expect(openStore(address())).rejects.toThrow(wanted)
    await expect(openStore(address())).rejects.toBeInstanceOf(StoreError)
  })
})

describe('storeFailure', () => {
  const faults: [string, unknown, string][] = [
    ['a refused connection', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'cannot be reached'],
    [
      'a refused connection over two addresses',
      new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]),
      'cannot be reached',
    ],
    ['a lost connection', new Error('Connection terminated unexpectedly'), 'closed the connection'],
    ['a wrong password', Object.assign(new Error('x'), { code: '28P01' }), 'does not let you in'],
    ['a full disk', Object.assign(new Error('x'), { code: '53100' }), 'the disk of the server is full'],
    ['any other', Object.assign(new Error('no such\ntable'), { code: '42P01' }), 'could not be used (no such table)'],
  ]
  test.each(faults)('says what %s means', (_, thrown, meaning) => {
    const failure = storeFailure('postgres://h/d', thrown)
    expect(failure).toBeInstanceOf(StoreError)
    expect((failure as Error).message).toMatch(/^The store postgres:\/\/h\/d [^\n]*\.$/u)
    expect((failure as Error).message).toContain(meaning)
  })

  test('gives back what is no fault of the server', () => {
    const fault = new TypeError('a fault of the program')
    expect(storeFailure('postgres://h/d', fault)).toBe(fault)
  })
})

test('an address is shown without its password', () => {
  expect(shownAddress('postgres://olha:secret@host/talks')).toBe('postgres://olha@host/talks')
  expect(shownAddress('postgres://olha:secret@')).not.toContain('secret')
})

test.each([
  ['postgres://host/talks', true],
  ['PostgreSQL://host/talks', true],
  ['talks.sqlite', false],
  ['/data/postgres/talks', false],
])('%s names a database: %s', (named, wanted) => {
  expect(isPostgresAddress(named)).toBe(wanted)
})

test('a migration that was released is never edited', () => {
  const hashes = MIGRATIONS.map((step) => createHash('sha256').update(step.join(';')).digest('hex').slice(0, 16))
  expect(hashes).toMatchInlineSnapshot(`
    [
      "bcb42cb2c411d66f",
      "d80572ce50839507",
      "9b31e33fd5e70bd3",
      "c0a5262e370de194",
      "399c27341fa51e4e",
      "c33a389f0a6629de",
      "c57c7a488dd19d37",
    ]
  `)
})
