import type { Cue } from '../../language/cue.ts'
import type { FoundPosition, FoundStatement } from '../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { passage } from './evidence.ts'
import { issueOf } from './issues.ts'
import { hasComma } from './marks.ts'
import { holdersOf } from './positions/holder.ts'
import { matterOf, matters } from './positions/matter.ts'
import { partiesIn, type Party, voiceOf } from './positions/parties.ts'
import { stancesIn, type ToldStance } from './positions/stances.ts'

/** How many tokens on a second stance may go on with the party of the first. */
const REACH_OF_CARRIED = 32
/** "our main demand" */
const REACH_OF_OUR = 2
const REACH_OF_PAPER = 4
/** Adverbs that may stand before a verb that goes on. */
const MOST_OTHERS = 1

/**
 * What a party wants of an issue: a word of stance, whose it is, and the words of the agenda that it is about. A second
 * stance without a subject goes on with the party of the first; in the words of a speaker, "we" is the speaker's side.
 */
export function positions(report: ResolvedReport, said: readonly FoundStatement[]): FoundPosition[] {
  const found: FoundPosition[] = []
  const covering = statementsAt(report, said)
  let before: Before = { holders: [], matter: [] }
  for (const [place, sentence] of report.sentences.entries()) {
    if (report.tokens[sentence.last]?.text.endsWith('?')) continue
    const taken = takenIn({ report, sentence, before, statements: covering[place] ?? [], said })
    for (const one of taken) add(found, ...one.matter.map((issue) => positionOf(report, sentence, { ...one, issue })))
    const last = taken.at(-1)
    before = last
      ? { holders: last.holders, matter: last.matter }
      : { holders: loneSubject(report, sentence), matter: [] }
  }
  return found
}

/** Who took a stance last and on what, as the text goes on. */
interface Before {
  holders: readonly Party[]
  matter: readonly Cue[]
}

interface Taken extends Before {
  told: ToldStance
  /** The statement that carries it. */
  statement: number | null
  /** Another stance of the same party stands between the two. */
  apart: boolean
}

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
  before: Before
  /** Statements that touch the sentence. */
  statements: readonly number[]
  said: readonly FoundStatement[]
}

/** The stances of a sentence that have both a party and a matter. */
function takenIn({ report, sentence, before, statements, said }: Scene): Taken[] {
  const all = stancesIn(report, sentence)
  if (all.length === 0) return []
  const parties = partiesIn(report, sentence)
  const issues = matters(sentence, report)
  const opening = report.tokens.slice(sentence.first, sentence.first + 2)
  const takesUp = opening.some(({ key }) => sentence.grammar.anaphors.has(key))
  const taken: Taken[] = []
  let carried: readonly Party[] = takesUp
    ? before.holders.map((one) => ({ ...one, first: sentence.first, last: sentence.first }))
    : []
  let matterBefore = before.matter
  for (const told of all) {
    if (told.form === 'loose' || (told.form === 'terms' && taken.length > 0)) continue
    const statement = statements.find((one) => covers(report, said[one], told)) ?? null
    const voice = statement === null ? null : voiceOf(report, said[statement] as FoundStatement)
    const holders = holdersIn(told, { report, sentence, parties, carried, voice })
    if (holders.length === 0) continue
    // "Chad and Sudan agreed to a truce": what both agree on is what the talks brought.
    if (holders.length > 1 && told.stance === 'accepts') continue
    const own = matterOf(told, { report, sentence, issues, all }).filter((issue) => !isNameOf(holders, issue))
    const matter = own.length > 0 || !refersBack(report, sentence, told) ? own : matterBefore
    const apart = taken.length > 0 && holders[0]?.first === carried[0]?.first
    carried = holders
    if (matter.length === 0) continue
    matterBefore = matter
    taken.push({ told: onTerms(told, all), holders, matter, statement, apart })
  }
  return taken
}

/** "NATO will not …": the name of who speaks is no matter. */
const isNameOf = (holders: readonly Party[], issue: Cue): boolean =>
  holders.some(({ first, last }) => first <= issue.last && issue.first <= last)

interface Around {
  report: ResolvedReport
  sentence: ResolvedSentence
  parties: readonly Party[]
  carried: readonly Party[]
  /** For whom the statement that the stance stands in is made. */
  voice: number | null
}

function holdersIn(told: ToldStance, { report, sentence, parties, carried, voice }: Around): readonly Party[] {
  const spoken: Party[] =
    voice === null ? [] : [{ actor: voice, first: told.first, last: told.first, cases: [], subject: true }]
  if (told.form === 'must' && voice !== null) return spoken
  const own = holdersOf(told, { report, sentence, parties })
  const [nearest] = own
  if (voice !== null && saysWe(report, sentence, told, nearest)) return spoken
  const [earlier] = carried
  const near = earlier && told.first - earlier.last <= REACH_OF_CARRIED
  // «наполягає, щоб Х …, і досі виступає проти»: what stands behind a comma is no new subject.
  if (near && nearest && nearest.first !== earlier.first && hasComma(report, nearest.last, told.first)) return carried
  if (own.length > 0) return own
  if (
    near &&
    told.form !== 'predicate' &&
    told.form !== 'must' &&
    told.form !== 'noun' &&
    goesOn(report, sentence, told)
  )
    return carried
  return told.form === 'predicate' ? spoken : []
}

/** Nothing but auxiliaries stands between the verb and the word that joins it to the one before: ", and has rejected". */
function goesOn(report: ResolvedReport, { grammar, first }: ResolvedSentence, told: ToldStance): boolean {
  let others = 0
  for (let place = told.first - 1; place >= first; place--) {
    const { key, kind } = report.tokens[place] ?? { key: '', kind: 'mark' }
    if (kind === 'mark' || grammar.and.has(key) || grammar.but.has(key)) return true
    if (!grammar.auxiliaries.has(key) && !grammar.anaphors.has(key) && ++others > MOST_OTHERS) return false
  }
  return true
}

/** "We", «наш» before the stance and nearer to it than any other party. */
function saysWe(
  report: ResolvedReport,
  { grammar, first }: ResolvedSentence,
  told: ToldStance,
  nearest: Party | undefined,
): boolean {
  const reach = told.form === 'noun' ? REACH_OF_OUR : REACH_OF_CARRIED
  for (let place = told.first; place >= first && told.first - place <= reach; place--) {
    if (nearest && place === nearest.last) return false
    if (grammar.ownVoice.has(report.tokens[place]?.key ?? '')) return true
  }
  return false
}

/**
 * «Тегеран цю вимогу відкидає», "Kyiv refuses.", "backed the Qatari proposal", «профспілка просить 3000»: a stance that
 * names no issue, but a paper or an amount or nothing at all, is about what was named before.
 */
function refersBack(report: ResolvedReport, sentence: ResolvedSentence, told: ToldStance): boolean {
  if (told.form !== 'verb') return false
  const behind = report.tokens.slice(told.last + 1, Math.min(told.last + REACH_OF_PAPER, sentence.last) + 1)
  const mark = behind.findIndex(({ kind }) => kind === 'mark')
  const object = mark < 0 ? behind : behind.slice(0, mark)
  if (object.some(({ kind }) => kind === 'number')) return true
  if (told.stance !== 'rejects' && told.stance !== 'accepts') return false
  const beside = report.tokens.slice(Math.max(sentence.first, told.first - 3), told.last + 4)
  const paper = sentence.cues.some(
    ({ entry, first }) =>
      (entry.meaning.cue === 'document' || (entry.meaning.cue === 'stance' && entry.meaning.form === 'noun')) &&
      first > told.last &&
      first - told.last <= object.length,
  )
  return paper || object.length === 0 || beside.some(({ key }) => sentence.grammar.demonstratives.has(key))
}

/** "agrees … only if", «згоден … в обмін на»: a consent that depends on something. */
function onTerms(told: ToldStance, all: readonly ToldStance[]): ToldStance {
  const consents = told.stance === 'accepts' || told.stance === 'offers'
  const terms = all.some((one) => (one.form === 'terms' || one.form === 'loose') && one.first > told.last)
  return consents && terms ? { ...told, stance: 'conditional' } : told
}

/** The party that a sentence without a stance speaks of, for "It refuses …" in the next. */
function loneSubject(report: ResolvedReport, sentence: ResolvedSentence): Party[] {
  const [first] = partiesIn(report, sentence).filter((one) => one.subject)
  return first ? [first] : []
}

function covers(report: ResolvedReport, statement: FoundStatement | undefined, { first }: ToldStance): boolean {
  const start = report.tokens[first]?.start ?? 0
  return !!statement?.evidence.some((one) => one.start <= start && start < one.end)
}

/** For each sentence the places of the statements that lie in it, the shortest first: an inner one speaks for itself. */
function statementsAt(report: ResolvedReport, said: readonly FoundStatement[]): number[][] {
  const found: number[][] = report.sentences.map(() => [])
  const length = (place: number): number => {
    const [main] = said[place]?.evidence ?? []
    return main ? main.end - main.start : 0
  }
  for (const [place, { evidence }] of said.entries())
    for (const { start, end } of evidence)
      for (let at = sentenceAt(report, start); (report.sentences[at]?.start ?? Infinity) < end; at++)
        found[at]?.push(place)
  for (const places of found) places.sort((one, other) => length(one) - length(other))
  return found
}

/** Place of the sentence that an offset lies in, or of the first after it. */
function sentenceAt(report: ResolvedReport, offset: number): number {
  let low = 0
  let high = report.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((report.sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function positionOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { told, holders, issue, statement, apart }: Taken & { issue: Cue },
): FoundPosition[] {
  return holders.map(({ actor, first, last }) => {
    const within = (place: number): boolean => place >= sentence.first && place <= sentence.last
    const own = [told.first, told.last, issue.first, issue.last].filter(within)
    const places = apart ? own : [first, last, ...own].filter(within)
    const start = report.tokens[Math.min(...places)]?.start ?? sentence.start
    const end = report.tokens[endOfClause(report, sentence, Math.max(...places))]?.end ?? sentence.end
    return {
      issue: issueOf(issue),
      party: actor,
      stance: told.stance,
      statement,
      when: null,
      evidence: [passage(report, sentence, { start, end }, `position.${told.stance}`)],
    }
  })
}

/** On to the next mark, so that the passage says what it says in full. */
function endOfClause(report: ResolvedReport, sentence: ResolvedSentence, from: number): number {
  let place = from
  while (place < sentence.last && report.tokens[place + 1]?.kind !== 'mark') place++
  return place
}

function add(found: FoundPosition[], ...positions: FoundPosition[][]): void {
  for (const position of positions.flat()) {
    const same = found.find(
      (one) => one.issue === position.issue && one.party === position.party && one.stance === position.stance,
    )
    if (!same) found.push(position)
    else
      for (const evidence of position.evidence)
        if (!same.evidence.some((one) => one.start === evidence.start)) same.evidence.push(evidence)
  }
}
