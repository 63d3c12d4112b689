import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/**
 * Writes lines into a file, compressed where its name ends in .gz, or to standard output (`-`). The file is there only
 * when it is whole: until then it is written beside it. Returns how many lines there were; throws what the system says.
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
  const unfinished = `${file}.part`
  try {
    const out = createWriteStream(unfinished)
    await (file.endsWith('.gz') ? pipeline(ended, createGzip(), out) : pipeline(ended, out))
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  return count
}
