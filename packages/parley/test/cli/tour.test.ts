import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parley } from './command.ts'
import { folderOf } from './reports.ts'

const README = readFileSync(fileURLToPath(new URL('../../../../README.md', import.meta.url)), 'utf8')
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** The commands of the tour "Follow a negotiation", as a shell splits them; files are put into `folder`. */
function tour(folder: string): string[][] {
  const [, block = ''] = /^## Follow a negotiation$.*?^```sh\n(.*?)^```$/msu.exec(README) ?? []
  return block
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith('parley ') && !line.startsWith('parley serve'))
    .map((line) =>
      [...line.replace(/ +#.*$/u, '').matchAll(/"([^"]*)"|(\S+)/gu)].slice(1).map(([word, quoted]) => quoted ?? word),
    )
    .map((words) => words.map((word) => placed(word, folder)))
    .map((words) => (words[1] === 'new' ? [...words, '--file', `${folder}/peace-talks.yml`] : words))
}

const placed = (word: string, folder: string): string =>
  /^\w+\.(?:sqlite|jsonl\.gz)$/u.test(word) ? `${folder}/${word}` : word.startsWith('samples/') ? ROOT + word : word

it('the tour of the README runs as it stands, and each of its corrections finds what it corrects', async () => {
  using folder = folderOf({})
  const commands = tour(folder.path)
  expect(commands.length).toBeGreaterThan(9)
  for (const command of commands) {
    const { status, stderr } = await parley(command)
    expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' })
  }
  const { stdout } = await parley(['correct', 'list', '--store', folder.file('copy.sqlite')])
  expect(stdout.trim().split('\n')).toHaveLength(3)
  expect(stdout).not.toContain('ORPHAN')
})
