import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport } from '../../resolved.ts'

/** «МОСКВА, 6 дек — ТАСС.»: the agency whose report it is, named in its dateline. */
export const inDateline = ({ datelineNames, known, actors }: ResolvedReport, outlet: string): ActorRef | null =>
  datelineNames
    .map((name) => known.get(name.known) ?? null)
    .find(
      (actor) =>
        actor !== null &&
        Object.values(actors[actor]?.names ?? {})
          .flat()
          .includes(outlet),
    ) ?? null
