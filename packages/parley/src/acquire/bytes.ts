import { createReadStream, readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { overLimit } from './limits.ts'
import { trouble } from './trouble.ts'

/** Bytes, or why there are none. */
export type Bytes = { bytes: Uint8Array } | { reason: string }

const unzip = promisify(gunzip)

/** Reads a file up to a limit. Never throws; a pipe or a device is read up to the limit as well. */
export async function readBytes(path: string, limit: number, todo: string): Promise<Bytes> {
  try {
    const kind = statSync(path)
    if (kind.size > limit) return { reason: overLimit(limit, todo) }
    // A report is a few kilobytes: to wait for another thread to read it takes ten times as long as to read it.
    if (kind.isFile()) return within(limit, todo, readFileSync(path))
    return await gathered(createReadStream(path, { highWaterMark: 256 * 1024 }), limit, todo)
  } catch (error) {
    return { reason: trouble(error) }
  }
}

/** All that a stream gives, up to a limit. Throws what the stream throws. */
export async function gathered(stream: AsyncIterable<Uint8Array>, limit: number, todo: string): Promise<Bytes> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) return { reason: overLimit(limit, todo) }
    chunks.push(chunk)
  }
  return { bytes: chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks) }
}

/** A file may have grown since it was asked how long it is. */
const within = (limit: number, todo: string, bytes: Uint8Array): Bytes =>
  bytes.length > limit ? { reason: overLimit(limit, todo) } : { bytes }

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Unpacks a gzip archive up to a limit. */
export async function unpack(bytes: Uint8Array, limit: number, todo: string): Promise<Bytes> {
  try {
    return { bytes: await unzip(bytes, { maxOutputLength: limit }) }
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return { reason: tooLarge ? `unpacked ${overLimit(limit, todo)}` : trouble(error) }
  }
}
