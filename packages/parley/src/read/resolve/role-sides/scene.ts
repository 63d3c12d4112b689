import type { ActorRef } from '../../../model/findings.ts'
import type { AnnotatedReport } from '../../annotated.ts'
import type { ResolvedMention } from '../../resolved.ts'
import type { Cast } from '../actors.ts'
import type { HeldOffice } from '../held-offices.ts'

/** What the rules look at that tell for which side an office is. */
export interface Scene {
  report: AnnotatedReport
  cast: Cast
  mentions: readonly (readonly ResolvedMention[])[]
  /** One key for all titles of an office: «глава МЗС», «министр иностранных дел». */
  officeOf: (title: string) => string
  held: readonly HeldOffice[]
  /** The same by who holds them, and by the place of their sentence. */
  byHolder: ReadonlyMap<ActorRef, readonly HeldOffice[]>
  byPlace: ReadonlyMap<number, readonly HeldOffice[]>
}

/** The side that an office is for as far as a rule can tell. */
export type SideRule = (one: HeldOffice) => ActorRef | null

/** The side of what a person holds today, the first that is told. */
export const sideOfPerson = (person: ActorRef, { byHolder }: Scene): ActorRef | null =>
  byHolder.get(person)?.find(({ side, office }) => side !== null && !office.former)?.side ?? null
