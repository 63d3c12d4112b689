import { recordToJson } from '../packages/parley/src/export/json.ts'
import { createPieces } from '../packages/parley/src/read/segment/tokens.ts'
import { loadFurniture } from '../packages/parley/src/language/furniture.ts'
import { createLanguages } from '../packages/parley/src/language/languages.ts'
import { link } from '../packages/parley/src/link/link.ts'
import type { Findings } from '../packages/parley/src/model/findings.ts'
import { annotate } from '../packages/parley/src/read/annotate/annotate.ts'
import { clean } from '../packages/parley/src/read/clean/clean.ts'
import { extract } from '../packages/parley/src/read/extract/extract.ts'
import { resolve } from '../packages/parley/src/read/resolve/resolve.ts'
import { segment } from '../packages/parley/src/read/segment/segment.ts'
import { tellLanguage } from '../packages/parley/src/read/segment/tell-language.ts'
import { nameOf, reportsOf } from './reports.ts'
import { megabytes, table, whole } from './table.ts'

/** How long each stage takes over all reports of a folder, from vocabularies that are not loaded to the printed record. */
export async function benchReading(folder: string | null): Promise<string> {
  const raws = await reportsOf(folder)
  const clock = createClock()
  const { languages, furniture } = clock.time('load', () => ({
    languages: createLanguages(),
    furniture: loadFurniture(),
  }))
  const piecesOf = createPieces()
  const all: Findings[] = []
  for (const raw of raws) {
    const cleaned = clock.time('clean', () => clean(raw, furniture))
    if ('refusal' in cleaned) continue
    const language = clock.time('tell the language', () =>
      tellLanguage(cleaned.report.text, (code) => languages.pack(code).functionWords),
    )
    if (!language) continue
    const abbreviations = (code: typeof language): ReadonlySet<string> => languages.pack(code).abbreviations
    const segmented = clock.time('segment', () => segment(cleaned.report, { language, abbreviations, piecesOf }))
    const annotated = clock.time('annotate', () => annotate(segmented, languages))
    const resolved = clock.time('resolve', () => resolve(annotated, languages))
    all.push(clock.time('extract', () => extract(resolved, 'bench')))
  }
  const record = clock.time('link', () => link(all))
  const text = clock.time('print', () => recordToJson(record))
  const rows = clock
    .stages()
    .map(({ stage, milliseconds, peak }) => [
      stage,
      whole(milliseconds),
      (milliseconds / raws.length).toFixed(2),
      whole((raws.length / milliseconds) * 1000),
      megabytes(peak),
    ])
  return [
    `${nameOf(folder, raws.length)}, ${all.length} read, ${megabytes(text.length)} printed; packs are loaded in the first stage that asks for them`,
    table(['stage', 'ms', 'ms a report', 'reports a second', 'peak memory by its end'], rows),
  ].join('\n\n')
}

interface Stage {
  stage: string
  milliseconds: number
  /** Most memory that the process had held when the stage was last over, in bytes. */
  peak: number
}

interface Clock {
  time<Result>(stage: string, work: () => Result): Result
  stages(): Stage[]
}

function createClock(): Clock {
  const stages = new Map<string, Stage>()
  return {
    time(name, work) {
      const stage = stages.get(name) ?? { stage: name, milliseconds: 0, peak: 0 }
      stages.set(name, stage)
      const started = performance.now()
      const result = work()
      stage.milliseconds += performance.now() - started
      stage.peak = process.resourceUsage().maxRSS * 1024
      return result
    },
    stages: () => [...stages.values()],
  }
}
