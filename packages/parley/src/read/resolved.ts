import type { ActorRef, FoundActor } from '../model/findings.ts'
import type { Edtf, Timing } from '../model/evidence.ts'
import type { SourceOf } from '../model/report.ts'
import type { MeaningOf } from '../language/vocabulary/entry.ts'
import type { TimePhrase } from '../language/time.ts'
import type { AnnotatedReport, AnnotatedSentence, Mention } from './annotated.ts'

/** "union", "company", "movement" … */
export type BodyKind = MeaningOf<'kind'>['kind']

export interface ResolvedMention extends Mention {
  actor: ActorRef
}

/** A phrase that is no name and yet means an actor: "the envoy", «сторони», «он», «американська делегація». */
export interface Reference {
  first: number
  last: number
  start: number
  end: number
  /** One, or several for «сторони». */
  actors: ActorRef[]
  /** `side`: means the delegation of the country that `actors` names; `person`, `press`; `place`: a city by its country; `country`: an adjective; `organization`: a body by the common noun of its kind; `body`: one of a state by the adjective of its country; `government`: who takes a stance for a country. */
  kind: 'person' | 'organization' | 'side' | 'sides' | 'press' | 'place' | 'country' | 'body' | 'government'
  rule: string
}

export interface ResolvedTime extends TimePhrase {
  /** Null for a duration or a time of day alone. */
  when: Edtf | null
  /** The open interval where the date bounds something: "2014/.." of "since 2014"; else `when`. */
  range: Edtf | null
  /** "16:00+02:00" */
  time: string | null
}

export interface ResolvedSentence extends AnnotatedSentence {
  mentions: ResolvedMention[]
  references: Reference[]
  times: ResolvedTime[]
  timing: Timing
}

export interface ResolvedReport extends AnnotatedReport {
  sentences: ResolvedSentence[]
  actors: FoundActor[]
  /** Those of them that the world data knows, by its key: a country by its adjective. */
  known: ReadonlyMap<string, ActorRef>
  /** Those of them that a mention gives as agency or outlet. */
  press: ReadonlySet<ActorRef>
  /** The country of a state body, or of a capital that stands for it, where a mention gives one. */
  governments: ReadonlyMap<ActorRef, ActorRef>
  /** Bodies of states: their state negotiates, also where nothing says which it is. */
  stateBodies: ReadonlySet<ActorRef>
  /** Of which kinds bodies are, where the report or the world tells. */
  bodyKinds: ReadonlyMap<ActorRef, ReadonlySet<BodyKind>>
  /** Of which body people are by its name right behind theirs. */
  belongings: ReadonlyMap<ActorRef, ActorRef>
  /** Whom the report as a whole cites, from the outlet inwards. */
  sources: SourceOf<ActorRef>[]
}
