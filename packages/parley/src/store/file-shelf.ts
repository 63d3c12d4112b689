import type { Shelf } from '../model/shelf.ts'
import { createTemporaryFile, type Stretch, type TemporaryFile } from './temporary-file.ts'

/** A shelf in a file, once it holds more than a few blocks. */
export interface FileShelf extends Shelf {
  /** Forgets what it holds, and its file. */
  clear(): void
}

/** Blocks that are held beside the file: most are looked at in the order in which they were put. */
const HELD = 128

export function createFileShelf(): FileShelf {
  const stretches: Stretch[] = []
  /** By number, the one that was looked at longest ago first. */
  const held = new Map<number, Buffer>()
  let file: TemporaryFile | null = null
  const written = (block: Uint8Array): Stretch => {
    if (file === null) {
      file = createTemporaryFile()
      for (const [number, own] of held) stretches[number] = file.append(own)
    }
    return file.append(block)
  }
  return {
    put(block) {
      const number = stretches.length
      // Where it will stand in the file is known once there is one.
      const stretch = number < HELD ? { from: 0, length: block.length } : written(block)
      if (number < HELD) held.set(number, copyOf(block))
      return stretches.push(stretch) - 1
    },
    blockAt(number) {
      const [known, stretch] = [held.get(number), stretches[number]]
      if (stretch === undefined) throw new RangeError(`no block ${number} was put on the shelf`)
      const block = known ?? file?.read(stretch, roomFor(stretch.length, leave(held)))
      if (block === undefined) throw new RangeError(`block ${number} is neither held nor in the file`)
      held.delete(number)
      held.set(number, block)
      return block
    },
    clear() {
      file?.remove()
      file = null
      stretches.length = 0
      held.clear()
    },
  }
}

/** Takes out the block that was looked at longest ago. */
function leave(held: Map<number, Buffer>): Buffer | undefined {
  for (const [number, block] of held) {
    held.delete(number)
    return block
  }
  return undefined
}

function copyOf(block: Uint8Array): Buffer {
  const copy = roomFor(block.length, undefined)
  copy.set(block)
  return copy
}

/** Room for a block to itself, in the memory of another where that is large enough: what is taken anew each time is let go late. */
const roomFor = (length: number, other: Buffer | undefined): Buffer =>
  Buffer.from(
    other !== undefined && other.buffer.byteLength >= length ? other.buffer : new ArrayBuffer(length),
    0,
    length,
  )
