import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { Cue } from '../../../language/cue.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** Tokens between a paper and whose it is: "a statement issued late on Monday by the Kenyan presidency". */
const REACH_TO_ISSUER = 7
/** "from the country's Finance Ministry". */
const REACH_TO_NAME = 4
/** Words between an owner and the body that speaks: "Marsh's own press office". */
const REACH_TO_BODY = 3

/** Whose statement, letter or communiqué it is: "a statement from the ministry said"; the only one named. */
export function issuerOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  paper: { last: number },
): ResolvedMention | null {
  const { grammar, mentions, cues } = sentence
  for (let place = paper.last + 1; place <= Math.min(sentence.last, paper.last + REACH_TO_ISSUER); place++) {
    const token = report.tokens[place]
    if (token?.kind !== 'word' || says(cues, place)) return null
    if (!grammar.byWhom.has(token.key)) continue
    const issuer = mentions.find(({ first }) => first > place && first - place <= REACH_TO_NAME)
    const several = issuer && grammar.and.has(report.tokens[issuer.last + 1]?.key ?? '')
    return issuer && !several && issuer.kind !== 'place' ? issuer : null
  }
  return null
}

/** "Marsh's office said", "said the union's board": the last token of a body that speaks for its owner. */
export function officeOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  owner: { first: number; last: number },
): number | null {
  const { cues } = sentence
  if (sentence.grammar.inflected || !isOwnerMark(report.tokens[owner.last + 1])) return null
  const body = cues.find(
    ({ entry: { meaning }, first }) =>
      (meaning.cue === 'body' || meaning.cue === 'kind') &&
      first > owner.last &&
      first - owner.last <= REACH_TO_BODY + 1,
  )
  if (!body) return null
  const speaks = says(cues, body.last + 1) || cues.some((cue) => isSaying(cue) && cue.last === owner.first - 1)
  return speaks ? body.last : null
}

const isSaying = ({ entry }: Cue): boolean => entry.meaning.cue === 'say'
const says = (cues: readonly Cue[], place: number): boolean =>
  cues.some((cue) => isSaying(cue) && cue.first <= place && place <= cue.last)
