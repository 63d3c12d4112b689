import type { ActorRef, Findings, FoundActor } from '../model/findings.ts'

/** An actor of one report and where it stands. */
export interface LocalActor {
  findings: Findings
  ref: ActorRef
  actor: FoundActor
}
