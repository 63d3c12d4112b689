/** Reads what a writer wrote, from a place on. */
export interface ByteReader {
  byte(): number
  whole(): number
  float(): number
  text(): string
  raw(length: number): Uint8Array
  skip(length: number): void
}

export function createByteReader(buffer: Buffer, from: number): ByteReader {
  let at = from
  const reader: ByteReader = {
    byte: () => buffer[at++] ?? 0,
    whole() {
      let value = 0
      for (let factor = 1; ; factor *= 128) {
        const byte = buffer[at++] ?? 0
        value += (byte & 127) * factor
        if (byte < 128) return value
      }
    },
    float() {
      at += 8
      return buffer.readDoubleLE(at - 8)
    },
    text() {
      const told = reader.whole()
      const size = Math.floor(told / 2)
      at += size
      return buffer.toString(told % 2 === 1 ? 'latin1' : 'utf16le', at - size, at)
    },
    raw(length) {
      at += length
      return buffer.subarray(at - length, at)
    },
    skip(length) {
      at += length
    },
  }
  return reader
}
