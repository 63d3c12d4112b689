import type { ActorKind } from './actor.ts'

/** Fields whose values are actors, and what somebody is there of whom nothing but a name is given. */
const ACTOR_FIELDS: { readonly [field: string]: ActorKind } = {
  place: 'place',
  sides: 'organization',
  party: 'organization',
  authors: 'organization',
  signatories: 'organization',
  thirdParties: 'organization',
  participants: 'person',
  speaker: 'person',
}

/** Kinds that one actor never is: a report may take a company for a person, but none a person for a state. */
export const cannotBeOne = (kinds: readonly ActorKind[]): boolean =>
  kinds.includes('person') && kinds.some((kind) => kind === 'country' || kind === 'place')

export const isActorField = (field: string): boolean => field in ACTOR_FIELDS

/** What kind of actor somebody is by a field that he stands in: a place, a person, a body. */
export const kindInField = (field: string): ActorKind => ACTOR_FIELDS[field] ?? 'person'
