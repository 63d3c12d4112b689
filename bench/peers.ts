import { join } from 'node:path'
import { acquire } from '../packages/parley/src/acquire/acquire.ts'
import { LANGUAGE_CODES } from '../packages/parley/src/language/languages.ts'
import { createReader, type Reading } from '../packages/parley/src/read/read.ts'
import type { Comparison } from './peers/comparison.ts'
import { compareDates } from './peers/dates.ts'
import { compareLanguages } from './peers/languages.ts'
import { compareNames } from './peers/names.ts'
import { comparePages } from './peers/pages.ts'

/**
 * Parley beside what a user would otherwise take, each on the same input in the same run. `pages`: a folder of news
 * pages with their bodies, laid out as `comparePages` says; without it pages are left out.
 */
export async function comparePeers(root: string, pages: string | null): Promise<Comparison[]> {
  const dates: Comparison[] = []
  for (const language of LANGUAGE_CODES) dates.push(await compareDates(language))
  return [
    await compareNames(),
    ...dates,
    compareLanguages(await readSamples(root)),
    ...(pages === null ? [] : [comparePages(pages)]),
  ]
}

async function readSamples(root: string): Promise<Reading[]> {
  const reader = createReader()
  const readings: Reading[] = []
  for await (const input of acquire([join(root, 'samples')], { given: {} })) {
    const read = 'refusal' in input ? input : reader.read(input.raw)
    if ('reading' in read) readings.push(read.reading)
  }
  return readings
}

/** Comparisons as rows: the figure and the speed of each contender. */
export function drawComparisons(comparisons: readonly Comparison[]): string {
  return comparisons
    .flatMap(({ task, input, figure, contenders }) => [
      `${task} (${input})`,
      ...contenders.map(
        ({ name, value, perSecond }) =>
          `  ${name.padEnd(14)}${figure} ${value.toFixed(3)}${Math.round(perSecond).toLocaleString('en').padStart(12)} a second`,
      ),
    ])
    .join('\n')
}
