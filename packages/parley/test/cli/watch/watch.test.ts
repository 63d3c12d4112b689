import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createSite, text } from '../../acquire/web/site.ts'
import { parley } from '../command.ts'
import { folderOf, REPORTS } from '../reports.ts'

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))
const NEWS =
  '<html lang="uk"><title>Осло</title><article><p>Делегації Норвегії та Японії зустрілися в Осло в понеділок.</p></article></html>'

it('parley watch --once says in one line that no source is named', async () => {
  using folder = folderOf(REPORTS)
  const at = ['--store', folder.file('t.sqlite')]
  await parley(['dossier', 'new', 'Talks', '--file', folder.file('talks.yml'), ...at])
  expect(await parley(['watch', '--once', ...at])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'parley: no dossier of this store has sources: name some in its file, then run parley dossier put FILE\n',
  })
})

it('parley watch follows what the file of a dossier names; a second watcher leaves it the store', async () => {
  await using site = await createSite()
  using folder = folderOf(REPORTS)
  site.pages['/rss.xml'] = text(`<rss version="2.0"><channel><item><link>${site.root}/1</link></item></channel></rss>`)
  site.pages['/1'] = text(NEWS)
  const at = ['--store', folder.file('t.sqlite')]
  const file = folder.file('talks.yml')
  await parley(['dossier', 'new', 'Talks', '--file', file, ...at])
  writeFileSync(file, `id: talks\ntitle: Talks\nsources:\n  - feed: ${site.root}/rss.xml\n`)
  await parley(['dossier', 'put', file, ...at])

  const inside = await parley(['watch', '--once', ...at])
  expect(inside.stderr).toContain('leads to a machine inside your network')
  expect(inside).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/; in trouble: 1, see parley sources; next due \S+Z\n$/u) as string,
  })
  expect(site.asked).toEqual([])
  const { stdout: sources } = await parley(['sources', ...at])
  expect(sources).toMatch(/^feed http:\S+\n {2}last answered well: never; next: \S+; failed once; [^\n]+\n$/u)
  // Nobody's server was asked, so nobody wants patience.
  const allowed = await parley(['watch', '--once', '--now', '--allow-host', '127.0.0.1', ...at])
  expect(allowed).toMatchObject({ status: 0, stdout: expect.stringMatching(/^sources asked: 1, /u) as string })

  const other = folder.file('other.sqlite')
  await parley(['dossier', 'put', file, '--store', other])
  const watcher = spawn(process.execPath, [MAIN, 'watch', '--allow-host', '127.0.0.1', '--store', other])
  try {
    let heard = ''
    watcher.stderr.setEncoding('utf8').on('data', (line: string) => {
      heard += line
    })
    while (!heard.includes('/1: new')) await once(watcher.stderr, 'data')
    const second = await parley(['watch', '--once', '--allow-host', '127.0.0.1', '--store', other])
    expect(second.stderr).toMatch(/another watcher is at work on this store \(process \d+ on \S+\): nothing was done/u)
  } finally {
    watcher.kill('SIGTERM')
  }
  await once(watcher, 'exit')
  expect(watcher.exitCode).toBe(0)
  const after = await parley(['watch', '--once', '--allow-host', '127.0.0.1', '--store', other])
  expect(after.stdout).toMatch(
    /^sources asked: 0, pages asked: 0, new or changed: 0, withdrawn: 0; next due \S+Z \(parley watch --once --now asks before\)\n$/u,
  )
  const now = await parley(['watch', '--once', '--now', '--allow-host', '127.0.0.1', '--store', other])
  expect(now.stdout).toMatch(/^sources asked: 1, pages asked: 0, new or changed: 0, withdrawn: 0; next due \S+Z\n$/u)
  expect((await parley(['dossier', 'list', '--store', other])).stdout).toMatch(/reports: 1,/u)
})
