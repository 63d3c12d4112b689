import type { Report } from '../../packages/parley/src/model/report.ts'
import type { GoldReport } from '../gold.ts'
import type { Alignment } from './alignment.ts'
import { detail, right } from './figure.ts'
import type { Measured } from './figure.ts'
import { locate, share } from './spans.ts'

interface Pair {
  key: string
  got: Report | null
  gold: GoldReport
}

/** What is known of each report as a whole. */
export function measureReports(alignment: Alignment): Measured[] {
  const pairs = Object.entries(alignment.gold.reports).map(([key, gold]) => ({ key, got: alignment.report(key), gold }))
  const dated = pairs.filter(({ gold }) => gold.published !== undefined)
  const copies = pairs.filter(({ gold }) => gold.copyOf !== undefined)
  return [
    measure('language of reports', pairs, ({ got, gold }) => got?.language === gold.language),
    measure('outlet of reports', pairs, ({ got, gold }) => (got?.outlet ?? null) === gold.outlet),
    asDetail(measure('day of publication', dated, ({ got, gold }) => got?.published === gold.published)),
    measure('sources of reports', pairs, citesChain),
    asDetail(
      measure('copies', copies, ({ got, gold }) => {
        const original = got?.copyOf ?? null
        return original !== null && alignment.key(original) === gold.copyOf
      }),
    ),
  ]
}

function measure(layer: string, pairs: readonly Pair[], is: (pair: Pair) => boolean): Measured {
  const wrong = pairs.filter((pair) => !is(pair))
  return {
    figures: [right(layer, pairs.length - wrong.length, pairs.length)],
    errors: wrong.map(({ key, got }) => (got === null ? `no report for ${key}` : `wrong in ${key}`)),
  }
}

function asDetail({ figures, errors }: Measured): Measured {
  return { figures: figures.map(detail), errors }
}

/** Whether the report's sources hold the gold chain in its order; others may stand between. */
function citesChain({ got, gold }: Pair): boolean {
  let at = 0
  const names = (got?.sources ?? []).map(({ name }) => name)
  return gold.chain.every((wanted) => {
    const index = names.findIndex((name, position) => position >= at && name.includes(wanted))
    at = index + 1
    return index >= 0
  })
}

/** Advertisement, teasers, captions and bylines: marked, or not in the text at all. */
export function measureNotBody(alignment: Alignment): Measured {
  const passages = Object.entries(alignment.gold.reports).flatMap(([key, { notBody }]) =>
    (notBody ?? []).map((passage) => ({ key, passage })),
  )
  const left = passages.filter(({ key, passage }) => {
    const report = alignment.report(key)
    const span = locate(report?.text ?? '', passage)
    return span !== null && !report?.notBody.some((marked) => share(marked, span) > 0.6)
  })
  return {
    figures: [right('not the report, marked or removed', passages.length - left.length, passages.length)],
    errors: left.map(({ key, passage }) => `left in ${key} «${passage}»`),
  }
}
