import { isEdtf } from '../model/edtf.ts'
import type { Edtf } from '../model/evidence.ts'
import type { GivenMetadata } from '../read/cleaned.ts'

/** Metadata out of a front matter, a JSON report or a row of a table; `problems` are in words for the user. */
export interface ReadMetadata {
  given: GivenMetadata
  problems: string[]
}

/** Names that each field goes by, the first being Parley's own. */
const NAMES: { [field in keyof Required<GivenMetadata>]: readonly string[] } = {
  outlet: ['outlet', 'source', 'publisher', 'site', 'sitename', 'site_name'],
  published: ['published', 'date', 'published_at', 'publishedat', 'datepublished', 'date_published', 'pubdate'],
  title: ['title', 'headline'],
  url: ['url', 'link', 'canonical', 'origin'],
  language: ['language', 'lang'],
}

/** Picks what Parley knows out of named values; names are matched without regard to case, other names are left alone. */
export function readMetadata(fields: { [name: string]: unknown }): ReadMetadata {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.trim().toLowerCase(), value]))
  const given: GivenMetadata = {}
  const problems: string[] = []
  for (const field of Object.keys(NAMES) as (keyof GivenMetadata)[]) {
    const value = firstText(NAMES[field], byName)
    if (value === null) continue
    if (field === 'published') {
      const published = publishedOf(value)
      if (published === null) problems.push(`${field} "${shorten(value)}" is no date: write it as 2025-12-06`)
      else given.published = published
    } else if (field === 'url') {
      if (/^https?:\/\//iu.test(value)) given.url = value
    } else if (field === 'language') {
      if (/^[a-z]{2,3}(?:[-_][\p{L}\d_-]+)?$/iu.test(value)) given.language = value
      else problems.push(`language "${shorten(value)}" is no language code: write uk, ru or en`)
    } else {
      given[field] = value
    }
  }
  return { given, problems }
}

/** EDTF as it is; a day with a time of day, or written 06.12.2025, as the day. Null for what is no date. */
function publishedOf(value: string): Edtf | null {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/u.exec(value)?.[1]
  const figures = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,]|$)/u.exec(value)
  const written = figures
    ? `${figures[3]}-${figures[2]?.padStart(2, '0')}-${figures[1]?.padStart(2, '0')}`
    : (day ?? value)
  return isEdtf(written) ? written : null
}

function firstText(names: readonly string[], byName: ReadonlyMap<string, unknown>): string | null {
  for (const name of names) {
    const value = byName.get(name)
    const inner = typeof value === 'object' && value !== null && 'name' in value ? value.name : value
    const text = typeof inner === 'string' || typeof inner === 'number' ? String(inner).trim() : ''
    if (text !== '') return text
  }
  return null
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}
