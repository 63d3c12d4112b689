import { StoreError } from '../error.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html), and what each means for the user of a store. */
const MEANINGS: { readonly [code: number]: string } = {
  3: 'may not be read or written: check its permissions',
  5: 'is busy: another command is writing to it; try again when that has finished',
  6: 'is busy: another command is writing to it; try again when that has finished',
  8: 'may not be written: check the permissions of the file and its folder',
  10: 'could not be read or written: the disk reported an error',
  11: 'is damaged: restore a copy of it, or add the reports to a new store',
  13: 'could not grow: the disk is full; nothing of this change was kept, free some space and try again',
  14: 'could not be opened: check that its folder exists and may be written',
  18: 'cannot take this: a report or the record is too large for one store',
  26: 'is not a Parley store: name another file; this one was left as it was',
}

/** What the system says when a folder cannot be made or a file cannot be read. */
const SYSTEM_MEANINGS: { readonly [code: string]: string } = {
  EACCES: 'may not be read or written: check its permissions',
  EPERM: 'may not be read or written: check its permissions',
  EROFS: 'is on a disk that may only be read: name another file',
  ENOSPC: 'could not be made: the disk is full; free some space and try again',
  ENOTDIR: 'cannot be there: a part of its path is a file, not a folder; name another file',
  EEXIST: 'cannot be there: a part of its path is a file, not a folder; name another file',
  ENOENT: 'could not be made: its folder is missing and cannot be made; name another file',
  EISDIR: 'is a folder: name a file',
}

/** Turns whatever was thrown over a store file into a `StoreError` of one line. What is no fault of the file is given back as it is. */
export function storeFailure(path: string, thrown: unknown): unknown {
  if (thrown instanceof StoreError || !(thrown instanceof Error)) return thrown
  const { code, errcode } = thrown as Error & { code?: unknown; errcode?: unknown }
  const meaning =
    code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number'
      ? (MEANINGS[errcode & 0xff] ?? `could not be used (${oneLine(thrown.message)})`)
      : SYSTEM_MEANINGS[String(code)]
  return meaning === undefined ? thrown : new StoreError(`The store ${path} ${meaning}.`, { cause: thrown })
}

function oneLine(message: string): string {
  return message.replaceAll(/\s+/gu, ' ').trim()
}
