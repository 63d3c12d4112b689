import { deflateSync, inflateSync } from 'node:zlib'

/** Bytes for a column, compressed with zlib. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes)
}

export function unpackBytes(packed: Uint8Array): Uint8Array {
  return new Uint8Array(inflateSync(packed))
}

export function packText(text: string): Uint8Array {
  return deflateSync(text)
}

export function unpackText(packed: Uint8Array): string {
  return inflateSync(packed).toString('utf8')
}
