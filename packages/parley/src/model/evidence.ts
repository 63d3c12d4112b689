/** An identifier. Ids come from content, so the same reports give the same ids in any order of reading. */
export type Id = string

/** A date in EDTF (ISO 8601-2, level 1): "2025-12-05", "2025-12", "2025-11~", "2025-12-06/2025-12-07", "XXXX-12-05". */
export type Edtf = string

/** A BCP 47 tag. */
export type LanguageTag = string

/** `recap`: the report retells it; `news`: the report brings it. */
export type Timing = 'news' | 'recap'

/** Where in a report a value was read. Every value of the record has at least one. */
export interface Evidence {
  report: Id
  /** Offsets are UTF-16 code units into `Report.text`. */
  start: number
  end: number
  /** Exactly `text.slice(start, end)`. */
  quote: string
  /** Name of the rule, model or person that read it. */
  by: string
  timing: Timing
}

/** Whether a person told it, and no rule read it. */
export const isByPerson = ({ by }: Pick<Evidence, 'by'>): boolean => by.startsWith('person:')

/** Tells evidence among all else that findings and records hold. */
export const isEvidence = (value: object): value is Evidence => 'quote' in value && 'start' in value
