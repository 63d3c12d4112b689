import type { Token } from './token.ts'

/**
 * A phrase of time as the language words it, not yet set against a day.
 * Arithmetic belongs to `read/resolve`; the wording belongs to the pack.
 */
export type TimeMeaning =
  /**
   * 5 December; December 2025; 2025; any part may be missing. `part`: early, mid, late.
   * `yearOffset`: "in November last year" is -1, against the year of the report.
   */
  | {
      kind: 'calendar'
      year?: number
      yearOffset?: number
      month?: number
      day?: number
      toDay?: number
      toMonth?: number
      part?: 'early' | 'mid' | 'late'
      about?: boolean
    }
  /** today, yesterday, three days ago, next week. `unit` says how precise: "last week" is a week. `anchor`: against the day of the report, or of the event told just before («наступного дня», "the day before"). */
  | {
      kind: 'offset'
      unit: 'day' | 'week' | 'month' | 'year' | 'hour'
      amount: number
      anchor: 'report' | 'context'
      about?: boolean
      weekday?: number
      part?: 'early' | 'mid' | 'late'
    }
  /** on Tuesday, last Tuesday, next Tuesday. ISO weekday, Monday is 1. */
  | { kind: 'weekday'; weekday: number; direction: 'nearest' | 'last' | 'next' | 'this' }
  /** that day, the same evening. */
  | { kind: 'same'; unit: 'day' | 'week' | 'month' }
  /** these days, recently, soon: known to be near, on one side. */
  | { kind: 'vague'; direction: 'past' | 'present' | 'future' }
  /** the coming weekend, last weekend. */
  | { kind: 'weekend'; direction: 'last' | 'this' | 'next' }

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
  /** Name of the rule. */
  rule: string
}

export interface TimeGrammar {
  /** Phrases of time between two tokens, `last` included, longest first at each place, never overlapping. */
  find(tokens: readonly Token[], first: number, last: number): TimePhrase[]
}
