import type { ActorRef, Findings, FoundActor } from '../model/findings.ts'

/** An actor as a report knows it, whatever the places where it is named. */
export type KnownActor = Omit<FoundActor, 'mentions' | 'meant'>

/** An actor of one report and where it stands. */
export interface LocalActor {
  findings: Findings
  ref: ActorRef
  actor: KnownActor
  /** How often it is named. */
  mentions: number
  /** Where it is named first; 0 where it is not. */
  first: number
}

/** The actors of all reports. Those of whom reports know the same, and no office, share it: some are in every report. */
export function localActors(findings: readonly Findings[]): LocalActor[] {
  const shared = new Map<string, KnownActor>()
  const knownAs = (actor: KnownActor): KnownActor => {
    if (actor.roles.length > 0) return actor
    const key = JSON.stringify(actor)
    const same = shared.get(key) ?? actor
    shared.set(key, same)
    return same
  }
  return findings.flatMap((one) =>
    one.actors.map(({ mentions, meant: _meant, ...actor }, ref) => ({
      findings: one,
      ref,
      actor: knownAs(actor),
      mentions: mentions.length,
      first: mentions[0]?.start ?? 0,
    })),
  )
}
