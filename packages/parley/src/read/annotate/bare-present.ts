import type { Cue } from '../../language/cue.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Mention } from '../annotated.ts'
import type { SegmentedReport } from '../segmented.ts'

/** "Officials familiar with the talks in Lima say". */
const REACH_OF_SUBJECT = 8

/**
 * "Officials say", "they still believe": of an English verb the present of several looks as its infinitive does. Behind
 * several who may speak a verb of saying is one.
 */
export function barePresents(
  report: SegmentedReport,
  grammar: Grammar,
  { cues, mentions }: { cues: readonly Cue[]; mentions: readonly Mention[] },
): Cue[] {
  if (grammar.inflected || !cues.some((cue) => isBase(cue))) return [...cues]
  return cues.map((cue) =>
    isBase(cue) && !isNoun(report, grammar, cues, cue) && hasSubject(report, grammar, { cues, mentions, cue })
      ? { ...cue, features: { ...cue.features, tense: 'present', number: 'pl' } }
      : cue,
  )
}

const isBase = ({ entry, features, first, last }: Cue): boolean =>
  entry.meaning.cue === 'say' && features.tense === 'infinitive' && first === last

/** "media report said", "the claim is": another verb behind it makes it a noun. */
const isNoun = (
  { tokens }: SegmentedReport,
  { finite, articles }: Grammar,
  cues: readonly Cue[],
  { last }: Cue,
): boolean =>
  finite.has(tokens[last + 1]?.key ?? '') ||
  cues.some(({ entry, first }) => entry.meaning.cue === 'say' && first === last + 1) ||
  articles.indefinite.has(tokens[last - 1]?.key ?? '')

function hasSubject(
  report: SegmentedReport,
  grammar: Grammar,
  { cues, mentions, cue }: { cues: readonly Cue[]; mentions: readonly Mention[]; cue: Cue },
): boolean {
  const { tokens } = report
  let place = cue.first - 1
  while (isAdverb(grammar, tokens[place]?.key ?? '')) place--
  const subject = tokens[place]
  if (subject?.kind !== 'word') return false
  if (grammar.pluralSubjects.has(subject.key)) return true
  const name = mentions.find(({ first, last }) => first <= place && place <= last)
  if (name && tokens[name.first - 1]?.kind === 'word' && grammar.and.has(tokens[name.first - 1]?.key ?? '')) return true
  return cues.some(
    ({ entry, first, last }) =>
      SPEAKERS.has(entry.meaning.cue) &&
      last <= place &&
      place - last <= REACH_OF_SUBJECT &&
      opensClause(report, grammar, cues, first) &&
      grammar.endsAsPlural(tokens[last]?.key ?? '') &&
      (last === place || isComplement(grammar, tokens.slice(last + 1, place + 1), { cues, from: last, to: place })),
  )
}

/** Only what tells of the noun stands between it and the start of its clause: not "the talks made officials", "who officials". */
function opensClause({ tokens }: SegmentedReport, grammar: Grammar, cues: readonly Cue[], noun: number): boolean {
  for (let place = noun - 1; noun - place <= LONGEST_LEAD; place--) {
    const token = tokens[place]
    const key = token?.key ?? ''
    if (token?.kind !== 'word' || grammar.but.has(key) || grammar.and.has(key)) return true
    if (grammar.subjects.has(key) || grammar.pluralSubjects.has(key) || grammar.relative.has(key)) return false
    if (grammar.infinitiveMarks.has(key) || grammar.finite.has(key)) return false
    if (cues.some(({ entry, last }) => last === place && entry.meaning.cue === 'that')) return true
    if (
      cues.some(
        ({ entry, last }) => last === place && (VERBS.has(entry.meaning.cue) || entry.meaning.cue === 'meeting'),
      )
    )
      return false
  }
  return false
}

/** "Three senior Chilean" */
const LONGEST_LEAD = 4

/** "of the delegation", "close to the talks": no verb and no mark. */
const isComplement = (
  grammar: Grammar,
  words: readonly { key: string; kind: string }[],
  { cues, from, to }: { cues: readonly Cue[]; from: number; to: number },
): boolean =>
  words.every(({ key, kind }) => kind === 'word' && !grammar.finite.has(key)) &&
  !grammar.infinitiveMarks.has(words.at(-1)?.key ?? '') &&
  !cues.some(
    ({ entry, features, first, last }) =>
      VERBS.has(entry.meaning.cue) && features.tense !== 'infinitive' && first > from && last <= to,
  )

/** "still", "also", "privately", and not "will", "did", "to" or "not". */
const isAdverb = ({ auxiliaries, finite, infinitiveMarks, adverbial, copula }: Grammar, key: string): boolean =>
  adverbial(key) ||
  (auxiliaries.has(key) && !finite.has(key) && !infinitiveMarks.has(key) && !copula.has(key) && !DENIALS.has(key))

/** What tells of people, and of bodies of them. */
const SPEAKERS: ReadonlySet<string> = new Set([
  'unnamed',
  'kind',
  'delegation',
  'office',
  'sides',
  'personnel',
  'press',
])
const VERBS: ReadonlySet<string> = new Set(['say', 'course', 'meet', 'paper', 'stance', 'progress'])
const DENIALS: ReadonlySet<string> = new Set(['not', 'never', 'do', 'did'])
