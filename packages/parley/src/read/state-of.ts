import type { ActorRef } from '../model/findings.ts'
import type { Mention } from './annotated.ts'
import type { ResolvedMention } from './resolved.ts'

/**
 * Key of the state that whoever holds an office of something serves: a country itself, the country of a state body, of a
 * city. Null for a movement, a union, a party, a company, wherever its seat: it is a side of its own.
 */
export const stateOf = ({ kind, known, country, institution }: Mention): string | null =>
  kind === 'country' ? known : kind !== 'place' && institution === undefined ? null : country

/** For which side somebody speaks who is of a body: its state, or the body itself where it is of none. */
export function sideOfBody(body: ResolvedMention, refOf: (key: string) => ActorRef): ActorRef | null {
  const state = stateOf(body)
  if (state !== null) return refOf(state)
  const isOwn = (body.kind === 'organization' || body.kind === 'group') && body.institution === undefined
  return isOwn && body.known !== null && body.press === null ? body.actor : null
}

/** Whether the keys are those of a state's body and of another state: "organization:OM/foreign-ministry" and "country:IR". */
export function isOfAnotherState(body: string | null, side: string | null): boolean {
  const [, state] = /^organization:([A-Z]{2})\//u.exec(body ?? '') ?? []
  return state !== undefined && side !== null && side.startsWith('country:') && side !== `country:${state}`
}
