import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/**
 * Writes lines into a file, compressed where its name ends in .gz, or to standard output (`-`). The file is there only
 * when it is whole: until then it is written beside it. What is there and is no file, such as a device, is written to and
 * stays what it is. Returns how many lines there were; throws what the system says.
 */
export async function writeLines(lines: AsyncIterable<string>, file: string): Promise<number> {
  let count = 0
  const ended = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      count++
      yield `${line}\n`
    }
  }
  if (file === '-') {
    await pipeline(ended, process.stdout, { end: false })
    return count
  }
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true
  // A name that nobody else has: what is there is not ours to write over.
  const unfinished = isFile ? `${file}.${randomUUID().slice(0, 8)}.part` : file
  // Opened before there are lines: where these fail at once, the file is there to be taken away.
  const out = (await open(unfinished, isFile ? 'wx' : 'w')).createWriteStream()
  try {
    await (file.endsWith('.gz') ? pipeline(ended, createGzip(), out) : pipeline(ended, out))
    if (isFile) renameSync(unfinished, file)
  } catch (error) {
    if (isFile) rmSync(unfinished, { force: true })
    throw error
  }
  return count
}
