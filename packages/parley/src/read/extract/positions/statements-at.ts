import type { FoundStatement } from '../../../model/findings.ts'
import type { ResolvedReport } from '../../resolved.ts'
import type { ToldStance } from './stances.ts'

export function covers(report: ResolvedReport, statement: FoundStatement | undefined, { first }: ToldStance): boolean {
  const start = report.tokens[first]?.start ?? 0
  return !!statement?.evidence.some((one) => one.start <= start && start < one.end)
}

/** For each sentence the places of the statements that lie in it, the shortest first: an inner one speaks for itself. */
export function statementsAt(report: ResolvedReport, said: readonly FoundStatement[]): number[][] {
  const found: number[][] = report.sentences.map(() => [])
  const length = (place: number): number => {
    const [main] = said[place]?.evidence ?? []
    return main ? main.end - main.start : 0
  }
  for (const [place, { evidence }] of said.entries())
    for (const { start, end } of evidence)
      for (let at = sentenceAt(report, start); (report.sentences[at]?.start ?? Infinity) < end; at++)
        found[at]?.push(place)
  for (const places of found) places.sort((one, other) => length(one) - length(other))
  return found
}

/** Place of the sentence that an offset lies in, or of the first after it. */
function sentenceAt(report: ResolvedReport, offset: number): number {
  let low = 0
  let high = report.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((report.sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
