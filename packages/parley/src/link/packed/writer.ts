/** Writes numbers and text behind each other, into a buffer that grows. */
export interface Writer {
  byte(value: number): void
  /** A whole number from 0: seven bits a byte, the lowest first (LEB128). */
  whole(value: number): void
  float(value: number): void
  text(value: string): void
  raw(value: Uint8Array): void
  /** What was written since it was last asked for; valid until something is written again. */
  take(): Uint8Array
  readonly length: number
}

export function createWriter(): Writer {
  let buffer = Buffer.alloc(1 << 12)
  let length = 0
  const room = (more: number): void => {
    if (length + more <= buffer.length) return
    const larger = Buffer.alloc(Math.max(buffer.length * 2, length + more))
    larger.set(buffer)
    buffer = larger
  }
  const writer: Writer = {
    byte(value) {
      room(1)
      buffer[length++] = value
    },
    whole(value) {
      room(8)
      let rest = value
      while (rest >= 128) {
        buffer[length++] = (rest % 128) | 128
        rest = Math.floor(rest / 128)
      }
      buffer[length++] = rest
    },
    float(value) {
      room(8)
      length = buffer.writeDoubleLE(value, length)
    },
    text(value) {
      const size = Buffer.byteLength(value)
      writer.whole(size)
      room(size)
      length += buffer.write(value, length)
    },
    raw(value) {
      room(value.length)
      buffer.set(value, length)
      length += value.length
    },
    take() {
      const taken = buffer.subarray(0, length)
      length = 0
      return taken
    },
    get length() {
      return length
    },
  }
  return writer
}

/** Reads what a writer wrote, from a place on. */
export interface Reader {
  byte(): number
  whole(): number
  float(): number
  text(): string
  raw(length: number): Uint8Array
  skip(length: number): void
}

export function createReader(buffer: Buffer, from: number): Reader {
  let at = from
  const reader: Reader = {
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
      const size = reader.whole()
      at += size
      return buffer.toString('utf8', at - size, at)
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
