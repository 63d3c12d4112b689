import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { inAside, partedBy, sayings, saysThat, type Scope, type Stretch } from './clause.ts'
import { course, quoted, REACH_OF_ENDING } from './course.ts'
import { OVERTURNS, tellsOfAnother } from './overturned.ts'
import { hostsIt } from './hosted.ts'
import { openerOf } from './opener.ts'

/** A verb may govern a noun of meeting from this far: «провели в понеділок у Женеві перший раунд». */
const REACH_OF_VERB = 9

/**
 * The verb that says what becomes of the meeting, nearest to its noun on either side. Behind the noun it may stand far
 * off, past names and a relative clause, whose own verb yields to it.
 */
export function governing(report: ResolvedReport, { sentence, trigger, first, last }: Scope): Cue | null {
  const candidates = sentence.cues.flatMap((cue) => {
    const status = hostsIt(report, sentence, trigger, cue) ? 'held' : course(cue)?.status
    if (!status || status === 'unconfirmed' || OVERTURNS.has(status) || cue.last < first || cue.first > last) return []
    if (cue !== trigger && quoted(sentence, cue) !== quoted(sentence, trigger)) return []
    if (inAside(report, sentence, cue, trigger)) return []
    if (tellsOfAnother(sentence, trigger, cue) || ofAnotherVerb(sentence, trigger, cue)) return []
    if (governsOther(report, sentence, trigger, cue) || tellsOfOther(report, sentence, trigger, cue)) return []
    if (attributes(report, sentence, trigger, cue) || ofWhatWasSaid(report, sentence, trigger, cue)) return []
    if (ofWhatWasSaidThere(report, sentence, trigger, cue) || agreedThere(report, sentence, trigger, cue)) return []
    const before = cue.last < trigger.first
    const distance = before
      ? trigger.first - cue.last - tokensOfTimes(sentence, cue, trigger)
      : cue.first - trigger.last
    if (
      distance > (before ? REACH_OF_VERB : REACH_OF_ENDING) ||
      partedBy(report, cue, trigger) > (before ? 1 : MOST_COMMAS)
    )
      return []
    return [
      {
        cue,
        distance:
          distance +
          (isRelative(report, sentence, trigger, cue) || saysThat(sentence, cue, trigger) ? REACH_OF_ENDING : 0) +
          (before ? 0 : COMMA * partedBy(report, cue, trigger)),
      },
    ]
  })
  return candidates.toSorted((one, other) => one.distance - other.distance)[0]?.cue ?? null
}

/** «готується до виборів після переговорів»: a verb with its preposition governs no noun that stands behind another one. */
const governsOther = (report: ResolvedReport, { grammar }: ResolvedSentence, trigger: Cue, cue: Cue): boolean =>
  grammar.inflected &&
  cue.first < cue.last &&
  grammar.prepositions.has(report.tokens[cue.last]?.key ?? '') &&
  report.tokens
    .slice(cue.last + 1, trigger.first)
    .some(
      ({ key }) =>
        grammar.prepositions.has(key) ||
        grammar.takesUp.has(key) ||
        grammar.since.has(key) ||
        grammar.subordinate.has(key),
    )

/**
 * «Умови переговорів були важкими», «Спроби провести переговори були марними»: said of another noun, which the meeting only
 * belongs to. «Перший раунд був успішним, другий відбудеться в травні»: what comes of one yields to when another is held.
 */
function tellsOfOther(report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue, cue: Cue): boolean {
  if (!course(cue)?.result || !course(cue)?.event) return false
  if (sentence.cues.some((one) => course(one)?.event && !course(one)?.result)) return true
  const { grammar, mentions, times, cues } = sentence
  const ends = [...mentions, ...times, cue, ...cues.filter(({ entry }) => SUBJECTS.has(entry.meaning.cue))]
  const isEnd = (at: number): boolean => ends.some(({ last }) => last === at)
  const describes = (at: number): boolean => {
    const { key } = report.tokens[at] ?? { key: '' }
    return grammar.demonstratives.has(key) || (grammar.adjectival(key) && !grammar.prepositions.has(key))
  }
  let place = trigger.first - 1
  while (place >= sentence.first && !isEnd(place) && describes(place)) place--
  const { kind, key } = report.tokens[place] ?? { kind: 'mark', key: '' }
  return (
    place >= sentence.first &&
    kind === 'word' &&
    !grammar.and.has(key) &&
    !grammar.but.has(key) &&
    !grammar.subordinate.has(key) &&
    !isEnd(place)
  )
}

/** «раунд переговорів», «що переговори»: behind these the noun is what the verb tells of. */
const SUBJECTS = new Set<Cue['entry']['meaning']['cue']>(['meeting', 'that', 'this'])

/** "discussed it by phone, Marsh announced": who is named behind a comma, right before it, only says so. */
const attributes = (
  report: ResolvedReport,
  { mentions, cues, grammar }: ResolvedSentence,
  trigger: Cue,
  cue: Cue,
): boolean =>
  !grammar.inflected &&
  cue.first > trigger.last &&
  cues.some(({ entry, first }) => entry.meaning.cue === 'say' && first === cue.first) &&
  mentions.some(({ first, last }) => last === cue.first - 1 && report.tokens[first - 1]?.text === ',')

/** "After talks on Monday, Marsh said the border would stay closed": English opens what is said without a word for it. */
const ofWhatWasSaid = (report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue, cue: Cue): boolean =>
  !sentence.grammar.inflected &&
  trigger.entry.meaning.cue === 'meeting' &&
  sayings(sentence).some(
    (said) =>
      said.first > trigger.last &&
      said.last < cue.first &&
      partedBy(report, trigger, said) > 0 &&
      partedBy(report, said, cue) === 0 &&
      report.tokens[said.last + 1]?.kind === 'word' &&
      sentence.mentions.some(({ kind, last }) => kind !== 'place' && last === said.first - 1),
  )

/** «у телефонній розмові з Х Y заявив, що переговори відновляться»: of what somebody said there, behind the word that opens it. */
const ofWhatWasSaidThere = (report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue, cue: Cue): boolean =>
  trigger.entry.meaning.cue === 'meeting' &&
  sentence.cues.some(
    (that) =>
      that.entry.meaning.cue === 'that' &&
      that.first > trigger.last &&
      that.last < cue.first &&
      sayings(sentence).some((said) => said.last < that.first && said.first !== cue.first),
  ) &&
  openerOf(report, { sentence, trigger }) !== null

/** «на переговорах в Осло договорились встретиться снова»: they agreed there, and it is the next meeting that lies ahead. */
const agreedThere = (report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue, cue: Cue): boolean =>
  course(cue)?.status === 'announced' &&
  cue.first > trigger.last &&
  sentence.cues.some(
    ({ entry: { meaning }, first }) => meaning.cue === 'progress' && meaning.state === 'agreed' && first === cue.first,
  ) &&
  sentence.cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'meet' &&
      first > cue.first &&
      last - cue.last <= 1 &&
      report.tokens[first]?.kind === 'word',
  ) &&
  openerOf(report, { sentence, trigger }) !== null

/** «провести 30 ноября и 1 декабря 2011 г. в Вильнюсе встречу»: a date between the two, however long, parts them as one word. */
const tokensOfTimes = ({ times }: ResolvedSentence, one: Stretch, other: Stretch): number =>
  times.reduce((sum, { first, last }) => (first > one.last && last < other.first ? sum + last - first : sum), 0)

const MOST_COMMAS = 3
const COMMA = 3

/** A comma and a relative pronoun open the clause that the verb stands in. */
function isRelative(
  report: ResolvedReport,
  { grammar }: ResolvedSentence,
  { last }: Stretch,
  { first }: Stretch,
): boolean {
  for (let place = first - 1; place > last; place--) {
    const token = report.tokens[place]
    if (token?.text === ',') return false
    if (grammar.relative.has(token?.key ?? '')) return true
  }
  return false
}

/** «на зустрічі Х пообіцяв відкрити кордон»: the infinitive hangs on the verb of saying or wanting between the two. */
const ofAnotherVerb = ({ cues }: ResolvedSentence, trigger: Cue, { first, features }: Cue): boolean =>
  features.tense === 'infinitive' &&
  cues.some(
    (cue) =>
      (cue.entry.meaning.cue === 'say' || cue.entry.meaning.cue === 'stance') &&
      cue.features.tense === 'past' &&
      cue.first > trigger.last &&
      cue.last < first,
  )
