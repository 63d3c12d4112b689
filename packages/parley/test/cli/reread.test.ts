import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { acquire } from '../../src/acquire/acquire.ts'
import { refresh } from '../../src/cli/refresh.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import { createReader } from '../../src/read/read.ts'
import { READER_VERSION } from '../../src/read/version.ts'
import { openStore } from '../../src/store/sqlite/open.ts'
import { parley } from './command.ts'
import { type Folder, folderOf } from './reports.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const COVERAGE = {
  '1.txt':
    'Herald, 5 May 2031\nNorway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo on Monday. "We are ready to cut tariffs," Berg said.',
  '2.txt':
    'Times, 6 May 2031\nErik Berg of Norway met Kenji Mori of Japan in Oslo on May 5. Japan rejects a ceasefire.',
  '3.txt': 'Times, 9 May 2031\nThe talks of Norway and Japan in Bergen on 12 May were cancelled.',
}
const DOSSIER = ['dossier', 'new', 'Tariff talks', '--side', 'Norway', '--side', 'Japan']

/** What a reader finds that knows less: no positions, no participants, whom it reads it takes to speak indirectly. */
function lessOf(findings: Findings): Findings {
  return {
    ...findings,
    reader: '0.0.1',
    meetings: findings.meetings.map((meeting) => ({ ...meeting, status: 'announced', participants: [] })),
    statements: findings.statements.map((statement) => ({ ...statement, mode: 'indirect' })),
    positions: [],
  }
}

/** More than are read anew in one step. */
const MANY = Object.fromEntries(
  Array.from({ length: 160 }, (_, place) => [
    `${place}.txt`,
    `Times, 6 May 2031\nReport ${place}. Erik Berg of Norway met Kenji Mori of Japan in Oslo on May 5.`,
  ]),
)

/** A store that an older reader filled. */
async function oldStore(folder: Folder, coverage: { [name: string]: string } = COVERAGE): Promise<string[]> {
  const store = openStore(folder.file('old.sqlite'))
  const reader = createReader()
  for (const name of Object.keys(coverage)) {
    for await (const input of acquire([folder.file(name)], { given: {} })) {
      const outcome = 'raw' in input ? reader.read(input.raw) : input
      if ('refusal' in outcome || !('raw' in input)) throw new Error('the sample is refused')
      const findings = lessOf(outcome.reading.findings)
      await store.add([{ raw: input.raw, captured: '2031-05-10T10:00:00Z', findings }])
    }
  }
  await refresh(store)
  await store.close()
  return ['--store', folder.file('old.sqlite')]
}

const recordOf = async (at: readonly string[]): Promise<ParleyRecord> =>
  JSON.parse((await parley(['record', '--format', 'json', ...at])).stdout) as ParleyRecord

describe('parley reread', () => {
  it('shows what came, went and changed in each dossier, and takes it over in one step', async () => {
    using folder = folderOf(COVERAGE)
    const at = await oldStore(folder)
    await parley([...DOSSIER, '--file', folder.file('d.yml'), ...at])
    const before = await recordOf(at)
    const { stdout, stderr } = await parley(['reread', ...at])
    expect(stderr).toBe('')
    await expect(stdout.replaceAll(folder.path, '').replace(READER_VERSION, 'VERSION')).toMatchFileSnapshot(
      'golden/reread.txt',
    )
    expect(await recordOf(at)).toEqual(before)

    const taken = await parley(['reread', '--take', '--author', 'Olha', ...at])
    expect(taken).toEqual({ status: 0, stderr: '', stdout: 'taken over, and linked anew: 3 inputs\n' })
    expect((await parley(['reread', ...at])).stdout).toBe('all is read by this reader: nothing can take over\n')
    expect((await parley(['reread', '--take', ...at])).stdout).toBe('there was nothing to take over\n')
    expect((await parley(['ledger', ...at])).stdout).toMatch(/ {2}Olha {2}reader \S+ takes over; inputs: 3\n/u)
    const fresh = ['--store', folder.file('fresh.sqlite')]
    await parley(['add', ...Object.keys(COVERAGE).map(folder.file), ...fresh])
    expect(await recordOf(at)).toEqual(await recordOf(fresh))
  })

  it('gives the same as JSON, and of one dossier alone', async () => {
    using folder = folderOf(COVERAGE)
    const at = await oldStore(folder)
    await parley([...DOSSIER, '--file', folder.file('d.yml'), ...at])
    const { stdout } = await parley(['reread', '--format', 'json', '--dossier', 'tariff-talks', ...at])
    const { inputs, records } = JSON.parse(stdout) as {
      inputs: number
      records: { dossier: string; differences: { noun: string; change: string }[] }[]
    }
    expect([inputs, records.map(({ dossier }) => dossier)]).toEqual([3, ['tariff-talks']])
    expect(records[0]?.differences).toContainEqual(expect.objectContaining({ noun: 'position', change: 'came' }))
    expect((await parley(['reread', '--dossier', 'none', ...at])).stderr).toMatch(
      /^parley: no dossier is called none; [^\n]*\n$/u,
    )
  })

  it('lets what was read stay while new reports come in, and says so in one line', async () => {
    using folder = folderOf({ ...COVERAGE, '4.txt': 'Times, 7 May 2031\nErik Berg said: "Tariffs will fall."' })
    const at = await oldStore(folder)
    const before = await recordOf(at)
    const { stdout } = await parley(['add', folder.file('4.txt'), folder.file('1.txt'), ...at])
    expect(stdout).toMatch(/^1 added, 1 known already\n/u)
    expect(stdout).toMatch(/\n3 inputs were read by an older reader, and the record keeps to it: [^\n]*\n$/u)
    const after = await recordOf(at)
    expect(after.meetings).toEqual(before.meetings)
    expect(after.statements.map(({ mode }) => mode).sort()).toEqual(['direct', 'indirect'])
  })

  /** Starts reading anew, and ends it by a signal once the first step is kept. Gives the exit status, and how many are kept. */
  async function readUntil(signal: NodeJS.Signals, at: readonly string[]): Promise<{ status: unknown; kept: number }> {
    const store = openStore(at[1] ?? '')
    const child = spawn(process.execPath, [MAIN, 'reread', '--read', ...at], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    await expect.poll(async () => (await store.rereadings()).kept, { interval: 10 }).toBeGreaterThan(0)
    child.kill(signal)
    const [status] = (await ended) as unknown[]
    const { kept } = await store.rereadings()
    await store.close()
    return { status, kept }
  }

  it('loses nothing when it is killed in the middle', async () => {
    using folder = folderOf(MANY)
    const at = await oldStore(folder, MANY)
    const { status, kept } = await readUntil('SIGKILL', at)
    expect([status, kept < Object.keys(MANY).length]).toEqual([null, true])
    const calm = openStore(folder.file('old.sqlite'))
    expect(new Set((await calm.contents()).findings.map(({ reader }) => reader))).toEqual(new Set(['0.0.1']))
    await calm.close()
    const { stdout } = await parley(['reread', ...at])
    expect(stdout).toContain(`inputs read anew by reader ${READER_VERSION}: ${Object.keys(MANY).length};`)
    expect((await parley(['reread', ...at])).stdout).toBe(stdout)
  })

  it('gives the work back when it is told to stop', async () => {
    using folder = folderOf(MANY)
    const at = await oldStore(folder, MANY)
    const { status, kept } = await readUntil('SIGTERM', at)
    expect([status, kept < Object.keys(MANY).length]).toEqual([0, true])
    const store = openStore(folder.file('old.sqlite'))
    const now = Date.now()
    const lease = { holder: 'another', until: new Date(now + 1000).toISOString() }
    expect(await store.takeLease('reread', lease, new Date(now).toISOString())).toBeNull()
    await store.close()
  })

  it('goes on behind parley serve', async () => {
    using folder = folderOf(COVERAGE)
    const at = await oldStore(folder)
    const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...at])
    try {
      await once(server.stdout, 'data')
      const store = openStore(folder.file('old.sqlite'))
      await expect.poll(async () => (await store.rereadings()).kept).toBe(3)
      await store.close()
    } finally {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  })
})
