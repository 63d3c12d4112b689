import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ActorRef, FoundOffice } from '../../../model/findings.ts'
import type { Anonymity } from '../../../model/statement.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Candidate, textOf } from './candidates/candidate.ts'
import { isGerund } from './gerund.ts'
import { withPartner } from './joint.ts'
import { pastHearer } from './past-hearer.ts'
import { tellerBehind } from './teller.ts'

/** Who is said to have said it. Tokens of the phrase, `last` included. */
export interface Speaker {
  actor: ActorRef | null
  text: string
  anonymity: Anonymity
  first: number
  last: number
  /** The press itself speaks, not somebody through it. */
  press: boolean
  /**
   * The phrase may take up who spoke before: «він»; `noun`: those without a name, "the officials"; `person`: the same for one,
   * who may also have a name, "the diplomat"; `some`: one of them, "one of the officials"; `thing`: a body or several, "it", «вони».
   */
  takesUp: 'pronoun' | 'noun' | 'person' | 'some' | 'thing' | null
  office: FoundOffice | null
  /** One person, though only a body or country is known: "an analyst of the group", whom «він» may take up. */
  single?: boolean
  /** The country that a phrase which takes somebody up tells of him: «катарський дипломат». */
  country?: ActorRef
}

/** How far from its verb a subject may stand, in tokens. */
const REACH_BEFORE = 24
const REACH_AFTER = 7
const REACH_OF_TELLING = 3

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
}

/**
 * The subject of a verb of saying: right beside it («заявив речник»), else the nearest nominative before it that no
 * clause parts from it, else one further behind («сообщил агентству источник»), else a body or capital that stands
 * in the locative («у Кремлі заявили»). Whoever says it together with somebody is told with him.
 */
export function speakerOf(all: readonly Candidate[], verb: Cue, { report, sentence }: Scene): Speaker | null {
  const speaker = subjectOf(all, verb, { report, sentence })
  return speaker && withPartner(report, sentence, { verb, all, speaker })
}

function subjectOf(all: readonly Candidate[], verb: Cue, { report, sentence }: Scene): Speaker | null {
  const within = tellerBehind(sentence, verb, all) ?? withWhom(report, sentence, { verb, all })
  if (within) return within
  // «привітав делегації і повідомив»: one spoke.
  const single = sentence.grammar.inflected && verb.features.number === 'sg'
  const able = all.filter((one) => one.nominative && !one.located && !one.governed && !(single && one.several))
  const subject = all.filter(
    (one) => one.last < verb.first && verb.first - one.last <= REACH_BEFORE && clear(report, one.last, verb.first),
  )
  const elsewhere = withinAnother(report, sentence, verb, subject)
  if (elsewhere) return elsewhere
  const left = beforeBrackets(report, verb.first - 1)
  const beside = able.findLast((one) => one.last === left || (one.last === left - 1 && isClosedBehind(report, one)))
  const right = able.find(
    (one) =>
      one.first > verb.last &&
      (one.first - verb.last <= 2 ||
        isOwned(report, sentence, verb.last, one.first) ||
        isOfCountry(report, sentence, verb.last, one.first)),
  )
  // «рассказал Радио Азаттык источник»: who stands behind the press spoke to it.
  const teller = right?.press ? tellerBefore(report, verb, all) : null
  if (teller) return teller
  const behindPress = right?.press ? able.find((one) => one.first === beyondMark(report, right.last) + 1) : undefined
  const after = [behindPress ?? right].find((one) => one && mayFollow(report, sentence, verb, one))
  if (beside || after) return beside ?? after ?? null
  const inserted = insertionBefore(report, sentence, verb)
  const before = subject.filter((one) => able.includes(one))
  const outside = before.filter((one) => one.first < inserted.first || one.first > inserted.last)
  const nearest = (inserted.first < inserted.last ? outside.at(-1) : undefined) ?? before.at(-1)
  const from = pastHearer(report, sentence, verb)
  const behind = !sentence.grammar.inflected
    ? undefined
    : able.find(
        (one) =>
          one.first > from &&
          one.first - from <= REACH_AFTER &&
          unparted(report, from, one.first) &&
          mayFollow(report, sentence, verb, one),
      )
  const preferred = behind && (!nearest || parted(report, nearest.last, verb.first)) ? behind : (nearest ?? behind)
  // "Unions in Lima said": in English where somebody is who is not known says nothing.
  if (preferred || !sentence.grammar.inflected) return preferred ?? null
  return (
    subject.findLast((one) => one.located) ??
    all.find((one) => one.first > verb.last && one.first - verb.last <= 3 && one.located) ??
    null
  )
}

/** «Директор відмовився, однак у компанії кажуть»: behind a comma and a conjunction a clause of its own, whose subject nobody is. */
function withinAnother(
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  verb: Cue,
  subject: readonly Candidate[],
): Candidate | null {
  if (!grammar.inflected || verb.features.number !== 'pl') return null
  const body = subject.findLast(({ located, last }) => located && verb.first - last <= REACH_OF_TELLING)
  if (!body) return null
  const [comma, joining] = [tokens[body.first - 3], tokens[body.first - 2]]
  const joins = grammar.but.has(joining?.key ?? '') || grammar.and.has(joining?.key ?? '')
  return joins && comma?.text === ',' && !subject.some(({ first }) => first > body.last) ? body : null
}

/** «рассказал газете „Маяк“ собеседник»: the mark behind a name. */
const beyondMark = ({ tokens }: ResolvedReport, place: number): number =>
  '»"”'.includes(tokens[place + 1]?.text ?? ' ') ? place + 1 : place

/** "The talks went on, with Marsh saying that": English gives a gerund a subject of its own so. */
function withWhom(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all }: { verb: Cue; all: readonly Candidate[] },
): Candidate | undefined {
  const { grammar } = sentence
  if (grammar.inflected || !isGerund(report, sentence, verb)) return undefined
  return all.find(({ first, last }) => {
    const { key, kind } = report.tokens[first - 1] ?? { key: '', kind: 'mark' }
    return last === verb.first - 1 && kind === 'word' && grammar.with.has(key) && !grammar.and.has(key)
  })
}

/** How far behind its verb whose office it is may put a speaker: "said the teachers' union's leader, Rosa Field". */
const REACH_OF_OWNER = 6

const isOwned = (report: ResolvedReport, { grammar }: ResolvedSentence, last: number, first: number): boolean =>
  !grammar.inflected &&
  first - last <= REACH_OF_OWNER &&
  isOwnerMark(report.tokens[first - 1]) &&
  report.tokens.slice(last + 1, first - 1).every(({ kind }) => kind === 'word')

/** "said the Peruvian Ministry of Fisheries": nothing but an article and a country's adjective between. */
const isOfCountry = ({ tokens }: ResolvedReport, sentence: ResolvedSentence, last: number, first: number): boolean =>
  !sentence.grammar.inflected &&
  tokens
    .slice(last + 1, first)
    .every(
      ({ key }, order) =>
        sentence.grammar.determiners.has(key) ||
        sentence.affiliations.some((one) => one.first <= last + 1 + order && last + 1 + order <= one.last),
    )

/** «Двоє посадовців, обізнаних із перебігом переговорів, розповіли»: a comma closes the clause within the phrase. */
const isClosedBehind = ({ tokens }: ResolvedReport, { first, last }: Candidate): boolean =>
  tokens[last + 1]?.text === ',' && tokens.slice(first, last + 1).some(({ text }) => text === ',')

/** The most tokens that brackets hold and still stand in a phrase: «Рада (верхня палата парламенту) заявила». */
const LONGEST_BRACKETS = 10

/** The token before brackets that end at a place; the place itself where none end there. */
function beforeBrackets({ tokens }: ResolvedReport, place: number): number {
  if (tokens[place]?.text !== ')') return place
  for (let at = place - 1; at >= place - LONGEST_BRACKETS; at--) if (tokens[at]?.text === '(') return at - 1
  return place
}

/** "an officer told The Herald", «в миссии сообщили «Курьеру»»: who stands right before the verb speaks to the press behind it. */
function tellerBefore(report: ResolvedReport, verb: Cue, all: readonly Candidate[]): Candidate | null {
  return (
    all.findLast(
      (one) =>
        !one.press &&
        one.last < verb.first &&
        verb.first - one.last <= REACH_OF_TELLING &&
        (one.located || (one.nominative && !one.governed)) &&
        (unparted(report, one.last, verb.first) || (isClosedBehind(report, one) && verb.first - one.last === 2)),
    ) ?? null
  )
}

/**
 * Whether an English subject may stand behind its verb: right behind a quotation, or with a mark, a preposition or a time
 * after it («…, said Marsh, who …»). "said Marsh had left" tells what Marsh did, and "told Marsh" who heard it.
 */
export function mayFollow(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  verb: Cue,
  { first, last }: { first: number; last: number },
): boolean {
  // «объявив Х врагом»: a gerund has the subject of its sentence, and what stands behind is what it is about.
  if (sentence.grammar.inflected) return verb.features.tense !== 'participle' || !isGerund(report, sentence, verb)
  if ((verb.entry.meaning as MeaningOf<'say'>).told) return false
  if (sentence.quotations.some((one) => one.last < verb.first && verb.first - one.last <= 3)) return true
  // "accused Marsh of stalling": whom the verb is about.
  if ((verb.entry.meaning as MeaningOf<'say'>).object) return false
  const next = report.tokens[last + 1]
  return (
    last >= sentence.last ||
    next?.kind !== 'word' ||
    (sentence.grammar.prepositions.has(next.key) && !isDefinite(report, sentence, first)) ||
    endsWithPaper(report, sentence, last) ||
    sentence.times.some((time) => time.first === last + 1)
  )
}

/** "…, said the ministry in a statement." */
const endsWithPaper = (
  { tokens }: ResolvedReport,
  { cues, last: end, grammar }: ResolvedSentence,
  last: number,
): boolean =>
  grammar.prepositions.has(tokens[last + 1]?.key ?? '') &&
  cues.some(
    ({ entry: { meaning }, ...cue }) =>
      (meaning.cue === 'channel' || (meaning.cue === 'document' && meaning.kind === 'statement')) &&
      cue.first > last &&
      cue.first - last <= REACH_TO_PAPER &&
      end - cue.last <= REACH_TO_END,
  )

/** "in a brief written statement" */
const REACH_TO_PAPER = 5
/** "on Monday." */
const REACH_TO_END = 3

/** "said the ministers of three states met": who opens what is said. */
const isDefinite = (report: ResolvedReport, sentence: ResolvedSentence, first: number): boolean =>
  sentence.grammar.articles.definite.has(report.tokens[first]?.key ?? '') ||
  sentence.grammar.articles.definite.has(report.tokens[first - 1]?.key ?? '')

/** "Marsh, who is due in Oslo, said": the clause between commas right before the verb. */
function insertionBefore(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  verb: Cue,
): { first: number; last: number } {
  let close = verb.first - 1
  // ", who is due in Oslo, has said"
  while (!sentence.grammar.inflected && sentence.grammar.auxiliaries.has(report.tokens[close]?.key ?? '')) close--
  if (report.tokens[close]?.text !== ',') return { first: verb.first, last: verb.first }
  for (let place = close - 1; place > sentence.first && verb.first - place <= REACH_BEFORE; place--)
    if (report.tokens[place]?.text === ',') return { first: place, last: verb.first - 1 }
  return { first: verb.first, last: verb.first }
}

/** A semicolon or a colon parts a subject from its verb. */
function clear(report: ResolvedReport, last: number, first: number): boolean {
  for (let place = last + 1; place < first; place++) if (';:'.includes(report.tokens[place]?.text ?? ' ')) return false
  return true
}

const parted = (report: ResolvedReport, last: number, first: number): boolean => !unparted(report, last, first)

function unparted(report: ResolvedReport, last: number, first: number): boolean {
  for (let place = last + 1; place < first; place++)
    if (',;:—–'.includes(report.tokens[place]?.text ?? ' ')) return false
  return true
}

/** Who follows «за словами», "according to": the nearest candidate after the words. */
export function namedAfter(report: ResolvedReport, all: readonly Candidate[], cue: Cue): Speaker | null {
  const next = all.find((one) => one.last > cue.last && one.first - cue.last <= 3)
  if (!next) return null
  const sourceEnds = report.tokens[next.first - 1]?.text === ',' && next.nominative
  return sourceEnds ? unknownSource(report, cue, next.first - 2) : next
}

/** «За даними агентства, Ліма погодилася»: the comma closes the source, and who follows it is what the data are about. */
const unknownSource = (report: ResolvedReport, { first, last }: Cue, end: number): Speaker => ({
  actor: null,
  text: textOf(report, end > last ? last + 1 : first, Math.max(end, last)),
  anonymity: 'unnamed',
  first,
  last: Math.max(end, last),
  press: false,
  takesUp: null,
  office: null,
})

/** «…, пише X з посиланням на Y»: whom the press cites. */
export const citedAfter = (
  all: readonly Candidate[],
  sentence: ResolvedSentence,
  last: number,
): Candidate | undefined => {
  // "Reuters reported on Friday, citing two officials": when it was reported may stand between.
  const between = sentence.times.filter((time) => time.first > last && time.first - last <= 2)
  const from = Math.max(last, ...between.map((time) => time.last))
  const citing = sentence.cues.find(
    (cue) => cue.entry.meaning.cue === 'citing' && cue.first > last && cue.first - from <= 3,
  )
  return citing && all.find((one) => one.last > citing.last && one.first - citing.last <= 3)
}
