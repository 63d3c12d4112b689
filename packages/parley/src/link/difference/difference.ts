import type { ChangedField, ComparedNoun, Difference } from '../../model/difference.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Report } from '../../model/report.ts'
import { sameThings, textsOf } from '../same-things.ts'
import { type Aspects, aspectsOf, type Field, reportFields, reportHead } from './aspects.ts'

const NOUNS: readonly ComparedNoun[] = ['meeting', 'statement', 'position', 'progress', 'document', 'actor']

/**
 * What came, went and changed from one record to another of the same coverage. Things are the same that stand at the same
 * passages, whatever their ids; so something that only goes by another id has not changed.
 */
export function differenceOf(before: ParleyRecord, after: ParleyRecord): Difference[] {
  const texts = { before: textsOf(before.reports), after: textsOf(after.reports) }
  const [was, is] = [aspectsOf(before), aspectsOf(after)]
  const matched = NOUNS.map((noun) => {
    const own = ({ noun: of }: Aspects): boolean => of === noun
    return { was: was.filter(own), is: is.filter(own), ...sameThings(was.filter(own), is.filter(own), texts) }
  })
  const idNow = new Map(
    matched.flatMap(({ pairs, merged }) =>
      [...pairs, ...merged].map(([earlier, later]): [Id | null, Id | null] => [earlier.head.id, later.head.id]),
    ),
  )
  const translate = (field: Field): Field =>
    field.of === 'actor' ? { ...field, values: field.values.map((id) => idNow.get(id) ?? id) } : field
  const things = matched.flatMap(({ was: earlier, is: later, pairs, merged }) => {
    const wasOf = new Map([...pairs].map(([one, other]) => [other, one]))
    const changes = later.flatMap((one): Difference[] => {
      const old = wasOf.get(one)
      const [evidence] = one.evidence
      if (evidence === undefined) return []
      if (old === undefined) return [{ noun: one.noun, change: 'came', ...one.head, evidence }]
      const fields = changedFields(old.fields.map(translate), one.fields)
      const renamed = old.head.id === one.head.id ? null : old.head.id
      return fields.length === 0
        ? []
        : [
            {
              noun: one.noun,
              change: 'changed',
              was: renamed,
              ...one.head,
              fields,
              evidence: firstNew(old, one) ?? evidence,
            },
          ]
    })
    const gone = earlier.flatMap((one): Difference[] => {
      const [evidence] = one.evidence
      if (pairs.has(one) || evidence === undefined) return []
      return [{ noun: one.noun, change: 'went', into: merged.get(one)?.head.id ?? null, ...one.head, evidence }]
    })
    return [...changes, ...gone]
  })
  return [...reportDifferences(before.reports, after.reports), ...things]
}

/** Reports that a record has and the other has not, and what differs of one that both have. */
function reportDifferences(before: readonly Report[], after: readonly Report[]): Difference[] {
  const [was, is] = [byId(before), byId(after)]
  const present = after.flatMap((report): Difference[] => {
    const old = was.get(report.id)
    const told = { noun: 'report', ...reportHead(report), evidence: null } as const
    if (old === undefined) return [{ ...told, change: 'came' }]
    const fields = changedFields(reportFields(old), reportFields(report))
    return fields.length === 0 ? [] : [{ ...told, change: 'changed', was: null, fields }]
  })
  const gone = before.filter(({ id }) => !is.has(id))
  return [
    ...present,
    ...gone.map(
      (report): Difference => ({ noun: 'report', change: 'went', into: null, ...reportHead(report), evidence: null }),
    ),
  ]
}

const byId = (reports: readonly Report[]): Map<Id, Report> => new Map(reports.map((report) => [report.id, report]))

/** The first passage that was not read before: what brought the change, where something did. */
function firstNew(before: Aspects, after: Aspects): Evidence | undefined {
  const known = new Set(before.evidence.map(({ report, start, end }) => `${report} ${start} ${end}`))
  return after.evidence.find(({ report, start, end }) => !known.has(`${report} ${start} ${end}`))
}

function changedFields(before: readonly Field[], after: readonly Field[]): ChangedField[] {
  return after.flatMap(({ values, ...field }, place) => {
    const earlier = before[place]?.values ?? []
    const gone = earlier.filter((value) => !values.includes(value))
    const come = values.filter((value) => !earlier.includes(value))
    return gone.length + come.length === 0 ? [] : [{ ...field, gone, come }]
  })
}
