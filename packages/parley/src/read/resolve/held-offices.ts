import type { Edtf, Timing } from '../../model/evidence.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedSentence, OfficePhrase } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'

/** An office with one who holds it, as a sentence tells it. */
export interface HeldOffice {
  /** Place of the sentence in the report. */
  place: number
  sentence: AnnotatedSentence
  timing: Timing
  office: OfficePhrase
  /** Names of the sentence. */
  named: readonly ResolvedMention[]
  /** The name of the holder, and who that is. */
  holder: ResolvedMention
  of: ActorRef | null
  side: ActorRef | null
  /** How the side was told: "office" by the phrase itself, else by what the rest of the report says. */
  rule: string
  when: Edtf | null
}
