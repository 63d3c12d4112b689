import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreError } from './error.ts'

/** Bytes of the file that belong together. */
export interface Stretch {
  from: number
  length: number
}

/** A file for what memory need not hold while a record is made. */
export interface TemporaryFile {
  append(bytes: Uint8Array): Stretch
  /** Fills the beginning of the bytes with what stands there, and gives them. */
  read<Bytes extends Uint8Array>(stretch: Stretch, into: Bytes): Bytes
  remove(): void
}

/** It and what it gives throw `StoreError` with one line for the user where there is no room. */
export function createTemporaryFile(): TemporaryFile {
  const folder = kept(() => mkdtempSync(join(tmpdir(), 'parley-')))
  const file = kept(() => openSync(join(folder, 'record'), 'w+'))
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
    read({ from, length }, into) {
      for (let read = 0; read < length; ) {
        const more = kept(() => readSync(file, into, read, length - read, from + read))
        if (more === 0) throw new StoreError(`${tmpdir()}: what was put there was cut off; try again`)
        read += more
      }
      return into
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
    throw new StoreError(`${tmpdir()}, where a large record is made: ${what}`)
  }
}
