import type { Evidence, Id } from '../model/evidence.ts'
import type { ParleyRecord } from '../model/record.ts'
import { sameThings, type Texts, textsOf } from './same-things.ts'

/** Something of a record that has an id, and where it was read. */
interface Named {
  id: Id
  evidence: readonly Evidence[]
}

/**
 * For each id of a record that the record after it does not have, the id of what stands at the same passages now. What
 * stands there no more is left out.
 */
export function forwardingsBetween(before: ParleyRecord, after: ParleyRecord): Map<Id, Id> {
  const texts = { before: textsOf(before.reports), after: textsOf(after.reports) }
  return new Map([
    ...forwardingsOf(withEvidence(before), withEvidence(after), texts),
    ...forwardingsOf(before.meetings, after.meetings, texts),
    ...forwardingsOf(before.statements, after.statements, texts),
    ...forwardingsOf(before.documents, after.documents, texts),
  ])
}

const withEvidence = ({ actors }: ParleyRecord): Named[] =>
  actors.map(({ id, mentions }) => ({ id, evidence: mentions }))

/** The same of things of one kind; `before` may leave out what is as it was, `after` what stands in other reports. */
export function forwardingsOf(before: readonly Named[], after: readonly Named[], texts: Texts): Map<Id, Id> {
  const present = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !present.has(id))
  const reports = new Set(gone.flatMap(({ evidence }) => evidence.map(({ report }) => report)))
  const near = after.filter(({ evidence }) => evidence.some(({ report }) => reports.has(report)))
  const { pairs, merged } = sameThings(gone, near, texts)
  return new Map([...pairs, ...merged].map(([earlier, later]) => [earlier.id, later.id]))
}
