import { type Kysely, type RawBuilder, sql } from 'kysely'
import { filterTerms } from '../indexed-report.ts'
import {
  type Found,
  type FoundReport,
  MOST_BEGUN,
  type Search,
  type SearchFilters,
  type TermLists,
  type WordsAsked,
  type WordsKnown,
} from '../search.ts'
import { unpackText } from './pack.ts'
import { firstNumber, lastNumber } from '../search-number.ts'
import type { SearchReportTable, Tables } from './tables.ts'

/** Where terms of reports are kept. Each kind of database has an index of its own for it. */
export interface TextIndex {
  /** Keeps the row of a report with its terms. */
  put(database: Kysely<Tables>, row: SearchReportTable, terms: readonly string[]): Promise<void>
  /** Before the rows themselves are removed. */
  remove(database: Kysely<Tables>, numbers: readonly number[]): Promise<void>
  clear(database: Kysely<Tables>): Promise<void>
  /** When all is put: makes searches as quick as they will be. */
  settle(database: Kysely<Tables>): Promise<void>
  /** The reports that have one term of each list and, where `none` is not empty, not one of each of its lists. */
  matching(all: TermLists, none: TermLists): Matching
}

/** Parts of a query for the numbers of reports. */
export interface Matching {
  from: RawBuilder<unknown>
  number: RawBuilder<unknown>
  where: RawBuilder<unknown>
}

/** As many as one statement takes as parameters, whatever the database. */
const MOST_PARAMETERS = 10_000

/** Comes after every other sign. */
const LAST_SIGN = '\u{10FFFF}'

export async function knownWords(
  database: Kysely<Tables>,
  { words, sounds, beginnings }: WordsAsked,
): Promise<WordsKnown> {
  const asked = words.slice(0, MOST_PARAMETERS)
  const known =
    asked.length === 0
      ? []
      : await database.selectFrom('search_word').select('word').where('word', 'in', asked).orderBy('word').execute()
  const names =
    sounds.length === 0
      ? []
      : await database
          .selectFrom('search_name')
          .select(['sound', 'base', 'word'])
          .where('sound', 'in', sounds.slice(0, MOST_PARAMETERS))
          .orderBy('sound')
          .orderBy('base')
          .orderBy('word')
          .execute()
  const begun: string[] = []
  for (const beginning of beginnings) {
    const rows = await database
      .selectFrom('search_word')
      .select('word')
      .where('word', '>=', beginning)
      .where('word', '<=', beginning + LAST_SIGN)
      .orderBy('word')
      .limit(MOST_BEGUN)
      .execute()
    begun.push(...rows.map(({ word }) => word))
  }
  return { words: known.map(({ word }) => word), names, begun }
}

/** The part of what is found that was asked for. What asks for nothing finds nothing, and so does a list without a term. */
export async function foundReports(database: Kysely<Tables>, texts: TextIndex, search: Search): Promise<Found> {
  const { filters, limit, offset } = search
  const first = search.first.some((terms) => terms.length === 0) ? [] : search.first
  if (search.all.length === 0 || search.all.some((terms) => terms.length === 0)) return { total: 0, reports: [] }
  const all = [...search.all, ...filterTerms(filters)]
  const matchingAll = { ...texts.matching(all, []), filters }
  const matchingFirst = { ...texts.matching([...all, ...first], []), filters }
  const total = await countOf(database, matchingAll)
  const ahead = total === 0 || first.length === 0 ? 0 : await countOf(database, matchingFirst)
  const top = ahead > offset ? await rowsOf(database, matchingFirst, { limit, offset }) : []
  const left = { limit: limit - top.length, offset: Math.max(0, offset - ahead) }
  const isDone = left.limit === 0 || total === ahead
  const rest = isDone ? [] : await rowsOf(database, { ...texts.matching(all, ahead === 0 ? [] : first), filters }, left)
  return { total, reports: [...top, ...rest] }
}

type Filtered = Matching & { filters: SearchFilters }

async function countOf(database: Kysely<Tables>, matching: Filtered): Promise<number> {
  const { rows } = await sql<{ found: number | string }>`
    SELECT count(*) AS found FROM ${matching.from} WHERE ${conditions(matching)}`.execute(database)
  return Number(rows[0]?.found ?? 0)
}

async function rowsOf(
  database: Kysely<Tables>,
  matching: Filtered,
  { limit, offset }: { limit: number; offset: number },
): Promise<FoundReport[]> {
  const { number, from } = matching
  const { rows } = await sql<{ content: Uint8Array }>`
    SELECT report.content AS content FROM (
      SELECT ${number} AS number FROM ${from} WHERE ${conditions(matching)}
      ORDER BY ${number} DESC LIMIT ${limit} OFFSET ${offset}
    ) AS found JOIN search_report AS report ON report.number = found.number
    ORDER BY report.number DESC`.execute(database)
  return rows.map(({ content }) => JSON.parse(unpackText(content)) as FoundReport)
}

function conditions({ where, number, filters: { dossier, from, to } }: Filtered): RawBuilder<unknown> {
  const parts = [where]
  if (from !== undefined) parts.push(sql`${number} >= ${firstNumber(from)}`)
  if (to !== undefined) parts.push(sql`${number} <= ${lastNumber(to)}`)
  // An undated report lies before all days.
  if (to !== undefined && from === undefined) parts.push(sql`${number} > ${lastNumber(null)}`)
  if (dossier !== undefined)
    parts.push(sql`EXISTS (
      SELECT 1 FROM search_report AS one JOIN record_row AS own ON own.id = one.report
      WHERE one.number = ${number} AND own.dossier = ${dossier} AND own.noun = 'report')`)
  return sql.join(parts, sql` AND `)
}
