import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { LanguageCode } from '../../packages/parley/src/language/pack.ts'
import { isEdtf } from '../../packages/parley/src/model/edtf.ts'
import type { Edtf } from '../../packages/parley/src/model/evidence.ts'

/** The dates and times of day that a sentence tells, each once, in order. */
export interface Told {
  dates: Edtf[]
  clocks: string[]
}

/** One sentence of the table. */
export interface Case {
  kind: string
  published: Edtf | null
  /** The sentence that stands before it in the report; what that tells is not counted. */
  before: string | null
  sentence: string
  wanted: Told
}

interface Group {
  kind: string
  published: Edtf | null
  before?: string
  /** "sentence => wanted value + another", or "none". */
  say: string[]
}

/** "16:00", "16:00Z", "16:00+02:00". */
const CLOCK = /^\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/u

/** The table of a language. Throws an Error that names the sentence whose wanted value is none. */
export async function loadCases(language: LanguageCode): Promise<Case[]> {
  const text = await readFile(join(import.meta.dirname, `${language}.yml`), 'utf8')
  const { groups } = parse(text) as { groups: Group[] }
  return groups.flatMap(({ kind, published, before = null, say }) =>
    say.map((line) => {
      const [sentence = '', wanted = ''] = line.split(' => ')
      return { kind, published, before, sentence, wanted: toldIn(wanted, sentence) }
    }),
  )
}

function toldIn(wanted: string, sentence: string): Told {
  if (wanted === '') throw new Error(`"${sentence}": what is wanted stands behind " => "`)
  const values = wanted === 'none' ? [] : wanted.split(/ \+ | /u)
  for (const value of values)
    if (!CLOCK.test(value) && !isEdtf(value)) throw new Error(`"${sentence}": ${value} is neither a date nor a time`)
  return told(
    values.filter((value) => !CLOCK.test(value)),
    values.filter((value) => CLOCK.test(value)),
  )
}

/** Each value once. */
export function told(dates: readonly Edtf[], clocks: readonly string[]): Told {
  return { dates: [...new Set(dates)], clocks: [...new Set(clocks)] }
}

export function print({ dates, clocks }: Told): string {
  return [...dates, ...clocks].join(' + ') || 'none'
}
