/** One line of the score. */
export interface Figure {
  layer: string
  /** F1 where there is precision and recall, else accuracy; null where there was nothing to measure. */
  value: number | null
  precision: number | null
  recall: number | null
  /** How many gold items it rests on. */
  count: number
  /** A detail explains the line above it and does not enter the mean. */
  detail: boolean
}

/** What a layer measured, and what it got wrong, one line each. */
export interface Measured {
  figures: Figure[]
  errors: string[]
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** A line of precision and recall. */
export function found(layer: string, precision: number | null, recall: number | null, count: number): Figure {
  const value = precision === null || recall === null ? null : f1(precision, recall)
  return { layer, value, precision, recall, count, detail: false }
}

/** A line of accuracy: how many of so many were right. */
export function right(layer: string, part: number, whole: number): Figure {
  return { layer, value: ratio(part, whole), precision: null, recall: null, count: whole, detail: false }
}

/** A line under the one above it. */
export function detail(figure: Figure): Figure {
  return { ...figure, detail: true }
}

/** F1 of one set against another; a set where none is wanted costs something, not everything. */
export function setF1<T>(got: readonly T[], wanted: readonly T[]): number {
  if (wanted.length === 0) return got.length === 0 ? 1 : 0.7
  const hits = got.filter((item) => wanted.includes(item)).length
  return f1(got.length === 0 ? 0 : hits / got.length, hits / wanted.length)
}
