import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../../../scripts/run.ts'

/** A project of two files, with an `npm` of our own that tells that it was called and installs the pinned Node. */
let folder: string
const bootstrap = (...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'scripts/with-node24.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
  })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-house-'))
  mkdirSync(join(folder, 'scripts'))
  mkdirSync(join(folder, 'bin'))
  cpSync(join(root, 'scripts/with-node24.mjs'), join(folder, 'scripts/with-node24.mjs'))
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  writeFileSync(join(folder, 'hello.mjs'), 'console.log(process.argv.slice(2).join()); process.exitCode = 3')
  npmThat(`mkdir -p node_modules/node/bin && ln -sf ${process.execPath} node_modules/node/bin/node
    touch node_modules/.package-lock.json; echo installed`)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the bootstrap', () => {
  it('installs in a fresh clone, says so on standard error alone, and hands on arguments and exit status', () => {
    const { status, stdout, stderr } = bootstrap('hello.mjs', 'a', 'b')
    expect({ status, stdout }).toEqual({ status: 3, stdout: 'a,b\n' })
    expect(stderr).toContain('npm ci')
  })

  it('does not install again, but does once the lock file is newer', () => {
    bootstrap('hello.mjs')
    expect(bootstrap('hello.mjs').stderr).toBe('')
    const later = new Date(statSync(join(folder, 'node_modules/.package-lock.json')).mtimeMs + 10_000)
    utimesSync(join(folder, 'package-lock.json'), later, later)
    expect(bootstrap('hello.mjs').stderr).toContain('npm ci')
  })

  it('stops with a clear line when npm fails', () => {
    npmThat('exit 7')
    const { status, stderr } = bootstrap('hello.mjs')
    expect(status).toBe(7)
    expect(stderr).toContain('npm ci did not succeed')
  })

  it('says what to do when install scripts are switched off', () => {
    npmThat('mkdir -p node_modules && touch node_modules/.package-lock.json')
    const { status, stderr } = bootstrap('hello.mjs')
    expect(status).toBe(1)
    expect(stderr).toContain('ignore-scripts=false')
  })
})

describe('the pinned Node', () => {
  it('is the one that runs the tests', () => {
    const wanted = execFileSync(join(root, 'node_modules/.bin/node'), ['-v'], { encoding: 'utf8' }).trim()
    expect(process.version).toBe(wanted)
    expect(wanted).toMatch(/^v24\./u)
  })
})

function npmThat(script: string): void {
  const npm = join(folder, 'bin/npm')
  writeFileSync(npm, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}
