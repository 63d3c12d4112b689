import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { StoreError } from '../error.ts'
import type { RecordRowTable } from './tables.ts'

/** Rows that wait for their transaction, in a file once they are many: a record may be larger than what memory holds. */
export interface WaitingRows {
  put(row: RecordRowTable): void
  /** The rows in the order in which they came, as many at once as one statement writes. May be asked for again. */
  parts(): Iterable<RecordRowTable[]>
  /** Forgets them all, and their file. */
  clear(): void
}

/** Rows written by one statement, within what any database takes as parameters. */
const AT_ONCE = 500

/** Bytes of the file that hold one part. */
interface Stretch {
  from: number
  length: number
}

export function createWaitingRows(): WaitingRows {
  let last: RecordRowTable[] = []
  const stretches: Stretch[] = []
  let file: WaitingFile | null = null
  return {
    put(row) {
      last.push(row)
      if (last.length < AT_ONCE) return
      file ??= createWaitingFile()
      stretches.push(file.append(serialize(last)))
      last = []
    },
    *parts() {
      for (const stretch of stretches) if (file !== null) yield deserialize(file.read(stretch)) as RecordRowTable[]
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

interface WaitingFile {
  append(bytes: Uint8Array): Stretch
  read(stretch: Stretch): Uint8Array
  remove(): void
}

function createWaitingFile(): WaitingFile {
  const folder = kept(() => mkdtempSync(join(tmpdir(), 'parley-')))
  const file = kept(() => openSync(join(folder, 'rows'), 'w+'))
  const forget = (): void => rmSync(folder, { recursive: true, force: true })
  // A file that is open needs no name: so nothing is left of it, however this process ends.
  if (process.platform !== 'win32') forget()
  let size = 0
  return {
    append(bytes) {
      const from = size
      kept(() => {
        for (let written = 0; written < bytes.length; )
          written += writeSync(file, bytes, written, bytes.length - written, from + written)
      })
      size += bytes.length
      return { from, length: bytes.length }
    },
    read({ from, length }) {
      const bytes = new Uint8Array(length)
      for (let read = 0; read < length; ) {
        const more = kept(() => readSync(file, bytes, read, length - read, from + read))
        if (more === 0) throw new StoreError(`${tmpdir()}: what waited there to be saved was cut off; try again`)
        read += more
      }
      return bytes
    },
    remove() {
      closeSync(file)
      forget()
    },
  }
}

/** Does what may fail where temporary files are kept. */
function kept<Answer>(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const what =
      why === 'ENOSPC'
        ? 'the disk is full; free some space and try again'
        : `not usable (${why}); name another folder with TMPDIR and try again`
    throw new StoreError(`${tmpdir()}, where a large record waits to be saved: ${what}`)
  }
}
