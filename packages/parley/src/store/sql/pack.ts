import { deflateSync, inflateSync } from 'node:zlib'

/** Bytes that are kept for good, compressed with zlib as well as it can. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return alone(deflateSync(bytes))
}

export function unpackBytes(packed: Uint8Array): Uint8Array {
  return new Uint8Array(inflateSync(packed))
}

/** Most rows are shorter, packed: a larger one is taken for each of them and let go late. In bytes. */
const CHUNK = 8192

/** Text that is derived and will be written again: compressed with zlib quickly rather than well. */
export function packText(text: string): Uint8Array {
  return alone(deflateSync(text, { level: 1, chunkSize: CHUNK }))
}

export function unpackText(packed: Uint8Array): string {
  return inflateSync(packed).toString('utf8')
}

/** A copy of its own: what zlib gives stands in a block of many times its size, which would be held with it. */
const alone = (packed: Uint8Array): Uint8Array => new Uint8Array(packed)
