import type { Edtf } from '../../model/evidence.ts'

/** What a phrase of time is set against. */
export interface TimeAnchors {
  /** When the report was published. */
  published: Edtf | null
  /** When what was told just before took place. */
  context: Edtf | null
  /** The same, the last that was told to the day: "the next day" is none of a year that was named in passing. */
  day?: Edtf | null
  /** The same, counted from no other day: "a day before the meeting" is before what was told, not before the day before. */
  event?: Edtf | null
  /** The date of another year that opened what is told: "In 2019 … On 9 December they signed". */
  opened?: Edtf | null
  /** The last date of its paragraph, or of its sentence where no tense is known: "fighting in July ended on the 28th" is of that month. */
  near?: Edtf | null
  /** What the sentence's verb says; a hint, for dates and weekdays that fall on either side. */
  tense: 'past' | 'future' | null
}
