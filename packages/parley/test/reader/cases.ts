import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { LanguageCode } from '../../src/language/pack.ts'

/** A short report of our own writing and all that must be read from it. */
export interface Case<Wanted> {
  name: string
  text: string
  want: Wanted[]
}

/** The table of a layer in one language: `positions/uk.cases.yml`. */
export function casesOf<Wanted>(layer: 'positions' | 'progress', language: LanguageCode): Case<Wanted>[] {
  const file = new URL(`${layer}/${language}.cases.yml`, import.meta.url)
  return (parse(readFileSync(file, 'utf8')) as { cases: Case<Wanted>[] }).cases
}
