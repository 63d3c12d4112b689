import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, mayBe, partedBy, sayings, type Scope, type Stretch } from './clause.ts'
import { phraseStart } from './naming.ts'

/** «під час переговорів Х заявив»: whoever is the subject meanwhile is there. */
export function present(
  report: ResolvedReport,
  { sentence, trigger, last }: Scope,
  people: readonly ResolvedMention[],
): ResolvedMention[] {
  const during = sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'during' && cue.last < trigger.first && trigger.first - cue.last <= 3,
  )
  if (!during) return speakerThere(report, sentence, trigger, people)
  return people.filter((mention) => {
    if (
      mention.first <= trigger.last ||
      mention.last > last ||
      mention.first - trigger.last > REACH_OF_SUBJECT ||
      !mayBe(sentence, mention.cases, 'nom')
    )
      return false
    const start = phraseStart(report, sentence, mention)
    const { key } = hangsOn(report, sentence, start)
    return (
      partedBy(report, trigger, { first: start, last: start }) <= OPENING_COMMAS &&
      !sentence.grammar.prepositions.has(key)
    )
  })
}

/** «заявил Х на встрече с Y», "X said at a meeting with Y": whoever speaks there is one of those who meet. */
function speakerThere(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  trigger: Stretch,
  people: readonly ResolvedMention[],
): ResolvedMention[] {
  const { grammar, cues } = sentence
  const opener = [trigger.first - 1, trigger.first - 2].find((place) =>
    grammar.locative.has(report.tokens[place]?.key ?? ''),
  )
  const said = opener === undefined ? undefined : sayings(sentence).findLast(({ last }) => last < opener)
  if (opener === undefined || !said || opener - said.last > REACH_OF_SPEAKER) return []
  if (cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.first > said.last && cue.last < opener)) return []
  if (report.tokens.slice(said.last + 1, opener).some(({ text }) => ';:'.includes(text))) return []
  const speakers = people.filter(
    ({ first, last, cases }) =>
      mayBe(sentence, cases, 'nom') && (said.first - last === 1 || (first > said.last && last < opener)),
  )
  return speakers.slice(0, 1)
}

/** «заявил в среду глава МИД Греции Х на» */
const REACH_OF_SPEAKER = 14

const REACH_OF_SUBJECT = 12
/** "During talks in Oslo, X said". */
const OPENING_COMMAS = 1
