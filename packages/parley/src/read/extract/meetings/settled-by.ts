import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "settled the final text by" */
const REACH = 4

/** "settled the text by telephone", «узгодили текст по телефону», and not "agreed to speak by telephone". */
export const settledBy = ({ tokens }: ResolvedReport, { cues, grammar }: ResolvedSentence, medium: number): boolean =>
  cues.some(
    ({ entry, features, last }) =>
      entry.meaning.cue === 'progress' &&
      entry.meaning.state === 'agreed' &&
      (features.tense === 'past' || features.tense === undefined) &&
      last < medium &&
      medium - last <= REACH &&
      tokens
        .slice(last + 1, medium)
        .every(
          ({ kind, key }) =>
            kind === 'word' &&
            !grammar.prepositions.has(key) &&
            !(grammar.inflected ? grammar.infinitive(key) : grammar.infinitiveMarks.has(key)) &&
            !grammar.subordinate.has(key),
        ),
  )
