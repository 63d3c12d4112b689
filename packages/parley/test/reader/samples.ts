import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Findings } from '../../src/model/findings.ts'
import type { RawReport } from '../../src/read/cleaned.ts'
import { sharedReader } from './reading.ts'

const SAMPLES = new URL('../../../../samples/', import.meta.url)
const FORMATS: Record<string, RawReport['format']> = { md: 'markdown', txt: 'text', html: 'html' }

/** The reports of samples/ that stand in a file of their own. */
export function sampleReports(): RawReport[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      const format = FORMATS[path.split('.').at(-1) ?? '']
      return format ? [{ origin: path, bytes: readFileSync(new URL(path, SAMPLES)), format, given: {} }] : []
    })
}

export function findingsOf(raw: RawReport): Findings[] {
  const outcome = sharedReader().read(raw)
  return 'refusal' in outcome ? [] : [outcome.reading.findings]
}

/** The sentences of the golden readings: what mixtures are made of. */
export function sentences(): string[] {
  return ['uk', 'ru', 'en'].flatMap((language) => {
    const file = readFileSync(new URL(`./readings/${language}.yml`, import.meta.url), 'utf8')
    return Object.values((parse(file) as { groups: Record<string, string[]> }).groups).flat()
  })
}
