import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readApart } from '../../../src/cli/reading/apart.ts'
import { readHere } from '../../../src/cli/reading/here.ts'
import type { RawReport } from '../../../src/read/cleaned.ts'
import { createReader } from '../../../src/read/read.ts'

const BREAKING = fileURLToPath(new URL('breaking-process.ts', import.meta.url))

const rawOf = (origin: string, text = ''): RawReport => ({
  origin,
  bytes: new TextEncoder().encode(text),
  format: 'text',
  given: { published: '2031-05-05' },
})

describe('a process that reads', () => {
  test('reads what is read here, refuses what is refused here, and keeps the order', async () => {
    const raws = [
      rawOf('talks.txt', 'Delegations of Norway and Japan met in Oslo on Monday to discuss tariffs.'),
      rawOf('empty.txt'),
      rawOf('odd.txt', 'Zzz '.repeat(300)),
      rawOf('uk.txt', 'У середу в Осло делегації Норвегії та Японії обговорили мита, повідомило агентство.'),
    ]
    const [apart, here] = [readApart(), readHere(createReader)]
    const found = await Promise.all(raws.map((raw) => apart.read(raw)))
    await apart.end()
    const wanted = await Promise.all(raws.map((raw) => here.read(raw)))
    expect(found).toEqual(
      wanted.map((one) =>
        'refusal' in one
          ? one
          : { raw: one.raw, reading: { findings: one.reading.findings, unread: one.reading.unread } },
      ),
    )
  })

  test('is started again where it was ended', async () => {
    const apart = readApart(BREAKING)
    await apart.end()
    expect(await apart.read(rawOf('a'))).toEqual({ refusal: { origin: 'a', reason: 'seen' } })
    await apart.end()
    expect(await apart.read(rawOf('b'))).toEqual({ refusal: { origin: 'b', reason: 'seen' } })
    await apart.end()
  })

  test('keeps no command waiting that does not end it, and ends with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'))
    const [command, left] = [join(folder, 'command.mjs'), join(folder, 'left')]
    const module = new URL('../../../src/cli/reading/apart.ts', import.meta.url).href
    writeFileSync(
      command,
      `const { readApart } = await import(${JSON.stringify(module)})
       const raw = { origin: ${JSON.stringify(`leaves ${left}`)}, bytes: new Uint8Array(), format: 'text', given: {} }
       console.log((await readApart(${JSON.stringify(BREAKING)}).read(raw)).refusal.reason)`,
    )
    const { stdout } = await promisify(execFile)(process.execPath, [command], { timeout: 60_000 })
    expect(stdout).toBe('seen\n')
    await expect.poll(() => existsSync(left)).toBe(true)
    rmSync(folder, { recursive: true })
  })

  test('refuses the report that it breaks off on, and reads the rest', async () => {
    const apart = readApart(BREAKING)
    const found = await Promise.all(['a', 'breaks', 'b', 'breaks too', 'c'].map((origin) => apart.read(rawOf(origin))))
    await apart.end()
    const brokeOff = 'the reader broke off on it (SIGKILL); please report this'
    expect(found).toEqual([
      { refusal: { origin: 'a', reason: 'seen' } },
      { refusal: { origin: 'breaks', reason: brokeOff }, brokeOff: true },
      { refusal: { origin: 'b', reason: 'seen' } },
      { refusal: { origin: 'breaks too', reason: brokeOff }, brokeOff: true },
      { refusal: { origin: 'c', reason: 'seen' } },
    ])
  })

  test('reads again what it broke off on once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'))
    const apart = readApart(BREAKING)
    const origins = ['a', `once ${join(folder, 'broke')}`, 'b']
    const found = await Promise.all(origins.map((origin) => apart.read(rawOf(origin))))
    await apart.end()
    rmSync(folder, { recursive: true })
    expect(found).toEqual(origins.map((origin) => ({ refusal: { origin, reason: 'seen' } })))
  })

  test('refuses no report where it cannot start, and tells so once', async () => {
    const apart = readApart(join(tmpdir(), 'parley-no-such-process.ts'))
    const all = await Promise.allSettled(['a', 'b'].map((origin) => apart.read(rawOf(origin))))
    for (const one of all)
      expect(one).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'Failure',
          message: expect.stringMatching(/^no process can be started to read in \(it ended/u),
        },
      })
    await apart.end()
  })

  test('reads reports that are larger than what is sent at once', async () => {
    const apart = readApart(BREAKING)
    const large = new Uint8Array(5_000_000)
    const found = await Promise.all(['a', 'b', 'c'].map((origin) => apart.read({ ...rawOf(origin), bytes: large })))
    await apart.end()
    expect(found).toEqual(['a', 'b', 'c'].map((origin) => ({ refusal: { origin, reason: 'seen' } })))
  })

  test('tells of a mistake in a vocabulary instead of refusing reports', async () => {
    const apart = readApart(BREAKING)
    const asked = ['a', 'vocabulary', 'b'].map((origin) => apart.read(rawOf(origin)))
    const [first, ...others] = await Promise.allSettled(asked)
    await apart.end()
    expect(first).toMatchObject({ status: 'fulfilled' })
    for (const other of others)
      expect(other).toMatchObject({
        status: 'rejected',
        reason: { name: 'LanguageFileError', message: 'en/verbs.yml: line 3: no such class' },
      })
  })
})
