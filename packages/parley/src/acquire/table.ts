import { access } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import type { GivenMetadata, Refusal } from '../read/cleaned.ts'
import { readBytes } from './bytes.ts'
import { LARGEST_TABLE } from './limits.ts'
import { readMetadata } from './metadata.ts'

/** What `reports.csv` or `reports.yml` in a folder say of the files in it. */
export interface Table {
  folder: string
  /** By path relative to the folder. */
  files: Map<string, GivenMetadata>
  problems: Refusal[]
  /** Rows about files that are not there. */
  absent: Refusal[]
}

/** A row of a table: what it says of one file. */
export interface Row {
  fields: { [name: string]: unknown }
  line: number
}

export const TABLE_NAMES: readonly string[] = ['reports.csv', 'reports.yml', 'reports.yaml']

/** Reads the tables of a folder; null where it has none. A broken table is a problem, and its files are read without it. */
export async function readTable(folder: string): Promise<Table | null> {
  const table: Table = { folder, files: new Map(), problems: [], absent: [] }
  let any = false
  for (const name of TABLE_NAMES) {
    const path = join(folder, name)
    if (!(await exists(path))) continue
    any = true
    const read = await readBytes(path, LARGEST_TABLE, 'split it over several folders')
    const rows = 'reason' in read ? read.reason : await rowsOf(name, new TextDecoder().decode(read.bytes))
    if (typeof rows === 'string') table.problems.push({ origin: path, reason: rows })
    else for (const row of rows) await addRow(table, path, row)
  }
  return any ? table : null
}

async function addRow(table: Table, path: string, { fields, line }: Row): Promise<void> {
  const place = `${path}:${line}`
  const file = Object.entries(fields).find(([name]) => name.trim().toLowerCase() === 'file')?.[1]
  if (typeof file !== 'string' || file.trim() === '') {
    table.problems.push({ origin: place, reason: 'names no file: fill in the column "file"' })
    return
  }
  const name = normalize(file.trim())
  if (!(await exists(join(table.folder, name)))) {
    table.absent.push({
      origin: place,
      reason: `names ${file.trim()}, which is not beside it: mend the name or drop the row`,
    })
  }
  const { given, problems } = readMetadata(fields)
  for (const reason of problems) table.problems.push({ origin: place, reason })
  table.files.set(name, { ...table.files.get(name), ...given })
}

/** Rows of a table by the text of its file, or why there are none. */
export async function rowsOf(name: string, text: string): Promise<Row[] | string> {
  return name.endsWith('.csv') ? csvRows(text) : yamlRows(text)
}

async function csvRows(text: string): Promise<Row[] | string> {
  const { parse } = await import('csv-parse/sync')
  try {
    const rows = parse(text, {
      bom: true,
      columns: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: Row['fields']; info: { lines: number } }[]
    const header = text.slice(0, 2000).split('\n')[0] ?? ''
    if (!/(?:^|[,;\t"\uFEFF])\s*file\s*(?:$|[,;\t"\r])/iu.test(header))
      return 'has no column "file": its first line has to be file,outlet,published,title,url,language'
    return rows.map(({ record, info }) => ({ fields: record, line: info.lines }))
  } catch (error) {
    const line = (error as { lines?: number }).lines
    return `is broken${line === undefined ? '' : ` in line ${line}`}: check its quotation marks and columns`
  }
}

async function yamlRows(text: string): Promise<Row[] | string> {
  const { parseDocument, LineCounter, isMap, isSeq } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const [error] = document.errors
  if (error) return `is broken in line ${error.linePos?.[0].line ?? 1}: mend it there`
  const { contents } = document
  const lineOf = (node: unknown) => {
    const range = (node as { range?: [number, number, number] | null } | null)?.range
    return range ? lineCounter.linePos(range[0]).line : 1
  }
  if (isSeq(contents))
    return contents.items
      .filter(isMap)
      .map((item) => ({ fields: item.toJS(document) as Row['fields'], line: lineOf(item) }))
  if (!isMap(contents))
    return contents === null ? [] : 'has to be a list of files, or the names of files with what is known of each'
  return contents.items.map(({ key, value }) => {
    const fields = isMap(value) ? (value.toJS(document) as Row['fields']) : {}
    return { fields: { ...fields, file: String(key) }, line: lineOf(key) }
  })
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
