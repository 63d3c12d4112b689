import { basename, dirname, join } from 'node:path/posix'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { GivenMetadata } from '../read/cleaned.ts'
import { type Bytes, gathered } from './bytes.ts'
import { formatByName, noReport } from './format.ts'
import { type Acquired, type Input, refusal } from './input.ts'
import { streamToReports } from './jsonl.ts'
import { LARGEST_TABLE, limitOf, overLimit } from './limits.ts'
import { rowsOf, TABLE_NAMES } from './table.ts'
import { readMetadata } from './metadata.ts'
import { trouble } from './trouble.ts'

/** Bytes that the files of one archive may unpack to together. */
const LARGEST_ARCHIVE = 4 * 1024 * 1024 * 1024
const MOST_FILES = 500_000

const BROKEN = 'is a broken ZIP archive: fetch or pack it again'

/**
 * The files of a ZIP archive as `read` reads them, in order of their names, with what tables in it say of them. Each is
 * named by the archive and its path in it. Hidden files and folders of the system that packed it are left out.
 */
export async function* readZip(
  path: string,
  metadata: Input['metadata'],
  read: (input: Input) => AsyncGenerator<Acquired>,
): AsyncGenerator<Acquired> {
  let archive: ZipFile | null = null
  try {
    archive = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
    const entries = await entriesOf(archive)
    if (typeof entries === 'string') {
      yield refusal(path, entries)
      return
    }
    const tables = new Map<string, GivenMetadata>()
    for (const entry of entries) if (isTable(entry)) yield* readTable({ archive, entry, path, tables })
    for (const entry of entries) {
      if (isTable(entry)) continue
      const origin = `${path}/${entry.fileName}`
      const name = basename(entry.fileName)
      const own = { ...metadata, table: { ...metadata.table, ...tables.get(entry.fileName) } }
      const format = formatByName(name)
      if (format === 'jsonl') {
        yield* readLines({ archive, entry, origin, metadata: own })
        continue
      }
      const unfit = noReport(name)
      const bytes = unfit === null ? await bytesOf(archive, entry, ...limitOf(format)) : { reason: unfit }
      if ('reason' in bytes) yield refusal(origin, bytes.reason)
      else yield* read({ origin, name, bytes: bytes.bytes, metadata: own })
    }
  } catch (error) {
    // What the system refuses has a code; what is wrong with the archive itself has none.
    yield refusal(path, (error as { code?: string }).code === undefined ? BROKEN : trouble(error))
  } finally {
    archive?.close()
  }
}

const isTable = ({ fileName }: Entry): boolean => TABLE_NAMES.includes(basename(fileName))

async function entriesOf(archive: ZipFile): Promise<Entry[] | string> {
  const entries: Entry[] = []
  let size = 0
  for await (const entry of archive.eachEntry()) {
    size += entry.uncompressedSize
    if (size > LARGEST_ARCHIVE || entries.length === MOST_FILES)
      return 'unpacks to more than one archive may: unpack it, and name its folders'
    const hidden = entry.fileName.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
    if (!hidden && !entry.fileName.endsWith('/')) entries.push(entry)
  }
  if (entries.length === 0) return 'is an archive without files: nothing to read'
  return entries.sort((one, other) => (one.fileName < other.fileName ? -1 : 1))
}

const LOCKED = 'is locked with a password: unlock it first'
const BROKEN_WITHIN = 'is broken in the archive: pack it again'

async function bytesOf(archive: ZipFile, entry: Entry, limit: number, todo = 'leave it out'): Promise<Bytes> {
  if (entry.uncompressedSize > limit) return { reason: `unpacked ${overLimit(limit, todo)}` }
  if (entry.isEncrypted()) return { reason: LOCKED }
  try {
    return await gathered(await streamOf(archive, entry), limit, todo)
  } catch {
    return { reason: BROKEN_WITHIN }
  }
}

const streamOf = async (archive: ZipFile, entry: Entry): Promise<Readable> =>
  (await archive.openReadStreamPromise(entry)) as Readable

interface LinesEntry {
  archive: ZipFile
  entry: Entry
  origin: string
  metadata: Input['metadata']
}

/** A file of JSON lines, of any length as outside of an archive. */
async function* readLines({ archive, entry, origin, metadata }: LinesEntry): AsyncGenerator<Acquired> {
  if (entry.isEncrypted()) {
    yield refusal(origin, LOCKED)
    return
  }
  try {
    yield* streamToReports(await streamOf(archive, entry), origin, metadata)
  } catch {
    yield refusal(origin, BROKEN_WITHIN)
  }
}

interface TableEntry {
  archive: ZipFile
  entry: Entry
  path: string
  tables: Map<string, GivenMetadata>
}

async function* readTable({ archive, entry, path, tables }: TableEntry): AsyncGenerator<Acquired> {
  const place = `${path}/${entry.fileName}`
  const bytes = await bytesOf(archive, entry, LARGEST_TABLE)
  const rows =
    'reason' in bytes ? bytes.reason : await rowsOf(basename(entry.fileName), new TextDecoder().decode(bytes.bytes))
  if (typeof rows === 'string') {
    yield refusal(place, rows)
    return
  }
  for (const { fields, line } of rows) {
    const file = fields['file']
    const { given, problems } = readMetadata(fields)
    for (const reason of problems) yield refusal(`${place}:${line}`, reason)
    if (typeof file === 'string') tables.set(join(dirname(entry.fileName), file.trim()), given)
  }
}
