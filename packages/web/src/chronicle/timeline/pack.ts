/**
 * Puts intervals into as few rows as keep them apart: each goes to the first row that is free where it begins.
 * Gives the row of each interval, in the order given.
 */
export function packRows(intervals: readonly { from: number; to: number }[]): number[] {
  const order = intervals.map((_, index) => index).toSorted((a, b) => at(intervals, a).from - at(intervals, b).from)
  const ends: number[] = []
  const rows: number[] = Array.from({ length: intervals.length }, () => 0)
  for (const index of order) {
    const { from, to } = at(intervals, index)
    const free = ends.findIndex((end) => end <= from)
    const row = free === -1 ? ends.length : free
    ends[row] = to
    rows[index] = row
  }
  return rows
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T
}
