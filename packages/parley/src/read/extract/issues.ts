import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { Id } from '../../model/evidence.ts'
import type { ResolvedSentence } from '../resolved.ts'

/** Words of the agenda in a sentence that are issues wherever they stand. */
export const issueCues = (sentence: ResolvedSentence): Cue[] => agendaCues(sentence).filter((cue) => !isGoverned(cue))

/** All words of the agenda in a sentence; where one lies inside another of the sentence, the longer one is meant; where two are one word, the one that is an issue anywhere. */
export function agendaCues(sentence: ResolvedSentence): Cue[] {
  const cues = sentence.cues.filter(
    (cue) =>
      cue.entry.meaning.cue === 'issue' &&
      !inOffice(sentence, cue) &&
      !inBody(sentence, cue) &&
      !isByChance(sentence, cue) &&
      !isHowLong(sentence, cue) &&
      !(isGoverned(cue) && inPlace(sentence, cue)),
  )
  return cues.filter(
    (cue) =>
      !cues.some(
        (other) =>
          other !== cue &&
          other.first <= cue.first &&
          cue.last <= other.last &&
          (other.last - other.first > cue.last - cue.first || (isGoverned(cue) && !isGoverned(other))),
      ),
  )
}

/** The word is an issue only where progress is told of it: "agreed on pay". */
export const isGoverned = (cue: Cue): boolean => (cue.entry.meaning as MeaningOf<'issue'>).governed === true

/** The word means all that is negotiated, where no part of it is named beside it: "the text of the treaty". */
export const isWhole = (cue: Cue): boolean => (cue.entry.meaning as MeaningOf<'issue'>).whole === true

export const issueOf = (cue: Cue): Id => (cue.entry.meaning as MeaningOf<'issue'>).issue

/** Issues named between two tokens, `last` included, each once, in order. */
export const issuesBetween = (sentence: ResolvedSentence, first: number, last: number): Id[] => [
  ...new Set(
    issueCues(sentence)
      .filter((cue) => cue.first >= first && cue.last <= last)
      .map(issueOf),
  ),
]

/** «на території країни», "air strikes": with what stands beside it the word means something else. */
export const isByChance = ({ cues }: ResolvedSentence, cue: Cue): boolean =>
  cues.some(({ entry, first, last }) => entry.meaning.cue === 'chance' && first <= cue.first && cue.last <= last)

/** "met for eight hours": how long something went on. */
const isHowLong = ({ times }: ResolvedSentence, cue: Cue): boolean =>
  times.some(({ when, first, last }) => when === null && first <= cue.first && cue.last <= last)

/** «в секторе Газа»: the name of a place has a plain word in it. */
const inPlace = ({ mentions }: ResolvedSentence, cue: Cue): boolean =>
  mentions.some(({ kind, first, last }) => kind === 'place' && first <= cue.first && cue.last <= last)

/** «Лівійська національна армія», "the miners' union": part of the name of who acts; a plant that is named may be what they talk about. */
const inBody = ({ mentions, cues }: ResolvedSentence, cue: Cue): boolean =>
  mentions.some(
    ({ kind, first, last }) =>
      kind === 'organization' &&
      first <= cue.first &&
      cue.last <= last &&
      last - first > cue.last - cue.first &&
      cues.some((one) => one.entry.meaning.cue === 'kind' && first <= one.first && one.last <= last),
  )

/** "Trade Representative": what an office is for is no matter of the talks. */
const inOffice = ({ offices }: ResolvedSentence, cue: Cue): boolean =>
  offices.some(({ first, last }) => first <= cue.first && cue.last <= last)
