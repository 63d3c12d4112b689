import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence, OfficePhrase } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'
import { bareOffice } from '../bare-office.ts'
import type { Cast } from './actors.ts'
import { delegations } from './references.ts'

/** Words between the verb and the delegation: «очолює на переговорах українську делегацію». */
const REACH_TO_DELEGATION = 6
/** "led by Deputy Prime Minister and Minister of Defence X" */
const REACH_TO_LEADER = 14
/** «Х, який на переговорах очолює» */
const LONGEST_GAP = 4

/** Whoever a sentence says leads a delegation, and for which side where the sentence tells. */
export interface LedDelegation {
  office: OfficePhrase
  holder: ResolvedMention
  side: ActorRef | null
}

/** «Делегацію повстанців очолює Х», "a team led by X", «делегація на чолі з Х»: whoever leads a delegation is its head. */
export function ledDelegations(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  cast: Cast,
): LedDelegation[] {
  return sentence.cues.flatMap((cue) => {
    const { meaning } = cue.entry
    if (meaning.cue !== 'attend' || meaning.leads === undefined) return []
    const people = meaning.by ? peopleBefore(report, sentence, cue) : undefined
    const theirs = people && personBehind(sentence, named, cue)
    if (people && theirs)
      return [{ office: officeOf(meaning, cue, people), holder: theirs, side: cast.known(people.country) }]
    const noun = delegationBeside(sentence, cue, meaning.close)
    const holder = noun && (meaning.by ? personBehind(sentence, named, cue) : leaderOf(report, sentence, named, cue))
    if (!noun || !holder) return []
    if (meaning.close && !leadsFrom(report, sentence, named, { noun, verb: cue, holder })) return []
    const told = delegations(report, sentence, named, cast).find(({ last }) => last === noun.last)
    const sides = told?.actors ?? []
    const office = officeOf(meaning, cue, noun)
    const others = otherOnes(sentence, named, holder, report).map(({ country, holder: other }) => ({
      office,
      holder: other,
      side: cast.known(country),
    }))
    const inTurn = meaning.by && sides.length > 1 ? joinedTo(report, sentence, named, holder) : []
    if (inTurn.length > 1 && inTurn.length === sides.length)
      return inTurn.map((one, order) => ({ office, holder: one, side: sides[order] ?? null }))
    return [
      { office, holder, side: sides.length > 1 ? null : (sides[0] ?? null) },
      ...others,
      ...ledWithoutVerb(report, sentence, named, cue).map(({ of, leader }) => ({
        office: officeOf(meaning, cue, of),
        holder: leader,
        side: cast.known(of.country),
      })),
    ]
  })
}

/** «Одну делегацию возглавил Х, хорватскую — Y»: the adjective of another, and a dash for the verb. */
function ledWithoutVerb(
  { tokens }: AnnotatedReport,
  { affiliations, grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  verb: Cue,
): { of: AnnotatedSentence['affiliations'][number]; leader: ResolvedMention }[] {
  return affiliations.flatMap((of) => {
    const dash = of.last + 1
    const before = tokens[of.first - 1]
    const joined = before?.text === ',' || before?.text === ';' || grammar.and.has(before?.key ?? '')
    if (of.first <= verb.last || !joined || !'—–'.includes(tokens[dash]?.text ?? ' ')) return []
    const leader = named.find(({ kind, first }) => kind === 'person' && first > dash)
    const near = leader && leader.first - dash <= REACH_TO_LEADER && isSubject(leader)
    return near && tokens.slice(dash + 1, leader.first).every(({ kind }) => kind === 'word') ? [{ of, leader }] : []
  })
}

/** "led by X and Y": those whom a conjunction joins, "by the ministers X and Y" also with an office of his own before the second. */
function joinedTo(
  { tokens }: AnnotatedReport,
  { grammar, offices }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  holder: ResolvedMention,
): ResolvedMention[] {
  const found = [holder]
  for (const one of named) {
    const last = found.at(-1)?.last ?? 0
    if (one.kind !== 'person' || one.first <= last) continue
    const start = offices.find(({ first, last: end }) => first > last && end === one.first - 1)?.first ?? one.first
    const between = tokens.slice(last + 1, start)
    if (between.length === 0 || between.length > 2 || !between.every(({ key }) => grammar.and.has(key))) break
    found.push(one)
  }
  return found
}

/** "the Croatian one by Y": with the verb left out, whoever leads the delegation of another country. */
function otherOnes(
  { affiliations, grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { last: end }: ResolvedMention,
  { tokens }: AnnotatedReport,
): { country: string; holder: ResolvedMention }[] {
  return affiliations.flatMap(({ country, first, last }) => {
    const by = [last + 1, last + 2].find((place) => grammar.agent.has(tokens[place]?.key ?? ''))
    if (first <= end || by === undefined) return []
    const holder = named.find((one) => one.kind === 'person' && one.first > by && one.first - by <= REACH_TO_LEADER)
    const whole = holder && tokens.slice(by + 1, holder.first).every(({ kind }) => kind === 'word')
    return holder && whole ? [{ country, holder }] : []
  })
}

/** "the Iranians were led by": a people that stands for its delegation, with nothing but an auxiliary between. */
const peopleBefore = (
  { tokens }: AnnotatedReport,
  { affiliations, grammar }: AnnotatedSentence,
  verb: Cue,
): AnnotatedSentence['affiliations'][number] | undefined =>
  affiliations.findLast(
    ({ last }) =>
      last < verb.first - 1 &&
      verb.first - last <= LONGEST_GAP &&
      tokens.slice(last + 1, verb.first).every(({ key }) => grammar.auxiliaries.has(key) || grammar.copula.has(key)),
  )

/** The noun of a delegation within the words that tell who leads, or the nearest beside them; before them where they are close. */
function delegationBeside({ cues }: AnnotatedSentence, verb: Cue, close = false): Cue | undefined {
  const nouns = cues.filter(({ entry, last }) => entry.meaning.cue === 'delegation' && (!close || last < verb.first))
  const away = ({ first, last }: Cue): number => Math.max(first - verb.last, verb.first - last, 0)
  return nouns.filter((noun) => away(noun) <= REACH_TO_DELEGATION).sort((one, other) => away(one) - away(other))[0]
}

/** The first person behind, whom no other verb parts from it. */
function personBehind(
  { cues }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  verb: Cue,
): ResolvedMention | undefined {
  const person = named.find(({ kind, first }) => kind === 'person' && first > verb.last)
  if (!person || person.first - verb.last > REACH_TO_LEADER) return undefined
  return cues.some(({ entry, first }) => VERBS.has(entry.meaning.cue) && first > verb.last && first < person.first)
    ? undefined
    : person
}

/**
 * «делегация Хорватии под руководством Х», "the delegation, led by X", "the team from Chad is led by X": nothing but the rest of
 * its phrase and auxiliaries stands between. «приехала на завод под руководством» tells of the plant, "was led by X to the hall"
 * of the way there.
 */
function leadsFrom(
  { tokens }: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { noun, verb, holder }: { noun: Cue; verb: Cue; holder: ResolvedMention },
): boolean {
  const { grammar, affiliations, offices } = sentence
  const phrases = [...named, ...affiliations, ...offices]
  // Behind a preposition, up to a name or mark, stands whatever the delegation is of: "of ten senior officials".
  let described = false
  let finite = false
  for (let place = noun.last + 1; place < verb.first; place++) {
    const { key, kind } = tokens[place] ?? { key: '', kind: 'mark' }
    const auxiliary = grammar.auxiliaries.has(key) || grammar.copula.has(key)
    finite ||= auxiliary
    if (grammar.prepositions.has(key) || grammar.of.has(key)) described = true
    else if (
      kind === 'mark' ||
      auxiliary ||
      grammar.and.has(key) ||
      phrases.some(({ first, last }) => first <= place && place <= last)
    )
      described = false
    else if (!described && !grammar.relative.has(key) && !grammar.genitive(key) && !grammar.genitiveAdjective(key))
      return false
  }
  return !finite || !grammar.moved.toPlace.has(tokens[holder.last + 1]?.key ?? '')
}

const VERBS: ReadonlySet<string> = new Set(['say', 'course', 'attend', 'meet'])

/** The subject: «Х, який очолює», «Х очолив», «делегацію очолив Х». */
function leaderOf(
  { tokens }: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  verb: Cue,
): ResolvedMention | undefined {
  const { grammar, cues } = sentence
  const before = named.findLast(({ last }) => last < verb.first)
  const gap = before ? tokens.slice(before.last + 1, verb.first) : []
  // «Х, возглавляющий делегацию»
  const participle = gap.length === 1 && gap[0]?.text === ','
  const relative = participle || gap.some(({ key }) => grammar.relative.has(key) || grammar.who.has(key))
  const open = gap.length <= LONGEST_GAP && gap.every(({ kind }) => relative || kind === 'word')
  const parted = cues.some(
    ({ entry, first }) => VERBS.has(entry.meaning.cue) && first > (before?.last ?? 0) && first < verb.first,
  )
  if (before?.kind === 'person' && open && !parted && (relative || isSubject(before))) return before
  const behind = grammar.inflected ? personBehind(sentence, named, verb) : undefined
  return behind && isSubject(behind) ? behind : undefined
}

const isSubject = ({ cases }: ResolvedMention): boolean => cases.length === 0 || cases.includes('nom')

const officeOf = (
  { leads = '' }: MeaningOf<'attend'>,
  verb: Cue,
  noun: { first: number; last: number },
): OfficePhrase =>
  bareOffice({ first: Math.min(verb.first, noun.first), last: Math.max(verb.last, noun.last), title: leads })
