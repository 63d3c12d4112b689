import { expect, it } from 'vitest'
import { parley } from './command.ts'
import { folderOf, REPORTS } from './reports.ts'

it('parley ledger names the file that a capture is of, and says what came through standard input', async () => {
  using folder = folderOf(REPORTS)
  const at = ['--store', folder.file('t.sqlite')]
  await parley(['add', folder.file('uk.txt'), ...at])
  await parley(['add', '-', ...at], { input: REPORTS['ru.txt'] })
  const { stdout } = await parley(['ledger', ...at])
  const captured = [...stdout.matchAll(/ {2}parley {2}captured (.+), SHA-256 [\da-f]{64}$/gmu)].map(([, what]) => what)
  expect(captured).toEqual([folder.file('uk.txt'), 'standard input'])
})
