import type { Figure } from '../measure/figure.ts'
import type { LanguageScore } from '../languages.ts'

/** One column: a language of one half. */
export interface LanguageColumn extends LanguageScore {
  half: string
}

const LABEL = 38
const VALUE = 9
const COUNT = 6

/** Main lines down, languages across: F1 or accuracy in percent, with how many gold items stand behind, then the mean with how many reports. */
export function drawLanguages(columns: readonly LanguageColumn[]): string {
  const main = columns.map(({ score: { figures } }) => figures.filter(({ detail }) => !detail))
  const layers = [...new Set(main.flatMap((figures) => figures.map(({ layer }) => layer)))]
  const line = (label: string, cells: string[]) => label.padEnd(LABEL) + cells.join('')
  const heads = columns.map(({ half, language }) => `${half} ${language}`.padStart(VALUE + COUNT))
  const units = columns.map(() => 'n'.padStart(VALUE + COUNT))
  const means = columns.map(({ score: { overall }, reports }) => cell(overall, String(reports)))
  return [
    line('', heads),
    line('', units),
    ...layers.map((layer) =>
      line(
        layer,
        main.map((figures) => cellOf(figures.find((figure) => figure.layer === layer))),
      ),
    ),
    '',
    line('mean of the main lines (n: reports)', means),
  ].join('\n')
}

function cellOf(figure: Figure | undefined): string {
  return figure === undefined ? ''.padStart(VALUE + COUNT) : cell(figure.value, String(figure.count))
}

function cell(value: number | null, count: string): string {
  return (value === null ? '–' : (100 * value).toFixed(1)).padStart(VALUE) + count.padStart(COUNT)
}
