import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../../../scripts/run.ts'

/** Where the tour keeps its store; one that is there already is left alone. */
const store = join(root, '.parley', 'samples.sqlite')
const changed = () => statSync(store, { throwIfNoEntry: false })?.mtimeMs
const isOurs = changed() === undefined
const busy = createServer()

beforeAll(async () => {
  if (isOurs) {
    mkdirSync(join(root, '.parley'), { recursive: true })
    writeFileSync(store, 'of a tour that runs')
  }
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  busy.close()
  if (isOurs) rmSync(store, { force: true })
})

describe('a tour that cannot be served leaves the store of the one before, and says why in one line', () => {
  it.each([['abc'], ['70000'], ['-1']])('when the port is "%s"', async (port) => {
    const before = changed()
    expect(await start(`--port=${port}`)).toEqual({
      status: 1,
      stdout: '',
      stderr: `parley: ${port} is no port: choose one from 0 to 65535.\n`,
    })
    expect(changed()).toBe(before)
  })

  it('when the port is busy', async () => {
    const [before, { port }] = [changed(), busy.address() as AddressInfo]
    const { status, stdout, stderr } = await start(`--port=${port}`)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^parley: Port ${port} is busy: [^\\n]+\\n$`, 'u'))
    expect(changed()).toBe(before)
  })
})

function start(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...args])
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...said })))
}
