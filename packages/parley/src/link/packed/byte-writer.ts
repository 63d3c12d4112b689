/** Writes numbers and text behind each other, into a buffer that grows. */
export interface ByteWriter {
  byte(value: number): void
  /** A whole number from 0: seven bits a byte, the lowest first (LEB128). */
  whole(value: number): void
  float(value: number): void
  /** As its code units stand, a byte or two each, so that no text is another when it is read. */
  text(value: string): void
  raw(value: Uint8Array): void
  /** What was written since it was last asked for; valid until something is written again. */
  take(): Uint8Array
}

/** A code unit that one byte is too little for. */
const WIDE = /[\u0100-\uffff]/

export function createByteWriter(): ByteWriter {
  let buffer = Buffer.alloc(1 << 12)
  let length = 0
  const room = (more: number): void => {
    if (length + more <= buffer.length) return
    const larger = Buffer.alloc(Math.max(buffer.length * 2, length + more))
    larger.set(buffer)
    buffer = larger
  }
  const writer: ByteWriter = {
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
      const isNarrow = !WIDE.test(value)
      const size = isNarrow ? value.length : value.length * 2
      writer.whole(size * 2 + Number(isNarrow))
      room(size)
      length += buffer.write(value, length, isNarrow ? 'latin1' : 'utf16le')
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
  }
  return writer
}
