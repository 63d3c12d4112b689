import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { Id } from '../../model/evidence.ts'
import type { ResolvedSentence } from '../resolved.ts'

/** Words of the agenda in a sentence; where one lies inside another of the sentence, the longer one is meant. */
export function issueCues(sentence: ResolvedSentence): Cue[] {
  const cues = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'issue')
  return cues.filter(
    (cue) =>
      !cues.some(
        (other) =>
          other !== cue &&
          other.first <= cue.first &&
          cue.last <= other.last &&
          other.last - other.first > cue.last - cue.first,
      ),
  )
}

export const issueOf = (cue: Cue): Id => (cue.entry.meaning as MeaningOf<'issue'>).issue

/** Issues named between two tokens, `last` included, each once, in order. */
export const issuesBetween = (sentence: ResolvedSentence, first: number, last: number): Id[] => [
  ...new Set(
    issueCues(sentence)
      .filter((cue) => cue.first >= first && cue.last <= last)
      .map(issueOf),
  ),
]
