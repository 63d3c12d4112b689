import type { Edtf } from '../../model/evidence.ts'

/** What a phrase of time is set against. */
export interface TimeAnchors {
  /** When the report was published. */
  published: Edtf | null
  /** When what was told just before took place. */
  context: Edtf | null
  /** The year of which the sentences tell, where one opened them: "In 2019 … On 9 December they signed". */
  year?: number | null
  /** What the sentence's verb says; a hint, for dates and weekdays that fall on either side. */
  tense: 'past' | 'future' | null
}
