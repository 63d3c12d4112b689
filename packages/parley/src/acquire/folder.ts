import { statSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from '../read/cleaned.ts'
import { readTable, TABLE_NAMES } from './table.ts'
import type { Table } from './table.ts'
import { trouble } from './trouble.ts'

/** A file of a folder, with the tables of the folders above it, the outermost first. */
export interface FolderFile {
  path: string
  tables: readonly Table[]
}

/**
 * Files of a folder and of the folders in it, in the order of their names, so that the same folder is read in the same
 * order everywhere. Hidden files and tables of metadata are left out; links are followed, but never in a circle.
 */
export async function* walkFolder(
  folder: string,
  tables: readonly Table[] = [],
  above: readonly string[] = [],
): AsyncGenerator<FolderFile | { refusal: Refusal }> {
  let names: string[]
  let here: string
  try {
    here = await realpath(folder)
    names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !TABLE_NAMES.includes(name)).sort()
  } catch (error) {
    yield { refusal: { origin: folder, reason: trouble(error) } }
    return
  }
  if (above.includes(here)) return
  const own = await readTable(folder)
  for (const refusal of [...(own?.problems ?? []), ...(own?.absent ?? [])]) yield { refusal }
  const known = own ? [...tables, own] : tables
  if (names.length === 0 && above.length === 0)
    yield { refusal: { origin: folder, reason: 'is a folder without reports: nothing to read' } }
  for (const name of names) {
    const path = join(folder, name)
    try {
      const kind = statSync(path)
      if (kind.isDirectory()) yield* walkFolder(path, known, [...above, here])
      else if (kind.isFile()) yield { path, tables: known }
      else yield { refusal: { origin: path, reason: 'is a pipe, socket or device: name it on its own to read it' } }
    } catch (error) {
      yield { refusal: { origin: path, reason: troubleIn(name, error) } }
    }
  }
}

/** A name that was listed a moment ago fails for other reasons than one that a person typed. */
function troubleIn(name: string, error: unknown): string {
  if (name.includes('\uFFFD')) return 'has a name that is not UTF-8: rename it'
  if ((error as { code?: string }).code === 'ENOENT') return 'is gone, or a link to a file that is not there'
  return trouble(error)
}
