import { loadCases } from '../../eval/time/cases.ts'
import { isNearlyRight, readByChrono } from '../../eval/time/chrono.ts'
import { isRight, readByParley } from '../../eval/time/parley.ts'
import type { LanguageCode } from '../../packages/parley/src/language/pack.ts'
import { createReader } from '../../packages/parley/src/read/read.ts'
import { type Comparison, timed } from './comparison.ts'

/** Dates and times of day, one sentence at a time: Parley reads all that the sentence says, chrono-node its dates. */
export async function compareDates(language: LanguageCode): Promise<Comparison> {
  const cases = await loadCases(language)
  const reader = createReader()
  const parley = timed(cases, (one) => readByParley(reader, one, language))
  const chrono = timed(cases, (one) => readByChrono(one, language))
  const share = (right: (place: number) => boolean): number =>
    cases.filter((_, place) => right(place)).length / cases.length
  return {
    task: `dates, ${language}`,
    input: `${cases.length} sentences of eval/time`,
    figure: 'right',
    contenders: [
      {
        name: 'parley',
        value: share((place) => isRight(at(parley.outputs, place), at(cases, place).wanted)),
        perSecond: parley.perSecond,
      },
      {
        name: 'chrono-node',
        value: share((place) => isNearlyRight(at(chrono.outputs, place), at(cases, place).wanted)),
        perSecond: chrono.perSecond,
      },
    ],
  }
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place]
  if (item === undefined) throw new Error(`no item ${place}`)
  return item
}
