import { deflateSync, inflateSync } from 'node:zlib'

/** Bytes that are kept for good, compressed with zlib as well as it can. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes)
}

export function unpackBytes(packed: Uint8Array): Uint8Array {
  return new Uint8Array(inflateSync(packed))
}

/** Text that is derived and will be written again: compressed with zlib quickly rather than well. */
export function packText(text: string): Uint8Array {
  return deflateSync(text, { level: 1 })
}

export function unpackText(packed: Uint8Array): string {
  return inflateSync(packed).toString('utf8')
}
