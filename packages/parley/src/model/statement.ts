import type { Edtf, Evidence, Id } from './evidence.ts'
import type { Source } from './report.ts'

export type Anonymity = 'named' | 'role' | 'unnamed'
/** `mixed`: an indirect statement with a quoted part. */
export type StatementMode = 'direct' | 'indirect' | 'mixed'

/** What somebody said, through whom it reached the reader. */
export interface Statement {
  id: Id
  speaker: Id | null
  /** As worded: "a White House official", "a source familiar with the talks". */
  speakerText: string
  anonymity: Anonymity
  mode: StatementMode
  /** What was said: `evidence[0].quote` is the passage. */
  evidence: Evidence[]
  /** X, Telegram, briefing, interview … */
  channel: string | null
  when: Edtf | null
  /** From the outlet inwards to the speaker, the speaker left out. */
  via: Source[]
  issues: Id[]
  /** The same statement in other words or languages. */
  sameAs: Id[]
}
