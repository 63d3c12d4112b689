import { type Aspects, aspectsOf } from '../../link/difference/aspects.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Told } from '../keeping-views.ts'
import type { MarkKind } from '../views.ts'

/** One value of a record: what it is of, its fields, and where it was read. */
export interface ToldValue extends Told {
  noun: MarkKind
  id: Id
  evidence: readonly Evidence[]
}

/** What says nothing of a version: it hangs on other reports, or the name tells it. */
const UNTOLD: ReadonlySet<string> = new Set(['meeting independentSources', 'actor kind'])

/** Every value that a record tells, by the fields by which records are compared; what is not told has no field. */
export function valuesTold(record: ParleyRecord): ToldValue[] {
  const told = new Map<string, number>()
  return aspectsOf(record).flatMap((aspects): ToldValue[] => {
    const { noun, head, evidence } = aspects
    if (noun === 'report') return []
    const name = head.id ?? aboutOf(aspects)
    const times = told.get(`${noun} ${name}`) ?? 0
    told.set(`${noun} ${name}`, times + 1)
    const id = head.id ?? `${name} ${times}`
    return [{ noun, id, evidence, quote: evidence[0]?.quote ?? '', fields: toldIn(aspects) }]
  })
}

/** Progress and positions have no id: they are told apart by what and whom they are about, and by their turn. */
const aboutOf = ({ fields }: Aspects): string =>
  fields.flatMap(({ of, values }) => (of === 'issue' || of === 'actor' ? values : [])).join(' ')

function toldIn({ noun, fields }: Aspects): Told['fields'] {
  const told = fields.filter(
    ({ field, values }) => values.length > 0 && !UNTOLD.has(`${noun} ${field}`) && !isUnknown(values),
  )
  return Object.fromEntries(told.map(({ field, of, values }) => [field, { of, values }]))
}

/** A field that says of itself that nothing is known. */
const isUnknown = (values: readonly string[]): boolean => values.every((value) => value === 'unknown')
