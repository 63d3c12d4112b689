/** Bytes one stretch behind the other, in blocks, so that many short ones cost no more than they are long. */
export interface Bytes {
  /** Keeps a copy; gives the place to read it from. */
  append(bytes: Uint8Array): number
  /** The block that holds a place, and where in it that place is. */
  at(place: number): { block: Buffer; offset: number }
}

const BLOCK = 1 << 20

interface Block {
  bytes: Buffer
  from: number
}

export function createBytes(): Bytes {
  /** One for each stretch of a million places; what is longer than a block has several to itself. */
  const blocks: Block[] = []
  let [end, room] = [0, 0]
  return {
    append(bytes) {
      if (bytes.length > room) {
        const from = blocks.length * BLOCK
        const spans = Math.max(1, Math.ceil(bytes.length / BLOCK))
        const block: Block = { bytes: Buffer.alloc(spans * BLOCK), from }
        for (let span = 0; span < spans; span++) blocks.push(block)
        end = from
        room = block.bytes.length
      }
      const place = end
      const block = blocks.at(-1)
      block?.bytes.set(bytes, place - block.from)
      end += bytes.length
      room -= bytes.length
      return place
    },
    at(place) {
      const block = blocks[Math.floor(place / BLOCK)]
      // Nothing may stand at the very end.
      const found = block ?? blocks.at(-1)
      if (found === undefined) throw new RangeError(`nothing is kept at ${place}`)
      return { block: found.bytes, offset: place - found.from }
    },
  }
}
