import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, mayBe, partedBy, sayings, type Scope, type Stretch } from './clause.ts'
import { phraseStart } from './naming.ts'
import { openerOf } from './opener.ts'

/**
 * «після переговорів із Х Y заявив», "Y said after talks with X": the subject of the sentence is the other of the two. Where
 * several partners are named it must stand beside its verb and in the nominative, which English does not show; where more
 * than one may be the subject, nobody is.
 */
export function otherOfTwo(
  report: ResolvedReport,
  { sentence, trigger }: Scope,
  { people, partners }: { people: readonly ResolvedMention[]; partners: readonly ResolvedMention[] },
): ResolvedMention[] {
  const { grammar } = sentence
  if (meetsAfterOpener(report, sentence, trigger)) return subjectOfGerund(report, { sentence, trigger }, people)
  const [partner] = partners
  const last = partners.at(-1)
  if (!partner || !last || openerOf(report, { sentence, trigger }) === null) return []
  const { key } = hangsOn(report, sentence, phraseStart(report, sentence, partner))
  if (!grammar.with.has(key) || grammar.and.has(key)) return []
  const subjects = people.filter((one) => {
    if (partners.includes(one) || !mayBe(sentence, one.cases, 'nom')) return false
    const first = phraseStart(report, sentence, one)
    if (grammar.prepositions.has(hangsOn(report, sentence, first).key)) return false
    if (isSubject(report, sentence, { first, last: one.last })) return partner === last || grammar.inflected
    if (partner !== last) return false
    return first > partner.last
      ? first - partner.last <= REACH_OF_OTHER &&
          partedBy(report, partner, one) <= OPENING_COMMAS &&
          !sayings(sentence).some((verb) => verb.first > partner.last && verb.last < first)
      : trigger.first - one.last <= WORDS_OF_OPENER &&
          isSubject(report, sentence, { first: one.last, last: pastTime(sentence, partner.last) })
  })
  return subjects.length === 1 ? subjects : []
}

/** «Y у розмові з X у вівторок заявив»: a date may stand before the verb, with its preposition. */
const pastTime = ({ times }: ResolvedSentence, last: number): number =>
  times.find(({ first }) => first === last + 1 || first === last + 2)?.last ?? last

/** English "after meeting X": the word of meeting is a verb there, with whom somebody met right behind it. */
const meetsAfterOpener = (
  { tokens }: ResolvedReport,
  sentence: ResolvedSentence,
  { first, last }: Stretch,
): boolean => {
  const { grammar } = sentence
  const opener = tokens[first - 1]?.key ?? ''
  return (
    grammar.gerund(tokens[first]?.key ?? '') &&
    (grammar.subordinate.has(opener) || grammar.since.has(opener)) &&
    !grammar.beforehand.has(opener) &&
    (grammar.with.has(tokens[last + 1]?.key ?? '') || startsPerson(sentence, last + 1))
  )
}

const startsPerson = ({ mentions, offices, affiliations }: ResolvedSentence, place: number): boolean =>
  mentions.some(({ first }) => first === place) ||
  offices.some(({ first, holders }) => first === place && holders.length > 0) ||
  affiliations.some(({ first }) => first === place)

/** "After meeting X, Y said", "Y flew home after meeting X": whoever the sentence is about. */
function subjectOfGerund(
  report: ResolvedReport,
  { sentence, trigger }: Pick<Scope, 'sentence' | 'trigger'>,
  people: readonly ResolvedMention[],
): ResolvedMention[] {
  const { grammar } = sentence
  const isFree = (one: ResolvedMention): boolean =>
    !grammar.prepositions.has(report.tokens[phraseStart(report, sentence, one) - 1]?.key ?? '')
  const before = people.find(({ last }) => last < trigger.first)
  if (before) return isFree(before) ? [before] : []
  if (trigger.first - 1 !== sentence.first) return []
  return people
    .filter((one) => {
      const first = phraseStart(report, sentence, one)
      return first > trigger.last && report.tokens[first - 1]?.text === ','
    })
    .slice(0, 1)
}

/** «після першого раунду переговорів» */
const WORDS_OF_OPENER = 4
/** «після переговорів із Х у Львові Y». */
const REACH_OF_OTHER = 4

/** Right before or behind a verb of saying, agreeing, signing or leaving; in English behind it only after a mark: "…, said X", not "they asked X". */
const isSubject = (
  { tokens }: ResolvedReport,
  { cues, grammar }: ResolvedSentence,
  { first, last }: Stretch,
): boolean => {
  // «заявив високопоставлений посланник»: adjectives may stand before the office.
  let start = first
  while (grammar.inflected && tokens[start - 1]?.shape === 'lower' && grammar.adjectival(tokens[start - 1]?.key ?? ''))
    start--
  return cues.some(
    (cue) =>
      SUBJECT_OF.has(cue.entry.meaning.cue) &&
      (cue.first === last + 1 ||
        (cue.last < first && cue.last >= start - 1 && (grammar.inflected || tokens[cue.first - 1]?.kind === 'mark'))),
  )
}

const SUBJECT_OF: ReadonlySet<string> = new Set(['say', 'progress', 'paper', 'stance', 'departs'])

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
