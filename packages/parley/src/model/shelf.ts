/** Where blocks of bytes are put while a record is made, and looked at again. */
export interface Shelf {
  /** Keeps the bytes as they are now; gives the number that they go by. Numbers go up from 0 by one. */
  put(block: Uint8Array): number
  /** The bytes again, until the next are asked for. */
  blockAt(number: number): Buffer
}

export function createShelf(): Shelf {
  const blocks: Buffer[] = []
  return {
    put: (block) => blocks.push(Buffer.from(block)) - 1,
    blockAt(number) {
      const block = blocks[number]
      if (block === undefined) throw new RangeError(`no block ${number} was put on the shelf`)
      return block
    },
  }
}
