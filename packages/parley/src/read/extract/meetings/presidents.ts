import { isOver } from '../../../model/actor.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { inside, type Scope } from './clause.ts'
import type { FrameParticipant } from './frame.ts'
import { presidents } from './third-parties.ts'

/** "co-chaired by X and Y": those who take part, and those who preside together, each for the side of his office. */
export function withPresidents(
  report: ResolvedReport,
  { sentence, first, last }: Scope,
  participants: readonly FrameParticipant[],
): FrameParticipant[] {
  const found = [...participants]
  for (const { actor, ...span } of presidents(report, sentence)) {
    if (!inside(span, { first, last }) || found.some((one) => one.actor === actor)) continue
    const side = report.actors[actor]?.roles.find((role) => role.side !== null && !isOver(role))?.side ?? null
    const [from, to] = [report.tokens[span.first], report.tokens[span.last]]
    if (from && to) found.push({ actor, side, start: from.start, end: to.end })
  }
  return found
}
