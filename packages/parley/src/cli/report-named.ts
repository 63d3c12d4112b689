import type { Id } from '../model/evidence.ts'
import { Failure } from './output.ts'

interface Named {
  report: Id
  origin: string
  address: string | null
}

/** The id of a report of a store that was named by its id, its address or its file name. Throws `Failure`. */
export function reportNamed(named: string, entries: readonly Named[]): Id {
  const fitting = entries.filter(
    ({ report, origin, address }) =>
      report === named || address === named || origin === named || origin.split(/[\\/]/u).at(-1) === named,
  )
  const [id, ...others] = new Set(fitting.map(({ report }) => report))
  if (id === undefined) throw new Failure(`${named}: no report is called so; see parley search`)
  if (others.length > 0)
    throw new Failure(`${named}: several reports are called so: name one by its id (${[id, ...others].join(', ')})`)
  return id
}
