import { deserialize, serialize } from 'node:v8'
import { createTemporaryFile, type Stretch, type TemporaryFile } from '../temporary-file.ts'
import type { RecordRowTable } from './tables.ts'

/** Rows that wait for their transaction, in a file once they are many: a record may be larger than what memory holds. */
export interface WaitingRows {
  put(row: RecordRowTable): void
  /**
   * The rows in the order in which they came, as many at once as one statement writes; their bytes hold until the next part
   * is asked for. May be asked for again.
   */
  parts(): Iterable<RecordRowTable[]>
  /** Forgets them all, and their file. */
  clear(): void
}

/** Rows written by one statement, within what any database takes as parameters. */
const AT_ONCE = 500

export function createWaitingRows(): WaitingRows {
  let last: RecordRowTable[] = []
  const stretches: Stretch[] = []
  let file: TemporaryFile | null = null
  return {
    put(row) {
      last.push(row)
      if (last.length < AT_ONCE) return
      file ??= createTemporaryFile()
      stretches.push(file.append(serialize(last)))
      last = []
    },
    *parts() {
      // One for all parts: what is taken anew for each of them is let go late.
      let room = new Uint8Array(0)
      for (const stretch of stretches) {
        if (file === null) return
        if (room.length < stretch.length) room = new Uint8Array(stretch.length)
        yield deserialize(file.read(stretch, room.subarray(0, stretch.length))) as RecordRowTable[]
      }
      if (last.length > 0) yield last
    },
    clear() {
      file?.remove()
      file = null
      stretches.length = 0
      last = []
    },
  }
}
