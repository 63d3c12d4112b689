import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isGzip } from './bytes.ts'
import { AcquireError } from './error.ts'
import { trouble } from './trouble.ts'

/**
 * Lines of a text file or of standard input (`-`), unpacked where it is a gzip archive, whatever its name. Takes the
 * memory of one line. Throws `AcquireError`.
 */
export async function* linesOfFile(file: string): AsyncGenerator<string> {
  const source: Readable = file === '-' ? process.stdin : createReadStream(file)
  try {
    const [head, rest] = await withHead(source)
    // A failure of either stream is seen as an error of the last one.
    const text = isGzip(head) ? pipeline(rest, createGunzip(), () => {}) : rest
    yield* createInterface({ input: text as Readable, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw new AcquireError(`${file === '-' ? 'standard input' : file}: ${trouble(error)}`, { cause: error })
  }
}

/** The first bytes of a stream, and the stream with them put back. */
async function withHead(source: Readable): Promise<[Uint8Array, Readable]> {
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    source.unshift(chunk)
    return [chunk as Uint8Array, source]
  }
  return [new Uint8Array(), source]
}
