import type { Figure } from '../measure/figure.ts'
import type { Score } from '../measure/score.ts'

/** One column of the table: a negotiation, or the reports in one language of it. */
export interface Column {
  name: string
  figures: readonly Figure[]
  /** For the last line; null where a column has none. */
  overall: number | null
}

const LABEL = 38
const CELL = 26

/** Layers down, columns across: precision, recall and F1, or accuracy, in percent, with how many gold items stand behind. */
export function drawTable(columns: readonly Column[]): string {
  const layers = [
    ...new Map(columns.flatMap(({ figures }) => figures.map(({ layer, detail }) => [layer, detail] as const))),
  ]
  const lines = layers.map(
    ([layer, isDetail]) =>
      `${isDetail ? '  ' : ''}${layer}`.padEnd(LABEL) +
      columns.map(({ figures }) => cell(figures.find((figure) => figure.layer === layer))).join(''),
  )
  const head = ''.padEnd(LABEL) + columns.map(({ name }) => name.padStart(CELL)).join('')
  const units = ''.padEnd(LABEL) + columns.map(() => 'P     R    F1      n'.padStart(CELL)).join('')
  const total = columns.some(({ overall }) => overall !== null)
    ? ['', 'mean of the main lines'.padEnd(LABEL) + columns.map(({ overall }) => mean(overall)).join('')]
    : []
  return [head, units, ...lines, ...total].join('\n')
}

export function columnOf(name: string, { figures, overall }: Score): Column {
  return { name, figures, overall }
}

function cell(figure: Figure | undefined): string {
  if (figure === undefined) return ''.padStart(CELL)
  const numbers = [figure.precision, figure.recall].map((value) => (value === null ? '' : percent(value)).padStart(6))
  return (numbers.join('') + percent(figure.value).padStart(6) + String(figure.count).padStart(7)).padStart(CELL)
}

function mean(value: number | null): string {
  return (percent(value) + ''.padStart(7)).padStart(CELL)
}

function percent(value: number | null): string {
  return value === null ? '–' : (100 * value).toFixed(1)
}
