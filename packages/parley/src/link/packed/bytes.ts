import { createShelf, type Shelf } from '../../model/shelf.ts'

/** Bytes one stretch behind the other, in blocks, so that many short ones cost no more than they are long. */
export interface Bytes {
  /** Keeps a copy; gives the place to read it from. */
  append(bytes: Uint8Array): number
  /** The block that holds a place, and where in it that place is; to be read before another is asked for. */
  at(place: number): { block: Buffer; offset: number }
}

const BLOCK = 1 << 16

/** Full blocks go to the shelf, the last one is held. What is longer than a block has one to itself. */
export function createBytes(shelf: Shelf = createShelf()): Bytes {
  const last = Buffer.alloc(BLOCK)
  let used = 0
  /** What the blocks that are full go by on the shelf. */
  const full: number[] = []
  const putAway = (): void => {
    if (used > 0) full.push(shelf.put(last.subarray(0, used)))
    used = 0
  }
  return {
    append(bytes) {
      if (bytes.length > BLOCK - used) putAway()
      if (bytes.length > BLOCK) {
        return (full.push(shelf.put(bytes)) - 1) * BLOCK
      }
      last.set(bytes, used)
      used += bytes.length
      return full.length * BLOCK + used - bytes.length
    },
    at(place) {
      const [block, offset] = [Math.floor(place / BLOCK), place % BLOCK]
      const number = full[block]
      return { block: number === undefined ? last : shelf.blockAt(number), offset }
    },
  }
}
