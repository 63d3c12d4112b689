import type { Edtf, Evidence, Id, LanguageTag } from './evidence.ts'

export type ActorKind = 'person' | 'organization' | 'country' | 'place' | 'group'

/** Base forms (nominative, undeclined) by language, the best first. */
export type Names = { [language: LanguageTag]: string[] }

/** An office as reports give it: "special envoy" of the United States, for the side of the United States. */
export interface RoleOf<Actor> {
  title: string
  of: Actor | null
  side: Actor | null
  when: Edtf | null
  evidence: Evidence[]
}

/** Whether an office is one that its holder had left when the report told of it: he is on no side by it. */
export const isOver = ({ when }: { when: Edtf | null }): boolean => when?.startsWith('../') ?? false

/** Whoever or whatever acts or is named: a person, an organisation, a country, a place, a group. */
export interface Actor {
  id: Id
  kind: ActorKind
  names: Names
  /** Identifiers in outside registers, such as a Wikidata item. */
  sameAs: string[]
  roles: RoleOf<Id>[]
  mentions: Evidence[]
}
