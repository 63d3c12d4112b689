import { isOwnerMark } from '../../language/owner-marks.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../resolved.ts'

/** The first token of a body, with the country that it is at home in. */
export function withOwner(report: ResolvedReport, sentence: ResolvedSentence, body: ResolvedMention): number {
  const owner = sentence.mentions.find(({ last }) => last === body.first - 2)
  return owner && ownsBody(report, sentence, owner) ? owner.first : body.first
}

/**
 * "Lebanon's Hezbollah", "Kenya's Orange Movement": the country only tells where a body that is none of its state is at
 * home; but of "Colombia's ELN and the government" it tells whose government that is.
 */
export const ownsBody = (
  { tokens }: ResolvedReport,
  { mentions, cues }: ResolvedSentence,
  { kind, last }: ResolvedMention,
): boolean =>
  kind === 'country' &&
  isOwnerMark(tokens[last + 1]) &&
  mentions.some(
    (one) =>
      one.kind === 'organization' && one.first === last + 2 && one.institution === undefined && one.press === null,
  ) &&
  !cues.some(({ entry: { meaning } }) => meaning.cue === 'kind' && meaning.kind === 'government')
