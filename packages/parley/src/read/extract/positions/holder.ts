import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isDash } from '../../dashes.ts'
import { isOpeningMark, isQuotationMark } from '../../quotation-marks.ts'
import type { CueEntry } from '../../../language/vocabulary/entry.ts'
import { hasComma } from '../marks.ts'
import { hasConjunction, joiners } from './joined.ts'
import { opensAnother } from './opens-another.ts'
import type { Party } from './parties.ts'
import type { ToldStance } from './stances.ts'

/** A party stands at most so many tokens from what it wants. */
const REACH = 16
const REACH_BEHIND = 3
const REACH_OF_OWNER = 4
/** "signalled a clear readiness", «заявив про готовність» */
const REACH_TO_WORDS = 3

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
  parties: readonly Party[]
}

/** Whose stance it is, by the grammar of its word; none where the sentence does not say. */
export function holdersOf(told: ToldStance, scene: Scene): Party[] {
  const whom = told.whom ? whomBefore(told, scene) : []
  if (whom.length > 0) return whom
  if (told.form === 'noun') {
    // "depends on Iran's readiness": that somebody is ready is told only by who says so.
    const owner = told.stance === 'accepts' ? undefined : ownerOf(told, scene)
    return owner
      ? [owner]
      : isBrought(told, scene)
        ? subjects(told, scene).filter((one) => !isRelative(one, told, scene))
        : []
  }
  if (told.form === 'predicate') return suited(told, scene)
  if (told.form === 'must') return judges(told, scene)
  if (told.form === 'passive')
    return scene.parties
      .filter((one) => isAgent(one.first, told.last, scene) && !isPatron(one, told, scene))
      .slice(0, 1)
  if (told.form === 'beside') {
    const own = subjects(told, scene).filter(
      ({ last }) => isBeside(last, told.first, scene) || isOwnWord(last, told.first, scene),
    )
    return own.length > 0 || !isOwnWord(scene.sentence.first - 1, told.first, scene) ? own : judges(told, scene)
  }
  const own = subjects(told, scene)
  return own.length > 0 || !told.plural ? own : seated(told, scene)
}

/** «Кенію й Уганду така ціна не влаштовує», «Кенії потрібні гарантії», but not «допомога Кенії потрібна»: in no case of a subject, and of no noun before. */
function whomBefore(told: ToldStance, scene: Scene): Party[] {
  const { tokens } = scene.report
  const nearest = scene.parties.findLast(
    (one) =>
      one.last < told.first &&
      told.first - one.last <= REACH_OF_WHOM &&
      isOblique(one) &&
      tokens.slice(one.last + 1, told.first).every(({ kind }) => kind === 'word') &&
      isOfNoNoun(rowTo(one, scene)[0] ?? one, told, scene),
  )
  return nearest ? rowTo(nearest, scene) : []
}

const OBLIQUE: ReadonlySet<string> = new Set(['acc', 'dat'])

const isOblique = ({ cases }: Party): boolean => !cases.includes('nom') && cases.some((name) => OBLIQUE.has(name))

/** Those that stand in one row and one case, to the last: «Кенії, Малі та Уганді», «і Кенії, і Уганді», but not «зупинили Кенію, і Уганді потрібні». */
function rowTo(last: Party, scene: Scene): Party[] {
  const row = [...joinedBefore(last, scene), last]
  const parted = row.findLastIndex((one, place) => {
    const next = row[place + 1]
    if (!next) return false
    // A name that never changes stands in every case.
    const shares = one.cases.length === 0 || one.cases.some((name) => OBLIQUE.has(name) && last.cases.includes(name))
    const isClause =
      hasComma(scene.report, one.last, next.first) &&
      hasConjunction(joiners(scene.report, scene.sentence, one, next)) &&
      !isRepeated(scene, one, next)
    return !shares || isClause
  })
  return row.slice(parted + 1)
}

/** It opens its clause, but for offices and joining words, or can be no genitive. */
function isOfNoNoun({ first, cases }: Party, told: ToldStance, { report: { tokens }, sentence }: Scene): boolean {
  const { grammar, offices, mentions } = sentence
  const before = startOfTitles(first, [...offices, ...mentions]) - 1
  const opener = tokens[before]?.key ?? ''
  const opens = before < sentence.first || tokens[before]?.kind === 'mark'
  const joins = grammar.and.has(opener) || grammar.but.has(opener) || grammar.repeated.has(opener)
  return (
    !grammar.prepositions.has(opener) &&
    (opens || joins || (told.form === 'predicate' && cases.length > 0 && !cases.includes('gen')))
  )
}

/** «міністра оборони Кенії Алі Омара»: with the office that stands before, and what it is of. */
function startOfTitles(first: number, titles: readonly Pick<Party, 'first' | 'last'>[]): number {
  const before = titles.find((one) => one.first < first && first - 1 <= one.last)
  return before ? startOfTitles(before.first, titles) : first
}

/** «Кенію така велика присутність спостерігачів не» */
const REACH_OF_WHOM = 6

/**
 * "Pretoria hosted the talks that ended with an agreement": a relative clause has a subject of its own, and ends where a comma
 * closes it: "The union, which represents drivers, repeated its demand".
 */
function isRelative({ last }: Party, { first }: ToldStance, { report, sentence: { cues, grammar } }: Scene): boolean {
  const between = report.tokens.slice(last + 1, first)
  const opener = between[1]?.key ?? ''
  const opens = between[0]?.text === ',' && (grammar.relative.has(opener) || grammar.relativeSubjects.has(opener))
  const closed = opens ? between.findIndex(({ text }, place) => place > 1 && text === ',') + 1 : 0
  return (
    cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.first > last + closed && cue.last < first) ||
    between
      .slice(closed)
      .some(({ key }, place) => (place + closed > 0 && grammar.relative.has(key)) || grammar.relativeSubjects.has(key))
  )
}

/** Whom a passive names: "by the United States", «Іраном». */
function isAgent(first: number, last: number, { report, sentence: { grammar } }: Scene): boolean {
  const between = report.tokens.slice(last + 1, first)
  return first > last && between.every(({ key }) => grammar.agent.has(key) || grammar.determiners.has(key))
}

/** «підтримувані Іраном озброєні повстанці», «повстанці, підтримувані Іраном»: tells whose people these are, and nothing of what is negotiated. */
function isPatron(
  { last }: Party,
  { first }: ToldStance,
  { report: { tokens }, sentence: { grammar, cues, mentions } }: Scene,
): boolean {
  const isTheirs = (noun: number): boolean =>
    cues.some(({ entry, first }) => first === noun && PEOPLE.has(entry.meaning.cue)) ||
    mentions.some(({ kind, first }) => first === noun && (kind === 'organization' || kind === 'person'))
  if (grammar.inflected && tokens[first - 1]?.text === ',' && isTheirs(first - 2)) return true
  let noun = last + 1
  while (!isTheirs(noun) && tokens[noun]?.shape === 'lower' && grammar.adjectival(tokens[noun]?.key ?? '')) noun++
  return isTheirs(noun)
}

const PEOPLE: ReadonlySet<string> = new Set(['kind', 'body', 'delegation', 'office', 'authority', 'unnamed'])

/** «У Тегерані наполягають», «відкинули в МЗС»: a verb of many without a subject is the stance of those who sit there. */
function seated(told: ToldStance, { report, sentence: { grammar, first }, parties }: Scene): Party[] {
  const inside = parties.filter(({ first }) => grammar.locative.has(report.tokens[first - 1]?.key ?? ''))
  const before = inside.findLast(
    ({ last }) =>
      last < told.first &&
      report.tokens
        .slice(last + 1, told.first)
        .every(
          ({ key }) => grammar.auxiliaries.has(key) || grammar.referring.has(key) || grammar.prepositions.has(key),
        ),
  )
  const behind = inside.find(({ first }) => first === told.last + 2)
  if (before || behind) return [before ?? behind].filter((one) => one !== undefined)
  // «У Тегерані на це заперечують і наполягають»: the seat opens the sentence, and nobody else is its subject.
  const [opening] = parties
  const opens = opening && inside.includes(opening) && opening.first - first <= 1 && told.first - opening.last <= REACH
  return opens && !parties.some((one) => one.subject && one.first < told.first) ? [opening] : []
}

/** «Норвегія повідомила ООН про готовність»: a name that no case changes, behind the verb of a subject. */
const isHearer = (
  { first, cases }: Party,
  { report: { tokens }, sentence: { cues, grammar }, parties }: Scene,
): boolean => {
  const verb = cues.find(({ entry, last }) => entry.meaning.cue === 'say' && last === first - 1)
  return (
    !!verb &&
    grammar.inflected &&
    cases.length !== 1 &&
    parties.some(
      (one) =>
        one.subject &&
        one.last < verb.first &&
        verb.first - one.last <= REACH_OF_OWNER &&
        tokens.slice(one.last + 1, verb.first).every(({ kind }) => kind === 'word'),
    )
  )
}

/** Nothing but auxiliaries stands between: «Греція категорично проти», «Греція — проти», but not «ввела санкції проти». */
const isBeside = (last: number, first: number, { report, sentence: { grammar } }: Scene): boolean =>
  first > last &&
  first - last <= REACH_BEHIND &&
  report.tokens
    .slice(last + 1, first)
    .every(({ key, text }) => grammar.auxiliaries.has(key) || '»”"'.includes(text) || isDash(text))

/** "Tehran said it would not …", «Тегеран заявив, що не …»: the clause of what somebody says, without another subject. */
function isOwnWord(last: number, first: number, { report, sentence: { grammar, cues } }: Scene): boolean {
  let place = first - 1
  while (place > last && isNoSubject(report.tokens[place]?.key ?? '', grammar)) place--
  const opens = (kind: 'say' | 'that'): boolean =>
    cues.some((cue) => cue.entry.meaning.cue === kind && cue.last === place)
  const says = cues.some((cue) => cue.entry.meaning.cue === 'say' && cue.first > last && cue.last <= place)
  return place > last && says && (opens('that') || opens('say'))
}

const isNoSubject = (key: string, grammar: Scene['sentence']['grammar']): boolean =>
  grammar.auxiliaries.has(key) || grammar.anaphors.has(key) || grammar.ownSide.has(key) || isOwners(key, grammar)

const isOwners = (key: string, grammar: Scene['sentence']['grammar']): boolean =>
  grammar.determiners.has(key) || grammar.objects.has(key) || grammar.ownVoice.has(key)

/** The subject before the verb, the nearest; else right behind it: «настаивает Тегеран». */
function subjects(told: ToldStance, { report, sentence, parties }: Scene): Party[] {
  const able = parties.filter((one) => one.subject)
  const before = able.findLast(
    (one) =>
      one.last < told.first &&
      told.first - one.last <= REACH &&
      !isObject(report, sentence, one, told) &&
      !isHearer(one, { report, sentence, parties }) &&
      !isShut(one, told, { report, sentence }),
  )
  // «лише в тому разі, якщо Чад …»: who stands behind what a consent hangs on is to meet it.
  const behind =
    told.form === 'terms'
      ? undefined
      : able.find((one) => one.first > told.last && one.first - told.last <= REACH_BEHIND)
  const parted = before && hasComma(report, before.last, told.first)
  const isBehind = behind && sentence.grammar.inflected && behind.cases.includes('nom')
  if (before && ofSides(sentence, before, told)) return []
  if (isBehind && (!before || parted) && report.tokens[behind.last + 1]?.kind !== 'word') return [behind]
  return before ? [...joinedBefore(before, { report, sentence, parties: able }), before] : isBehind ? [behind] : []
}

/** "a text that both sides can live with": who stands nearer speaks for all. */
const ofSides = ({ references }: ResolvedSentence, party: Party, told: ToldStance): boolean =>
  references.some(({ kind, first, last }) => kind === 'sides' && first > party.last && last < told.first)

/** A mark ends the clause of the party, or a word opens another that no comma closes: "Chad waits, while the rebels demand". */
function isShut(party: Party, told: ToldStance, { report, sentence }: Pick<Scene, 'report' | 'sentence'>): boolean {
  if (opensAnother(party, told, { report, sentence })) return true
  const { grammar } = sentence
  let inner = false
  for (let place = party.last + 1; place < told.first; place++) {
    const { text, key } = report.tokens[place] ?? { text: '', key: '' }
    if (text === ';' || text === ':') return true
    if (grammar.subordinate.has(key)) inner = true
    else if (text === ',') inner = false
  }
  return inner
}

/** "urged Chad to …": English shows no case, so who stands right behind another verb is no subject but of what follows at once. */
const isObject = (report: ResolvedReport, sentence: ResolvedSentence, party: Party, told: ToldStance): boolean => {
  let before = party.first - 1
  while (sentence.grammar.determiners.has(report.tokens[before]?.key ?? '')) before--
  return (
    party.cases.length === 0 &&
    told.first - party.last > 2 &&
    sentence.cues.some(
      ({ entry: { meaning }, last }) =>
        (meaning.cue === 'stance' || (meaning.cue === 'say' && !!meaning.told)) && last === before,
    )
  )
}

/** "Chad and Sudan reject", "President X and Rwandan President Y": those that stand before with nothing but a joining word and titles between. */
function joinedBefore(party: Party, { report, sentence, parties }: Scene, inList = false): Party[] {
  const before = parties.findLast((one) => one.last < party.first && report.tokens[one.first - 1]?.text !== '(')
  if (!before) return []
  // "Chad, Mali and Niger": before the conjunction a comma does.
  const joining = joiners(report, sentence, before, party)
  const joined = inList ? joining !== null : hasConjunction(joining)
  return joined || isRepeated({ report, sentence, parties }, before, party)
    ? [...joinedBefore(before, { report, sentence, parties }, joined), before]
    : []
}

/** «ні Чад, ні Судан», «и Чад, и Судан»: one word before each, with a comma between; not «або Чад, або Судан». */
function isRepeated({ report: { tokens }, sentence: { grammar } }: Scene, before: Party, { first }: Party): boolean {
  const word = tokens[first - 1]
  const own = isOpeningMark(tokens[before.first - 1]?.text) ? before.first - 2 : before.first - 1
  const between = tokens.slice(before.last + 1, first - 1).filter(({ text }) => !isQuotationMark(text))
  const [comma] = between[0]?.text === '(' && between[2]?.text === ')' ? between.slice(3) : between
  return (
    !!word &&
    grammar.repeated.has(word.key) &&
    tokens[own]?.key === word.key &&
    comma?.text === ',' &&
    comma.start === tokens[first - 2]?.start
  )
}

/** "Iran's demand", «вимога Києва», "the demand of Iran": who stands in the genitive beside the noun. */
function ownerOf(
  told: ToldStance,
  { report, sentence, parties }: Scene,
  { beside } = { beside: true },
): Party | undefined {
  const { grammar } = sentence
  const possessive = parties.findLast(
    (one) =>
      one.last < told.first &&
      told.first - one.last <= REACH_OF_OWNER &&
      (isOwnerMark(report.tokens[one.last + 1]) ||
        (beside && one.last === told.first - 1 && !one.cases.includes('nom'))),
  )
  const behind = parties.find((one) => one.first > told.last && one.first - told.last <= REACH_BEHIND)
  const word = behind && (report.tokens[behind.first - 1]?.key ?? '')
  // «предложение „Газпрома“»
  const quoted = behind?.first === told.last + 2 && isOpeningMark(report.tokens[told.last + 1]?.text)
  const owns =
    behind &&
    (((behind.first === told.last + 1 || quoted) && (behind.cases.length === 0 || behind.cases.includes('gen'))) ||
      grammar.byWhom.has(word ?? '') ||
      (grammar.determiners.has(word ?? '') && grammar.byWhom.has(report.tokens[behind.first - 2]?.key ?? '')))
  return (
    possessive ??
    (owns ? behind : undefined) ??
    parties.find(
      (one) =>
        one.last < told.first &&
        one.last >= told.first - 2 &&
        // "Chilean officials a proposal": an article opens another phrase.
        !grammar.articles.indefinite.has(report.tokens[told.first - 1]?.key ?? '') &&
        sentence.affiliations.some((other) => other.first === one.first),
    )
  )
}

/** «с требованием», "repeated its demand", «висловив готовність»: who brings it is the subject of the sentence. */
function isBrought({ first }: ToldStance, { report, sentence: { grammar, cues } }: Scene): boolean {
  // «не заявляв про готовність», «закликав заявити про готовність»: nobody has said it.
  const isUnsaid = (verb: Cue): boolean =>
    grammar.inflected &&
    (verb.features.tense === 'infinitive' ||
      cues.some(({ entry, last }) => entry.meaning.cue === 'not' && last === verb.first - 1))
  const before = [1, 2].map((back) => report.tokens[first - back]?.key ?? '')
  if (before.some((key) => grammar.with.has(key) || grammar.own.has(key))) return true
  return cues.some(
    (verb) =>
      verb.entry.meaning.cue === 'say' &&
      verb.last < first &&
      first - verb.last <= REACH_TO_WORDS &&
      !isUnsaid(verb) &&
      report.tokens
        .slice(verb.last + 1, first)
        .every(
          ({ key }) =>
            !grammar.determiners.has(key) &&
            (!grammar.prepositions.has(key) || grammar.about.has(key)) &&
            !(grammar.inflected && grammar.infinitive(key)),
        ),
  )
}

/** "unacceptable to Chad", «для Єревана … неприйнятна», "Chad's red line", "Chad called it unacceptable". */
function suited(told: ToldStance, scene: Scene): Party[] {
  const { report, sentence, parties } = scene
  const to = parties.filter(
    (one) =>
      sentence.grammar.toWhom.has(report.tokens[one.first - 1]?.key ?? '') ||
      (sentence.grammar.determiners.has(report.tokens[one.first - 1]?.key ?? '') &&
        sentence.grammar.toWhom.has(report.tokens[one.first - 2]?.key ?? '')),
  )
  const whom =
    to.find((one) => one.first > told.last && one.first - told.last <= REACH_BEHIND) ??
    to.findLast((one) => one.last < told.first && told.first - one.last <= REACH) ??
    ownerOf(told, scene, { beside: false }) ??
    parties.find((one) => one.first === told.last + 1 && one.cases.includes('acc'))
  if (whom) return [whom]
  const judged = judges(told, scene)
  // "has made the release of prisoners a precondition"
  return judged.length > 0 || told.stance !== 'demands' ? judged : subjects(told, scene)
}

/** Who says or thinks so: "Chad called it unacceptable", «у Бангкоку вважають, що Камбоджа має …». */
function judges(told: ToldStance, scene: Scene): Party[] {
  const { cues } = scene.sentence
  const verb = cues.findLast(({ entry, last }) => (entry.meaning.cue === 'say' || isView(entry)) && last < told.first)
  if (!verb) return []
  const at: ToldStance = { ...told, first: verb.first, last: verb.last, plural: verb.features.number === 'pl' }
  const owner = isView(verb.entry) ? ownerOf(at, scene) : undefined
  if (owner) return [owner]
  // Who stands behind the comma is the subject of what is said.
  const ends = scene.report.tokens[verb.last + 1]?.text === ','
  const own = subjects(at, scene).filter(({ first }) => first < verb.first || !ends)
  return own.length > 0 || verb.features.number !== 'pl' ? own : seated(at, scene)
}

/** "Ankara's position is that", «в Анкарі переконані, що» */
const isView = ({ meaning }: CueEntry): boolean => meaning.cue === 'stance' && meaning.form === 'view'
