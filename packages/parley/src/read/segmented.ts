import type { LanguageCode } from '../language/pack.ts'
import type { LanguageTag } from '../model/evidence.ts'
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
  /** Quotations that lie in it, in order. A quotation is never cut by the end of a sentence. */
  quotations: Quotation[]
}

/** A stretch between quotation marks; the marks are left out. Tokens as in `Sentence`. */
export interface Quotation {
  start: number
  end: number
  first: number
  last: number
  /** False where the mark never closes: the quotation goes on in the next paragraph. */
  closed: boolean
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
  /** One that a language pack reads, or another: then it has no sentences. */
  language: LanguageTag
  paragraphs: Paragraph[]
  tokens: Token[]
  sentences: Sentence[]
  /** Words of datelines, «КИЇВ. 13 серпня. УНН.»: no body, and yet they name a place and an agency. */
  datelines: Token[][]
}
