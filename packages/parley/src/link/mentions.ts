import type { Evidence, Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { byEvidence, type LinkedActors } from './actors.ts'
import { byText } from './order.ts'

/** Where a report names each actor of the record, by id; of one that no report names, the phrases that mean it. */
export function mentionsIn(findings: Findings, linked: LinkedActors): [Id, Evidence[]][] {
  const told = new Map<Id, Evidence[]>()
  for (const [ref, { mentions, meant = [] }] of findings.actors.entries()) {
    const id = linked.idOf(findings, ref)
    const own = linked.isNamed(id) ? mentions : meant
    if (own.length > 0) told.set(id, [...(told.get(id) ?? []), ...own])
  }
  return [...told].sort(([one], [other]) => byText(one, other)).map(([id, own]) => [id, own.sort(byEvidence)])
}
