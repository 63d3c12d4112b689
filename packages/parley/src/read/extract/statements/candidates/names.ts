import { isOutletName } from '../../../outlet-names.ts'
import { isOpeningMark } from '../../../quotation-marks.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../../resolved.ts'
import { isOfItsPeople } from '../../its-people.ts'
import { type Candidate, complete, isNominative, located, type Span } from './candidate.ts'

/** Names that may speak by themselves; those that are `held` belong to an office. */
export function namesIn(report: ResolvedReport, sentence: ResolvedSentence, held: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = []
  for (const [place, mention] of sentence.mentions.entries()) {
    // «рассказал Радио Азаттык»: the noun of the press is no speaker beside the name.
    const noun = sentence.cues.some(
      ({ entry, first, last }) => entry.meaning.cue === 'press' && first === mention.first && last === mention.last,
    )
    if (
      held.has(place) ||
      noun ||
      isOfItsPeople(report, sentence, mention) ||
      isChannel(sentence, mention) ||
      (mention.kind === 'place' && !located(report, sentence, mention.first) && !besideVerb(sentence, mention))
    )
      continue
    const one = complete(
      report,
      sentence,
      { actor: mention.actor, anonymity: 'named', first: mention.first, last: mention.last, press: isPress(mention) },
      isNominative(mention) && !isDeclined(report, sentence, mention),
    )
    found.push({ ...one, located: one.located && mayBeWithin(mention) })
  }
  return found
}

/** «направив військо в Крим» tells where to, «у Криму заявили» who speaks. */
const mayBeWithin = ({ kind, cases }: ResolvedMention): boolean =>
  (kind !== 'place' && kind !== 'country') || cases.length === 0 || cases.includes('loc')

/** «повідомили у Фейсбуці»: a network where it was said does not speak. */
const isChannel = ({ cues }: ResolvedSentence, { first, last }: Span): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'channel' && cue.first < first && last <= cue.last)

/** «Київ заявляє», "Kyiv says": a capital that speaks. */
const besideVerb = (sentence: ResolvedSentence, mention: ResolvedMention): boolean =>
  isNominative(mention) &&
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'say' && (cue.first === mention.last + 1 || cue.last === mention.first - 1),
  )

/** Whether the report gives the name as that of an agency or outlet. */
export const isPress = (mention: ResolvedMention): boolean => mention.press !== null || isOutletName(mention)

/** «сообщил „Азаттыку“»: an unknown name that stands with an ending behind its base form, as who heard it does. */
const isDeclined = (report: ResolvedReport, { grammar }: ResolvedSentence, mention: ResolvedMention): boolean => {
  const written = report.tokens[mention.last]?.text ?? ''
  return (
    grammar.inflected &&
    mention.kind === 'organization' &&
    mention.cases.length === 0 &&
    isOpeningMark(report.tokens[mention.first - 1]?.text) &&
    mention.first === mention.last &&
    written.length > mention.base.length &&
    written.startsWith(mention.base)
  )
}
