import type { Evidence, Timing } from '../../model/evidence.ts'
import type { FoundActor } from '../../model/findings.ts'
import type { AnnotatedReport } from '../annotated.ts'
import type { Reference } from '../resolved.ts'
import { evidenceOf } from './actors.ts'

/**
 * Gives evidence to actors that the report means without naming them («речниця МЗС Франції», "the French President"):
 * the offices and phrases that mean them. Goes by sentences: `references` and `timings` are one for each.
 */
export function groundMeant(
  report: AnnotatedReport,
  actors: readonly FoundActor[],
  references: readonly Reference[][],
  timings: readonly Timing[],
): void {
  const grounds = new Map<number, Evidence[]>()
  for (const [ref, actor] of actors.entries()) if (actor.mentions.length === 0) grounds.set(ref, [])
  if (grounds.size === 0) return
  for (const [place, sentence] of references.entries())
    for (const reference of sentence)
      for (const ref of reference.actors)
        grounds.get(ref)?.push(evidenceOf(report, reference, timings[place] ?? 'news'))
  // «придністровського аналітика Х»: the adjective means its country more closely than the office does.
  const bare = new Set([...grounds].flatMap(([ref, evidence]) => (evidence.length === 0 ? [ref] : [])))
  for (const actor of actors)
    for (const { side, of, evidence } of actor.roles)
      for (const ref of new Set([side, of])) if (ref !== null && bare.has(ref)) grounds.get(ref)?.push(...evidence)
  for (const [ref, evidence] of grounds) {
    const actor = actors[ref]
    if (actor) actor.meant = inOrder(evidence)
  }
}

/** In order of the text, one for each stretch and rule. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const apart = new Map(evidence.map((one) => [`${one.start} ${one.end} ${one.by}`, one]))
  return [...apart.values()].sort((one, other) => one.start - other.start || one.end - other.end)
}
