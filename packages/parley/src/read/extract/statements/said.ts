import type { Speaker } from './speaker.ts'
import type { StatementMode } from '../../../model/statement.ts'

/** A statement as one sentence gives it: offsets of the passage into the text, and who said it. */
export interface Said {
  speaker: Speaker | null
  /** Words that introduce it where nobody is named: «зазначається». */
  introduced: string
  /** The same where nobody who spoke before is taken up either: «„…“, — ідеться в заяві». */
  otherwise?: string
  mode: StatementMode
  /** Passages, the main one first. */
  passages: { start: number; end: number }[]
  /** Place of the sentence in the report. */
  sentence: number
  rule: string
  /** Press in the same sentence through which it came. */
  through: Speaker[]
  /** The statement in which who speaks spoke before, where this one only takes that speaker up: its chain holds here too. */
  from?: Said
  /** Tokens that attribute it, `last` included; null where nothing in the sentence does. */
  by: { first: number; last: number } | null
}
