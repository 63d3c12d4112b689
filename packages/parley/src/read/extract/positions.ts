import type { Cue } from '../../language/cue.ts'
import type { FoundPosition, FoundStatement } from '../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { passage } from './evidence.ts'
import { isGoverned, issueCues, issueOf } from './issues.ts'
import { hasComma } from './marks.ts'
import { holdersOf } from './positions/holder.ts'
import { matterOf, matters, priceOf } from './positions/matter.ts'
import { partiesIn, type Party, voiceOf } from './positions/parties.ts'
import { stancesIn, type ToldStance } from './positions/stances.ts'

/** How many tokens on a second stance may go on with the party of the first. */
const REACH_OF_CARRIED = 32
/** "our main demand" */
const REACH_OF_OUR = 2
const REACH_OF_PAPER = 4
/** "both": so many issues of the sentence before. */
const MOST_TAKEN_UP = 2
/** Adverbs that may stand before a verb that goes on. */
const MOST_OTHERS = 1
const MOST_IN_FRONT = 5
/** «а допускати на греблю іноземних спостерігачів не стане» */
const MOST_BEHIND_INFINITIVE = 8

/**
 * What a party wants of an issue: a word of stance, whose it is, and the words of the agenda that it is about. A second
 * stance without a subject goes on with the party of the first; in the words of a speaker, "we" is the speaker's side.
 */
export function positions(report: ResolvedReport, said: readonly FoundStatement[]): FoundPosition[] {
  const found: FoundByKey = new Map()
  const covering = statementsAt(report, said)
  let before: Before = { holders: [], matter: [] }
  for (const [place, sentence] of report.sentences.entries()) {
    // A question takes no stance; its answer may go on with whom and what it names.
    if (report.tokens[sentence.last]?.text.endsWith('?')) {
      before = leftBy(report, sentence, before)
      continue
    }
    const taken = takenIn({ report, sentence, before, statements: covering[place] ?? [], said })
    for (const one of taken)
      for (const issue of stretches(one.matter)) add(found, positionOf(report, sentence, { ...one, issue }))
    const last = taken.at(-1)
    before = last ? { holders: last.holders, matter: last.matter } : leftBy(report, sentence, before)
  }
  return [...found.values()]
}

/** What a sentence without a stance leaves for the next. */
const leftBy = (report: ResolvedReport, sentence: ResolvedSentence, { holders }: Before): Before => ({
  holders: loneSubject(report, sentence, holders),
  matter: issueCues(sentence).slice(-MOST_TAKEN_UP),
})

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
  const takesUp =
    opening.some(({ key }) => sentence.grammar.anaphors.has(key)) || opensWithVerb(report, sentence, all[0])
  const taken: Taken[] = []
  let carried: readonly Party[] = takesUp
    ? before.holders.map((one) => ({ ...one, first: sentence.first, last: sentence.first }))
    : []
  let matterBefore = before.matter
  for (const told of all) {
    if (told.form === 'loose' || told.form === 'view') continue
    if (isOfTerms(told, { all, parties })) continue
    if (told.form === 'terms' && taken.length > 0) {
      // "will not end the war in exchange for hostages": what is refused has no price.
      if (taken.at(-1)?.told.stance === 'rejects') continue
      const price = told.price ? priceOf(told, { report, sentence, issues, all }) : []
      if (price.length > 0)
        taken.push({ ...asked(told, carried), matter: price, statement: taken.at(-1)?.statement ?? null })
      continue
    }
    const statement = statements.find((one) => covers(report, said[one], told)) ?? null
    const voice = statement === null ? null : voiceOf(report, said[statement] as FoundStatement)
    const holders = holdersIn(told, { report, sentence, parties, carried, voice, before: before.holders })
    if (holders.length === 0) continue
    // "Chad and Sudan agreed to a truce": what both agree on is what the talks brought.
    if (told.stance === 'accepts' && (holders.length > 1 || isJoint(report, sentence, told))) continue
    const own = matterOf(told, { report, sentence, issues, all }).filter(
      (issue) => !isNameOf(holders, issue) && (told.of === null || told.of.includes(issueOf(issue))),
    )
    const front = issues.filter((one) => one.last < told.first && !isGoverned(one)).slice(-1)
    const earlier = matterBefore === before.matter && front.length > 0 ? front : matterBefore
    const matter = own.length > 0 || told.of !== null || !refersBack(report, sentence, told) ? own : earlier
    if (told.price) {
      const price = priceOf(told, { report, sentence, issues, all }).filter((one) => !own.includes(one))
      if (price.length > 0) taken.push({ ...asked(told, holders), matter: price, statement })
    }
    const apart = taken.length > 0 && holders[0]?.first === carried[0]?.first
    carried = holders
    if (matter.length === 0) continue
    matterBefore = matter
    taken.push({ told: onTerms(told, all, { sentence, parties }), holders, matter, statement, apart })
  }
  return taken
}

/** «за умови, що … не буде»: what must come true for a consent, without a party of its own. */
function isOfTerms(
  told: ToldStance,
  { all, parties }: { all: readonly ToldStance[]; parties: readonly Party[] },
): boolean {
  const before = all.findLast((one) => one.last < told.first)
  return (
    told.form === 'beside' &&
    before?.form === 'terms' &&
    !before.price &&
    !parties.some(({ first }) => first > before.last && first < told.first)
  )
}

/** What stands behind the terms of a party is what it demands. */
const asked = (told: ToldStance, holders: readonly Party[]): Pick<Taken, 'told' | 'holders' | 'apart'> => ({
  told: { ...told, stance: 'demands' },
  holders,
  apart: true,
})

/** «Але відмовляються …»: a sentence that begins with the verb goes on with the party of the one before. */
function opensWithVerb(
  report: ResolvedReport,
  { grammar, first }: ResolvedSentence,
  told: ToldStance | undefined,
): boolean {
  if (!told || told.form !== 'verb' || !grammar.inflected) return false
  const before = report.tokens.slice(first, told.first)
  return before.every(({ key }) => grammar.but.has(key) || grammar.and.has(key) || grammar.auxiliaries.has(key))
}

/** "They agreed to …", «вони домовилися»: of several, the same. */
const isJoint = (report: ResolvedReport, { cues, grammar, first }: ResolvedSentence, told: ToldStance): boolean =>
  report.tokens.slice(first, told.first).some(({ key }) => grammar.pluralSubjects.has(key)) &&
  cues.some(({ entry, first: at }) => entry.meaning.cue === 'progress' && at === told.first)

/** "NATO will not …": the name of who speaks is no matter. */
const isNameOf = (holders: readonly Party[], issue: Cue): boolean =>
  holders.some(({ first, last }) => first <= issue.last && issue.first <= last)

interface Around {
  report: ResolvedReport
  sentence: ResolvedSentence
  parties: readonly Party[]
  carried: readonly Party[]
  /** Who took a stance in the sentence before, or was its subject. */
  before: readonly Party[]
  /** For whom the statement that the stance stands in is made. */
  voice: number | null
}

function holdersIn(told: ToldStance, { report, sentence, parties, carried, voice, before }: Around): readonly Party[] {
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
  if (told.form === 'noun' && isTheirs(report, sentence, told)) return before
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

/** «Її ключова вимога», "its main demand" at the head of a sentence: of who was told of before. */
const isTheirs = (report: ResolvedReport, { grammar, first }: ResolvedSentence, told: ToldStance): boolean =>
  told.first - first <= REACH_OF_OUR &&
  report.tokens.slice(first, told.first).some(({ key }) => grammar.own.has(key) || grammar.objects.has(key))

/** Nothing but auxiliaries stands between the verb and the word that joins it to the one before: ", and has rejected". */
function goesOn(report: ResolvedReport, { grammar, first }: ResolvedSentence, told: ToldStance): boolean {
  // "agreed to a truce but not to a withdrawal"
  if (grammar.but.has(report.tokens[told.first]?.key ?? '')) return true
  let others = 0
  let most = !grammar.inflected ? MOST_OTHERS : MOST_IN_FRONT
  for (let place = told.first - 1; place >= first; place--) {
    const { key, kind } = report.tokens[place] ?? { key: '', kind: 'mark' }
    if (kind === 'mark' || grammar.and.has(key) || grammar.but.has(key)) return true
    if (!grammar.auxiliaries.has(key) && !grammar.anaphors.has(key)) others++
    // «проте скорочувати тиждень не погоджується»: what is refused may stand first.
    if (grammar.infinitive(key)) most = MOST_BEHIND_INFINITIVE
    if (others > most) return false
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
  if (told.form === 'predicate') return isOfPaper(report, sentence, told)
  if (told.form !== 'verb' && told.form !== 'beside') return false
  const behind = report.tokens.slice(told.last + 1, Math.min(told.last + REACH_OF_PAPER, sentence.last) + 1)
  const mark = behind.findIndex(({ kind }) => kind === 'mark')
  const object = mark < 0 ? behind : behind.slice(0, mark)
  if (told.form === 'verb' && object.some(({ kind }) => kind === 'number')) return true
  if (told.stance === 'offers' && object.some(({ key }) => sentence.grammar.amounts.has(key))) return true
  if (told.stance !== 'rejects' && told.stance !== 'accepts') return false
  const beside = report.tokens.slice(Math.max(sentence.first, told.first - 3), told.last + 4)
  const around = report.tokens.slice(Math.max(sentence.first, told.first - REACH_OF_PAPER), told.first)
  if ([...around, ...object].some(({ key }) => sentence.grammar.referring.has(key))) return true
  if (told.form === 'beside') return false
  const paper = sentence.cues.some(
    ({ entry, first }) =>
      (entry.meaning.cue === 'document' || (entry.meaning.cue === 'stance' && entry.meaning.form === 'noun')) &&
      first > told.last &&
      first - told.last <= object.length,
  )
  return paper || object.length === 0 || beside.some(({ key }) => sentence.grammar.demonstratives.has(key))
}

/** "called the offer an insult", «такий пакет не влаштовує»: what was said of a paper told before. */
function isOfPaper(report: ResolvedReport, { grammar, cues }: ResolvedSentence, told: ToldStance): boolean {
  const from = told.first - REACH_OF_PAPER
  const isPaper = ({ entry: { meaning } }: Cue): boolean =>
    meaning.cue === 'document' || (meaning.cue === 'stance' && meaning.form === 'noun')
  return (
    told.stance === 'rejects' &&
    (cues.some((cue) => isPaper(cue) && cue.first >= from && cue.last < told.first) ||
      report.tokens.slice(Math.max(from, 0), told.first).some(({ key }) => grammar.referring.has(key)))
  )
}

/**
 * "agrees … only if", «згоден … в обмін на», "agrees only to": a consent that depends on something or goes only so far; a
 * demand that is made only then: «вимагатиме тільки в разі».
 */
function onTerms(
  told: ToldStance,
  all: readonly ToldStance[],
  scene: Pick<Around, 'sentence' | 'parties'>,
): ToldStance {
  const consents = told.stance === 'accepts' || told.stance === 'offers'
  const terms = all.some(
    ({ form, price, first }) =>
      first > told.last &&
      !isOthers(told, first, scene) &&
      (consents
        ? form === 'terms' || form === 'loose'
        : told.stance === 'demands' && form === 'terms' && !price && first === told.last + 1),
  )
  return terms || (consents && told.only) ? { ...told, stance: 'conditional' } : told
}

/** "Peru proposed a truce, and Chile threatened to leave if …": another party takes a stance between, and the terms are its own. */
const isOthers = (
  told: ToldStance,
  before: number,
  { sentence: { cues }, parties }: Pick<Around, 'sentence' | 'parties'>,
): boolean =>
  parties.some(
    (party) =>
      party.subject &&
      party.first > told.last &&
      party.last < before &&
      cues.some(({ entry, first }) => isDeed(entry) && first === party.last + 1 && first < before),
  )

/** A verb of its own, and not one that only tells who said it: "…, Chile said". */
const isDeed = ({ meaning }: Cue['entry']): boolean =>
  meaning.cue === 'stance' || meaning.cue === 'paper' || (meaning.cue === 'say' && !!meaning.object)

/** The party that a sentence without a stance speaks of, for "It refuses …" in the next. */
function loneSubject(report: ResolvedReport, sentence: ResolvedSentence, before: readonly Party[]): readonly Party[] {
  const [first] = partiesIn(report, sentence).filter((one) => one.subject)
  if (first) return [first]
  const opening = report.tokens.slice(sentence.first, sentence.first + 2)
  return opening.some(({ key }) => sentence.grammar.anaphors.has(key)) ? before : []
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

/** Each issue once, from where it is first named to where it is last. */
function stretches(matter: readonly Cue[]): Cue[] {
  const byIssue = new Map<string, Cue>()
  for (const cue of matter) {
    const same = byIssue.get(issueOf(cue))
    byIssue.set(issueOf(cue), same ? { ...same, last: Math.max(same.last, cue.last) } : cue)
  }
  return [...byIssue.values()]
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
  while (place < sentence.last && !closes(report.tokens[place + 1])) place++
  return place
}

/** «на 10% більше», "$5 more": the sign of an amount parts nothing. */
const SIGN_OF_AMOUNT = /^[\p{Sc}%‰]$/u

const closes = (token?: { kind: string; text: string }): boolean =>
  token?.kind === 'mark' && !SIGN_OF_AMOUNT.test(token.text)

/** What is found, by party, issue and stance. */
type FoundByKey = Map<string, FoundPosition>

function add(found: FoundByKey, positions: readonly FoundPosition[]): void {
  for (const position of positions) {
    const key = `${position.party} ${position.issue} ${position.stance}`
    const same = found.get(key)
    if (!same) found.set(key, position)
    else
      for (const evidence of position.evidence)
        if (same.evidence.at(-1)?.start !== evidence.start) same.evidence.push(evidence)
  }
}
