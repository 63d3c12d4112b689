import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { nameOf, reportsOf } from './reports.ts'
import { table, whole } from './table.ts'

/** As npm runs it. */
const COMMAND = ['scripts/with-node24.mjs', 'packages/parley/src/cli/main.ts']
const ROOT = join(import.meta.dirname, '..')
const RUNS = 3

/**
 * From the start of the process to the printed record, against what `Intl.Segmenter` takes to find the words of the same
 * text in the same run: how many times as long it takes to read as to tell the words apart. The best of some runs each.
 */
export async function benchStart(folder: string | null): Promise<string> {
  const reports = await reportsOf(folder)
  const texts = reports.map(({ bytes }) => new TextDecoder().decode(bytes))
  const written = folder === null ? mkdtempSync(join(tmpdir(), 'parley-bench-')) : resolve(folder)
  if (folder === null) for (const { origin, bytes } of reports) writeFileSync(join(written, origin), bytes)
  const reads: number[] = []
  const words: number[] = []
  for (let run = 0; run < RUNS; run++) {
    words.push(milliseconds(() => countWords(texts)))
    reads.push(milliseconds(() => readAll(written)))
  }
  if (folder === null) rmSync(written, { recursive: true })
  const help = milliseconds(() => run(['--help']))
  const [read, split] = [Math.min(...reads), Math.min(...words)]
  return [
    `${nameOf(folder, reports.length)}, ${whole(texts.join('').length)} characters, ${whole(countWords(texts))} words`,
    table(
      ['', 'ms', 'times'],
      [
        ['Intl.Segmenter finds the words', whole(split), '1.0'],
        ['parley read --format json', whole(read), (read / split).toFixed(1)],
        ['parley --help', whole(help), (help / split).toFixed(1)],
      ],
    ),
  ].join('\n\n')
}

const readAll = (folder: string): void => run(['read', folder, '--format', 'json'])

function run(args: readonly string[]): void {
  spawnSync(process.execPath, [...COMMAND, ...args], { cwd: ROOT, stdio: 'ignore' })
}

function countWords(texts: readonly string[]): number {
  const segmenter = new Intl.Segmenter('uk', { granularity: 'word' })
  let count = 0
  for (const text of texts) for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++
  return count
}

function milliseconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
