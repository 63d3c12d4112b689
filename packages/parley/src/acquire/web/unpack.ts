import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib'
import { overLimit } from '../limits.ts'

type Unpacker = (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>

const unpackers: { readonly [coding: string]: Unpacker } = {
  gzip: promisify(gunzip) as Unpacker,
  'x-gzip': promisify(gunzip) as Unpacker,
  br: promisify(brotliDecompress) as Unpacker,
  // Some servers send what the standard calls deflate without its header.
  deflate: (bytes, options) =>
    (promisify(inflate) as Unpacker)(bytes, options).catch(() => (promisify(inflateRaw) as Unpacker)(bytes, options)),
}

/** Content codings that are asked for. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br'

/** The body of an answer, unpacked as its header Content-Encoding says, up to a limit of bytes; or why it cannot be. */
export async function unpackBody(
  bytes: Uint8Array,
  coding: string | undefined,
  limit: number,
): Promise<{ bytes: Uint8Array } | { reason: string }> {
  const codings = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity')
  let unpacked = bytes
  // The last that was applied is taken off first.
  for (const one of codings.reverse()) {
    const unpacker = unpackers[one]
    if (unpacker === undefined) return { reason: `is packed in a way that Parley does not know (${one})` }
    try {
      unpacked = await unpacker(unpacked, { maxOutputLength: limit })
    } catch (error) {
      const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      return {
        reason: tooLarge ? `unpacked ${overLimit(limit, 'it was left')}` : 'is packed, and broken: try again later',
      }
    }
  }
  return { bytes: unpacked }
}
