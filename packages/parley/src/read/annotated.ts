import type { Cue } from '../language/cue.ts'
import type { Grammar } from '../language/grammar.ts'
import type { Case } from '../language/morphology.ts'
import type { TenseMark, TimePhrase } from '../language/time.ts'
import type { ActorKind } from '../model/actor.ts'
import type { NameReading } from '../model/findings.ts'
import type { SegmentedReport, Sentence } from './segmented.ts'

/** A name in the text. Tokens are counted over the report, `last` is included; offsets are into the text. */
export interface Mention {
  kind: ActorKind
  first: number
  last: number
  start: number
  end: number
  /** Key in the world data, where the name is known there. */
  known: string | null
  /** Key of the country that a known body belongs to, or that a capital may stand for. */
  country: string | null
  /** What kind of state body a known one is: "general-staff"; whose, `country` tells where something settles it. */
  institution?: string
  /** Of a known place: capital, city, region, site, area. */
  placeKind?: string
  /** The name again in other letters: the first token of the mention that it spells. */
  glossOf?: number
  /** A known agency or outlet. */
  press: 'agency' | 'outlet' | null
  /** Base form, the likeliest. */
  base: string
  /** For a person. `key` of the first name is the same for Андрій, Андрей and Andrii. */
  person: {
    given: string | null
    givenKey: string | null
    initial: string | null
    gender: 'm' | 'f' | null
    family: NameReading[]
  } | null
  /** Cases that the form may stand in; empty where the language or the name shows none. */
  cases: Case[]
  /** Name of the rule. */
  rule: string
}

/** An adjective or a noun that ties something to a country: «американська», "Ukrainian", «киянин». No mention of its own. */
export interface Affiliation {
  first: number
  last: number
  /** "country:US" */
  country: string
  /** Its noun is of people or a body that does not act for the state: «сирийская оппозиция», "Danish unions". */
  ofNoState?: true
}

/** An office as worded, with what it is an office of and who holds it, where the phrase says so. */
export interface OfficePhrase {
  first: number
  last: number
  /** Dictionary form: «спеціальний посланник». */
  title: string
  cases: Case[]
  plural: boolean
  head: boolean
  envoy: boolean
  spokesperson: boolean
  /** "zять", "son-in-law": tells who somebody is, is no office of a side. */
  kin: boolean
  /** "analyst": tells what somebody does, for no side. */
  calling: boolean
  /** Held once: tells who somebody is, and whose side he was on. */
  former: boolean
  /** "his counterpart": the office named before, of another side. */
  counterpart: boolean
  /** Index into `mentions` of the sentence. */
  of: number | null
  /** Key of the country that it is an office of: «президент США», «американський посланник». */
  country: string | null
  holders: number[]
}

export interface AnnotatedSentence extends Sentence {
  /** Closed classes of the sentence's language. */
  grammar: Grammar
  cues: Cue[]
  /** Words that documents are called by in the nominative, by token, where they stand in another case. */
  documentBases: ReadonlyMap<number, string>
  /** Nouns of those who are at home in a country and no part of its state: «оппозиция», "farmers". */
  camps: Cue[]
  mentions: Mention[]
  affiliations: Affiliation[]
  offices: OfficePhrase[]
  times: TimePhrase[]
  tenses: TenseMark[]
}

/** A known name in a dateline: it stands in no sentence. */
export type DatelineName = Pick<Mention, 'start' | 'end' | 'rule'> & { known: string }

export interface AnnotatedReport extends SegmentedReport {
  sentences: AnnotatedSentence[]
  datelineNames: DatelineName[]
}
