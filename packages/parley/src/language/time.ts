import type { Token } from './token.ts'

/**
 * A phrase of time as the language words it, not yet set against a day.
 * Arithmetic belongs to `read/resolve`; the wording belongs to the pack.
 */
export type TimeMeaning =
  /**
   * 5 December; December 2025; 2025; any part may be missing. A day below zero counts from the end of the month: -1 is
   * its last day. `yearOffset`: "in November last year" is -1, against the year of the report. `yearOf`: "in October of
   * that year". `direction`: "last summer", "next March".
   */
  | {
      kind: 'calendar'
      year?: number
      yearOffset?: number
      yearOf?: 'context'
      month?: number
      day?: number
      toDay?: number
      toMonth?: number
      toYear?: number
      part?: PartOfUnit
      about?: boolean
      direction?: 'last' | 'this' | 'next'
      /** The week of that day. */
      week?: boolean
    }
  /** The 1990s: `year` is the first of them. */
  | { kind: 'decade'; year: number; part?: PartOfUnit }
  /** today, yesterday, three days ago, next week. `unit` says how precise: "last week" is a week. `anchor`: against the day of the report, or of the event told just before («наступного дня», "the day before"); `event`: of that event only ("two days after the meeting"). */
  | {
      kind: 'offset'
      unit: 'day' | 'week' | 'month' | 'year' | 'hour'
      amount: number
      anchor: 'report' | 'context' | 'event'
      about?: boolean
      weekday?: number
      part?: PartOfUnit
      /** Of what is told in the past it is how long: "the first talks in ten years". */
      ahead?: boolean
    }
  /** on Tuesday, last Tuesday, next Tuesday; from Tuesday to Thursday. ISO weekday, Monday is 1. */
  | { kind: 'weekday'; weekday: number; toWeekday?: number; direction: 'nearest' | 'last' | 'next' | 'this' | 'coming' }
  /** that day, the same evening. */
  | { kind: 'same'; unit: 'day' | 'week' | 'month' | 'year' }
  /** these days, recently, soon: known to be near, on one side. `unit`: "in the coming days", "in recent weeks". */
  | { kind: 'vague'; direction: 'past' | 'present' | 'future'; unit?: 'day' | 'week' | 'month' }
  /** the coming weekend, last weekend. */
  | { kind: 'weekend'; direction: 'last' | 'this' | 'next' }

/** `start` and `end` are edges ("by the end of the year"), `early` and `late` are not ("in late 2025"). */
export type PartOfUnit = 'early' | 'mid' | 'late' | 'start' | 'end'

/** What a date bounds: "since 2014"; "until Monday", which lies ahead even of "they broke off"; "by Monday", "before". */
export type Bound = 'since' | 'until' | 'by'

/** A word that tells whether its clause tells of what was or of what is to be. */
export interface TenseMark {
  first: number
  last: number
  /** `either`: a plan that was, whose day may be over or not. */
  tense: 'past' | 'future' | 'either'
}

export interface TimePhrase {
  /** Tokens, `last` included. */
  first: number
  last: number
  /** Null where the phrase tells a time of day alone. */
  date: TimeMeaning | null
  /** "16:00", with the zone as a place or an offset where the phrase gives one. */
  clock: { hour: number; minute: number; zone: string | null; about: boolean } | null
  /** «протягом двох годин»: how long, as ISO 8601. Not a date. */
  duration: string | null
  /** Null where the date is when something is, and bounds nothing. */
  bound: Bound | null
  /** Name of the rule. */
  rule: string
}

export interface TimeGrammar {
  /** Phrases of time between two tokens, `last` included, longest first at each place, never overlapping. */
  find(tokens: readonly Token[], first: number, last: number): TimePhrase[]
  /** Words between two tokens, `last` included, that tell a tense by themselves or by their endings. */
  tenses(tokens: readonly Token[], first: number, last: number): TenseMark[]
}
