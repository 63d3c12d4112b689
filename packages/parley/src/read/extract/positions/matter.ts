import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { Cue } from '../../../language/cue.ts'
import type { Grammar } from '../../../language/grammar.ts'
import { agendaCues, isGoverned, issueOf, isWhole } from '../issues.ts'
import { keyAt } from '../key-at.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { ToldStance } from './stances.ts'

/** An issue stands at most so many tokens from the word of stance, and so many from another of one list. */
const REACH = 14
const REACH_IN_LIST = 12
/** What must be or be done stands right beside the word. */
const REACH_OF_MUST = 3
/** «должен уничтожить три своих ядерных объекта»: further only what is done to it. */
const REACH_OF_MUST_DO = 5

/** How far behind a word of having or leaving land its place may stand: "all of Donetsk". */
const REACH_TO_PLACE = 4
/** Words that are an issue only beside a word that governs them stand this near behind it. */
const REACH_OF_GOVERNED = 7
/** What is to be watched over stands right behind. */
const REACH_OF_OVERSEEN = 1

/** What a stance may be about: words of the agenda, and land by the name of a place («віддати …», "all of …"), in order. */
export function matters({ grammar, ...sentence }: ResolvedSentence, report: ResolvedReport): Cue[] {
  const land = sentence.cues.flatMap((cue): Cue[] => {
    if (cue.entry.meaning.cue !== 'land') return []
    const place = sentence.mentions.find(
      ({ kind, country, first }) =>
        kind === 'place' &&
        country === null &&
        first > cue.last &&
        first - cue.last <= REACH_TO_PLACE &&
        report.tokens
          .slice(cue.last + 1, first)
          .every((token) => token.kind === 'word' && !grammar.locative.has(token.key)),
    )
    return place ? [{ ...cue, last: place.last, entry: { ...cue.entry, meaning: TERRITORY } }] : []
  })
  const told = agendaCues({ ...sentence, grammar }).filter((cue) => !isWhole(cue))
  return [...told, ...land].sort((one, other) => one.first - other.first)
}

const TERRITORY = { cue: 'issue', issue: 'territory' } as const

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
  /** Words of the agenda, in order. */
  issues: readonly Cue[]
  /** Stances of the sentence, in order. */
  all: readonly ToldStance[]
}

/** What a party asks for as the price of something: "in exchange for the lifting of sanctions". */
export const priceOf = (told: ToldStance, scene: Scene): Cue[] => listBehind(told, scene)

/** "refused to sign until the prisoners are freed", «не підпише, поки Х не звільнить»: what must come first, where nothing else is refused. */
export function awaited(
  told: ToldStance,
  { report, sentence, issues }: Pick<Scene, 'report' | 'sentence' | 'issues'>,
): Cue[] {
  if (told.stance !== 'rejects' || (told.form !== 'verb' && told.form !== 'beside')) return []
  const end = Math.min(sentence.last, told.last + REACH)
  for (let place = told.last + 1; place <= end; place++) {
    const { text } = report.tokens[place] ?? { text: ';' }
    // "rejected the claim, saying it had been quiet until …"
    if (text === ';' || sentence.cues.some(({ entry, first }) => SAYINGS.has(entry.meaning.cue) && first === place))
      return []
    if (!sentence.grammar.until.has(report.tokens[place]?.key ?? '')) continue
    // "until Friday": a day, and nobody's deed.
    if (sentence.times.some(({ first, last }) => first <= place + 1 && place <= last)) continue
    const behind = issues.find((one) => one.first > place && one.first - place <= REACH)
    return behind && (told.form === 'verb' || isHeldBack(told, { first: place, last: behind.first }, sentence))
      ? [behind]
      : []
  }
  return []
}

/** «не підпише, поки Х не звільнить»: a consent that waits for a deed; English "would not sign until" tells a time as often. */
const isHeldBack = (told: ToldStance, clause: { first: number; last: number }, { cues }: ResolvedSentence): boolean =>
  cues.some(
    ({ entry: { meaning }, first }) =>
      meaning.cue === 'progress' &&
      (meaning.state === 'signed' || meaning.state === 'agreed') &&
      first > told.first &&
      first <= told.last + 1,
  ) && cues.some(({ entry, first }) => entry.meaning.cue === 'not' && first > clause.first && first < clause.last)

const SAYINGS: ReadonlySet<string> = new Set(['say', 'that'])

/** What a stance is about: the issues it governs, those that stand behind its word or, where none does, before it. */
export function matterOf(told: ToldStance, scene: Scene): Cue[] {
  if (told.form === 'must') {
    const near = [...listBefore(told, scene), ...listBehind(told, scene)]
    return near
      .filter((one) => told.first - one.last <= REACH_OF_MUST && one.first - told.last <= reachOfMust(told, scene))
      .slice(0, 1)
  }
  if (told.form === 'terms' || told.form === 'predicate' || told.form === 'passive') {
    // "no truce without a withdrawal", «без виведення військ перемир'я не буде»: the truce.
    const within = scene.issues.findLast(({ first, last }) => told.first < first && last < told.last)
    if (told.stance === 'conditional' && told.form === 'predicate') {
      // «Без виведення військ змін не буде»: what there will be none of stands right before the negation, and is no matter.
      const opens = scene.sentence.grammar.lacking.has(scene.report.tokens[told.first]?.key ?? '')
      if (
        opens &&
        !scene.sentence.cues.some(
          ({ entry, first }) => entry.meaning.cue === 'not' && first === (within?.last ?? -2) + 1,
        )
      )
        return []
      if (within) return [within]
    }
    const before = listBefore(told, scene)
    return before.length > 0 || told.form === 'terms' ? before : listBehind(told, scene)
  }
  // «скоротити тиждень компанія готова, підняти платню — ні»: a verb that ends its clause has its object before it.
  const ends = scene.report.tokens[told.last + 1]?.kind === 'mark' && scene.sentence.grammar.inflected
  const front = ends ? inFront(told, scene) : []
  // «Греція проти: представник армії …»
  const isAlone =
    ends && told.form === 'beside' && scene.sentence.grammar.prepositions.has(keyAt(scene.report, told.last))
  if (front.length > 0 || isAlone) return front
  const behind = listBehind(told, scene)
  return behind.length > 0 ? behind : inFront(told, scene)
}

function reachOfMust({ last }: ToldStance, { report, sentence: { grammar } }: Scene): number {
  const behind = report.tokens.slice(last + 1, last + REACH_OF_MUST_DO)
  return behind.some(({ key }) => grammar.prepositions.has(key)) ? REACH_OF_MUST : REACH_OF_MUST_DO
}

const governedOnly = (cue: Cue): boolean => cue.entry.meaning.cue === 'issue' && isGoverned(cue)

/** The first issue behind the word, and those that are listed with it: "a ceasefire and the release of prisoners". */
function listBehind(told: ToldStance, scene: Scene): Cue[] {
  const clause = endOfClause(told, scene)
  const named = scene.issues.some((one) => one.last > told.first && one.first <= clause)
  // «не розглядає сценаріїв, які передбачають …»: a plain word is told apart by what follows it.
  const end = named || told.stance !== 'rejects' ? clause : endOfClause(told, scene, { relatives: 1 })
  const within = scene.issues.filter(
    (one) =>
      one.last > told.first &&
      one.first <= end &&
      // "the army's withdrawal": whose it is.
      !(governedOnly(one) && isOwnerMark(scene.report.tokens[one.last + 1])),
  )
  const first = within.find(
    (one) => !governedOnly(one) || (one.first > told.last && one.first - told.last <= REACH_OF_GOVERNED),
  )
  const rest = first ? within.slice(within.indexOf(first) + 1) : []
  if (!first || first.first - told.last > REACH) return []
  // "wants guarantees of minority rights": what a general word leads to is what is meant.
  const meant =
    governedOnly(first) && rest.find((one) => !governedOnly(one) && one.first - first.last <= REACH_OF_GOVERNED)
  if (meant) return [meant, ...listed(meant, rest.slice(rest.indexOf(meant) + 1), scene)]
  return [first, ...listed(first, rest, scene)]
}

/** Kinds of verbs that begin something else: "rejected the offer and announced …". */
const VERBS = new Set<Cue['entry']['meaning']['cue']>(['say', 'course', 'meet', 'attend'])

function listed(first: Cue, rest: readonly Cue[], { report, sentence }: Scene): Cue[] {
  const found: Cue[] = [first]
  let last = first.last
  for (const one of rest) {
    const overlaps = one.first <= last
    const between = report.tokens.slice(last + 1, one.first)
    const joined = between.some(({ key }) => sentence.grammar.and.has(key))
    const acts = sentence.cues.some(
      (cue) => VERBS.has(cue.entry.meaning.cue) && cue.first > last && cue.last < one.first,
    )
    // "monitoring of the truce", «перевірка гуманітарних конвоїв»
    const overseen = found.length === 1 && issueOf(first) === 'monitoring' && between.length <= REACH_OF_OVERSEEN
    const oneThing = overlaps || overseen || isItsAdjective({ last }, one, { report, sentence })
    const reach = governedOnly(one) ? REACH_OF_GOVERNED : REACH_IN_LIST
    if (!oneThing && (acts || between.length > REACH_IN_LIST)) break
    if (!oneThing && (!joined || between.length > reach)) continue
    found.push(one)
    last = Math.max(last, one.last)
  }
  return found.slice(1)
}

/** «гуманітарне перемир'я»: an adjective and its noun. */
const isItsAdjective = (
  { last }: Pick<Cue, 'last'>,
  noun: Cue,
  { report: { tokens }, sentence: { grammar } }: Pick<Scene, 'report' | 'sentence'>,
): boolean => noun.first === last + 1 && grammar.inflected && grammar.adjectival(tokens[last]?.key ?? '')

/** Before a word that opens another clause, contrasts, or takes another stance. */
function endOfClause(told: ToldStance, { report, sentence, all }: Scene, { relatives } = { relatives: 0 }): number {
  let passed = 0
  const next = all.find((one) => one.first > told.last && one.form !== 'must' && one.form !== 'noun')
  const end = next ? next.first - 1 : sentence.last
  const { grammar } = sentence
  // «потрібні не обіцянки, а гарантії»: what the contrast leads to is the object.
  const isContrasted = ({ last }: ToldStance, but: number): boolean =>
    grammar.but.has(report.tokens[but]?.key ?? '') &&
    sentence.cues.some(({ entry, first }) => entry.meaning.cue === 'not' && first === last + 1)
  for (let place = told.last + 1; place <= end; place++) {
    const { key, text } = report.tokens[place] ?? { key: '', text: '' }
    const opens = report.tokens[place - 1]?.text === ',' && !isContrasted(told, place)
    if (text === ';' || grammar.subordinate.has(key)) return place - 1
    // «до того, як»: what comes first or after is of another clause.
    if (
      text === ',' &&
      grammar.since.has(report.tokens[place - 2]?.key ?? '') &&
      isCorrelative(report, sentence, place - 1)
    )
      return place - 1
    if (opens && (grammar.but.has(key) || (grammar.relative.has(key) && passed++ >= relatives))) return place - 1
  }
  return end
}

const isCorrelative = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, place: number): boolean =>
  grammar.correlatives.has(tokens[place]?.key ?? '')

/** Issues before what is said of them: "early elections are unacceptable". */
function listBefore(told: ToldStance, { report, sentence, issues, all }: Scene): Cue[] {
  const before = all.findLast((one) => one.last < told.first && one.form !== 'terms' && one.form !== 'loose')
  const last = issues.findLast(
    (one) =>
      one.last < told.first &&
      !governedOnly(one) &&
      told.first - one.last <= REACH &&
      (told.form === 'terms' || !before || one.first > before.last) &&
      !report.tokens
        .slice(one.last + 1, told.first)
        .some(({ text, key }) => text === ';' || sentence.grammar.but.has(key)),
  )
  return last ? [last] : []
}

/** «вивести війська Україна не погодиться»: what it is about may stand first, if its clause is the same. */
function inFront(told: ToldStance, { report, sentence: { grammar }, issues, all }: Scene): Cue[] {
  const before = all.findLast((one) => one.last < told.first)
  const near = issues.filter(
    (one) =>
      one.last < told.first &&
      told.first - one.last <= (governedOnly(one) ? REACH_OF_GOVERNED : REACH) &&
      (!before || one.first > before.last) &&
      !isParted(told, one, report, grammar),
  )
  // «полонених до припинення вогню не відпустить»: what stands behind a preposition is the object only where nothing else is.
  const bare = near.filter(({ first }) => !grammar.prepositions.has(report.tokens[first - 1]?.key ?? ''))
  const able = bare.length > 0 ? bare : near
  const plain = able.filter((one) => !governedOnly(one))
  return (plain.length > 0 ? plain : able).slice(-1)
}

/** A mark stands between, and no relative right behind it: "snap elections, which the Greens call for". */
function isParted(told: ToldStance, issue: Cue, { tokens }: ResolvedReport, { relative }: Grammar): boolean {
  const opens = tokens[issue.last + 1]?.text === ',' && relative.has(tokens[issue.last + 2]?.key ?? '')
  const between = tokens.slice(issue.last + (opens && told.stance !== 'offers' ? 3 : 1), told.first)
  return between.some(({ text }) => ',;:'.includes(text))
}
