import type { LanguageCode } from '../language/pack.ts'
import type { CleanReport } from './cleaned.ts'
import type { Token } from '../language/token.ts'

/** A sentence. Tokens are counted over the whole report; `last` is included. */
export interface Sentence {
  start: number
  end: number
  first: number
  last: number
  paragraph: number
  language: LanguageCode
}

/** A line of the text that is body. */
export interface Paragraph {
  start: number
  end: number
  /** A heading inside the report: "What is known of the meeting". */
  heading: boolean
  /** A bullet of a list. */
  bullet: boolean
}

/** After segment. Only body text has paragraphs, sentences and tokens. */
export interface SegmentedReport extends CleanReport {
  id: string
  language: LanguageCode
  paragraphs: Paragraph[]
  tokens: Token[]
  sentences: Sentence[]
}
