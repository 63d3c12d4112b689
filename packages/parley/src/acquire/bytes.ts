import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
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
    const { size } = await stat(path)
    if (size > limit) return { reason: overLimit(limit, todo) }
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > limit) return { reason: overLimit(limit, todo) }
      chunks.push(chunk)
    }
    return { bytes: chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks) }
  } catch (error) {
    return { reason: trouble(error) }
  }
}

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
