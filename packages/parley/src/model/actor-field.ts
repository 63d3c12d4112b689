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

export const isActorField = (field: string): boolean => field in ACTOR_FIELDS

/** What kind of actor somebody is by a field that he stands in: a place, a person, a body. */
export const kindInField = (field: string): ActorKind => ACTOR_FIELDS[field] ?? 'person'
