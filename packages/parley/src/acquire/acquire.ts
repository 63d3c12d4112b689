import { stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import type { GivenMetadata, Refusal } from '../read/cleaned.ts'
import { isGzip, readBytes, unpack } from './bytes.ts'
import { walkFolder } from './folder.ts'
import { formatByBytes, formatByName, noReport } from './format.ts'
import { readFrontMatter } from './front-matter.ts'
import { given, refusal } from './input.ts'
import type { Acquired, Input } from './input.ts'
import { readJson } from './json.ts'
import { linesToReports, readJsonLines } from './jsonl.ts'
import { LARGEST_REPORT, limitOf, overLimit } from './limits.ts'
import { readTable } from './table.ts'
import type { Table } from './table.ts'
import { trouble } from './trouble.ts'

export interface AcquireOptions {
  /** What the command line says of every report; what is said of a single one wins over it. */
  given: GivenMetadata
  /** Reads standard input, for the path `-`. */
  stdin?: () => Promise<Uint8Array>
}

/**
 * Files, folders, archives and standard input (`-`) as raw reports, one at a time. Metadata of a report come from, the later
 * winning: `given`, the report's own front matter or JSON fields, a row of `reports.csv` or `reports.yml` beside it or
 * in a folder above it that is read. What cannot be read is refused with a reason, and the rest goes on. A file that
 * is named twice is read once. Never throws.
 */
export async function* acquire(paths: string[], options: AcquireOptions): AsyncGenerator<Acquired> {
  const seen = new Set<string>()
  const tables = new Map<string, Table | null>()
  for (const path of paths) {
    if (path === '-') {
      yield* readStandardInput(options)
      continue
    }
    for await (const file of filesOf(path, tables)) {
      if ('refusal' in file) yield file
      else if (!seen.has(resolve(file.path))) {
        seen.add(resolve(file.path))
        yield* readFile(file.path, { command: options.given, table: rowOf(file.path, file.tables) })
      }
    }
  }
}

async function* filesOf(
  path: string,
  known: Map<string, Table | null>,
): AsyncGenerator<{ path: string; tables: readonly Table[] } | { refusal: Refusal }> {
  try {
    if ((await stat(path)).isDirectory()) {
      yield* walkFolder(path)
      return
    }
  } catch (error) {
    yield refusal(path, trouble(error))
    return
  }
  const folder = dirname(path)
  if (!known.has(folder)) {
    const table = await readTable(folder)
    known.set(folder, table)
    for (const problem of table?.problems ?? []) yield { refusal: problem }
  }
  const table = known.get(folder)
  yield { path, tables: table ? [table] : [] }
}

function rowOf(path: string, tables: readonly Table[]): GivenMetadata {
  return Object.assign(
    {},
    ...tables.map((table) => table.files.get(relative(table.folder, path)) ?? {}),
  ) as GivenMetadata
}

async function* readFile(path: string, metadata: Input['metadata']): AsyncGenerator<Acquired> {
  const name = basename(path)
  const unfit = noReport(name)
  if (unfit !== null) {
    yield refusal(path, unfit)
    return
  }
  if (formatByName(name) === 'jsonl') {
    yield* readJsonLines(path, metadata)
    return
  }
  if (formatByName(name) === 'zip') {
    const { readZip } = await import('./zip.ts')
    yield* readZip(path, metadata, readInput)
    return
  }
  if (formatByName(name) === 'warc') {
    const { readWarc } = await import('./warc.ts')
    yield* readWarc(path, metadata)
    return
  }
  const [limit, todo] = limitOf(formatByName(name))
  const read = await readBytes(path, limit, todo)
  if ('reason' in read) yield refusal(path, read.reason)
  else yield* readInput({ origin: path, name, bytes: read.bytes, metadata })
}

async function* readStandardInput({ given: command, stdin }: AcquireOptions): AsyncGenerator<Acquired> {
  const origin = 'standard input'
  if (!stdin) {
    yield refusal(origin, 'cannot be read here: name a file')
    return
  }
  try {
    yield* readInput({ origin, name: null, bytes: await stdin(), metadata: { command, table: {} } })
  } catch (error) {
    yield refusal(origin, trouble(error))
  }
}

/** Bytes of a file or of standard input to the reports in them. */
async function* readInput(input: Input): AsyncGenerator<Acquired> {
  const { origin, name, metadata } = input
  const [limit, todo] = limitOf(name === null ? null : formatByName(name))
  const read = isGzip(input.bytes) ? await unpack(input.bytes, limit, todo) : { bytes: input.bytes }
  if ('reason' in read) {
    yield refusal(origin, read.reason)
    return
  }
  const { bytes } = read
  if (bytes.length === 0) {
    yield refusal(origin, 'is empty: nothing to read')
    return
  }
  const format = (name === null ? null : formatByName(name)) ?? formatByBytes(bytes)
  if (format === 'json') {
    yield* readJson({ ...input, bytes })
  } else if (format === 'jsonl') {
    yield* linesToReports(once(bytes), origin, metadata)
  } else if (format === 'zip' || format === 'warc') {
    yield refusal(origin, 'is an archive within another: unpack it')
  } else if (bytes.length > LARGEST_REPORT) {
    yield refusal(origin, overLimit(LARGEST_REPORT, 'split it'))
  } else {
    const own = format === 'markdown' ? await readFrontMatter(bytes) : { given: {}, problems: [] }
    for (const problem of own.problems) yield refusal(origin, problem)
    yield { raw: { origin, bytes, format, given: given(metadata, own.given) } }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
