import { isOver } from '../../../model/actor.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { OfficePhrase } from '../../annotated.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { FrameParticipant } from './frame.ts'
import type { Group } from './groups.ts'

/**
 * «міністри закордонних справ Вірменії та Грузії зустрілися», "the Greek and Turkish premiers met": whom the report gives
 * that office of each of the countries, where it gives it to one person of each.
 */
export function holdersOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  groups: readonly Group[],
): (FrameParticipant & { first: number })[] {
  return sentence.offices
    .filter((office) => office.plural && !office.kin && !office.spokesperson && office.holders.length === 0)
    .flatMap((office) => {
      const group = groups.find((one) => one.actors.length > 1 && beside(office, one))
      if (!group) return []
      const start = report.tokens[office.first]?.start ?? 0
      const end = report.tokens[office.last]?.end ?? 0
      const holders = group.actors.map((side) => ({ side, actor: onlyHolder(report, office.title, side) }))
      return holders.flatMap(({ side, actor }) =>
        actor === null ? [] : [{ actor, side, start, end, first: office.first }],
      )
    })
}

/** The countries right behind the office, or right before it as adjectives. */
const beside = (office: OfficePhrase, group: Group): boolean =>
  group.first > office.last
    ? group.first - office.last <= REACH
    : group.adjective && office.first > group.last && office.first - group.last <= 1

const REACH = 2

function onlyHolder({ actors }: ResolvedReport, title: string, side: ActorRef): ActorRef | null {
  const holders = actors.flatMap(({ kind, roles }, ref) =>
    kind === 'person' && roles.some((role) => role.title === title && role.side === side && !isOver(role)) ? [ref] : [],
  )
  return holders.length === 1 ? (holders[0] ?? null) : null
}
