import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'

/** What goes by one id in the record: which of its findings each report has for it. */
interface Members {
  id: Id
  members: readonly { findings: Findings; ref: number }[]
}

/** Where in the columns stands what one report has. */
interface Stretch {
  from: number
  to: number
}

/**
 * Gives the id in the record of what findings have at a place of a list; empty for what has none. All ids stand in one
 * column, since a store has millions of such places.
 */
export function localIds(named: readonly Members[]): (findings: Findings, ref: number) => Id {
  const numberOf = new Map<Id, number>()
  const counts: number[] = []
  for (const { findings, ref } of eachOf(named)) {
    const number = numberOf.get(findings.report.id) ?? numberOf.size
    numberOf.set(findings.report.id, number)
    counts[number] = Math.max(counts[number] ?? 0, ref + 1)
  }
  const begins = new Uint32Array(counts.length + 1)
  for (const [number, count] of counts.entries()) begins[number + 1] = (begins[number] ?? 0) + count
  const stretchOf = ({ report }: Findings): Stretch => {
    const number = numberOf.get(report.id)
    return number === undefined ? NOTHING : { from: begins[number] ?? 0, to: begins[number + 1] ?? 0 }
  }
  const ids = ['', ...named.map(({ id }) => id)]
  const column = new Uint32Array(begins.at(-1) ?? 0)
  for (const [place, { members }] of named.entries())
    for (const { findings, ref } of members) column[stretchOf(findings).from + ref] = place + 1
  return (findings, ref) => {
    const { from, to } = stretchOf(findings)
    return (from + ref < to ? ids[column[from + ref] ?? 0] : '') ?? ''
  }
}

const NOTHING: Stretch = { from: 0, to: 0 }

function* eachOf(named: readonly Members[]): Generator<Members['members'][number]> {
  for (const { members } of named) yield* members
}
