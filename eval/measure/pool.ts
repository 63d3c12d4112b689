import type { Figure } from './figure.ts'
import { overall } from './score.ts'
import type { Score } from './score.ts'

/** All negotiations together: each line is the mean of theirs, weighted by how many gold items each rests on. */
export function pool(scores: readonly Score[]): Score {
  const lines = Map.groupBy(
    scores.flatMap(({ figures }) => figures),
    ({ layer }) => layer,
  )
  const figures = [...lines].map(([, those]) => together(those)).filter((figure) => figure !== null)
  return { overall: overall(figures), figures, errors: [] }
}

function together(figures: readonly Figure[]): Figure | null {
  const [first] = figures
  if (first === undefined) return null
  return {
    ...first,
    value: mean(figures, ({ value, count }) => (value === null && count > 0 ? 0 : value)),
    precision: mean(figures, ({ precision }) => precision),
    recall: mean(figures, ({ recall }) => recall),
    count: figures.reduce((sum, { count }) => sum + count, 0),
  }
}

function mean(figures: readonly Figure[], of: (figure: Figure) => number | null): number | null {
  const measured = figures.map((figure) => ({ value: of(figure), weight: figure.count }))
  const known = measured.filter((one): one is { value: number; weight: number } => one.value !== null && one.weight > 0)
  const weight = known.reduce((sum, one) => sum + one.weight, 0)
  return weight === 0 ? null : known.reduce((sum, one) => sum + one.value * one.weight, 0) / weight
}
