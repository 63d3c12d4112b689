import type { Cue } from '../../../language/cue.ts'
import type { Grammar } from '../../../language/grammar.ts'
import type { Token } from '../../../language/token.ts'
import type { Meaning } from '../../../language/vocabulary/entry.ts'
import { ACRONYM } from '../../acronym.ts'
import { OF_NO_STATE } from '../../of-no-state.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Party } from './parties.ts'
import type { ToldStance } from './stances.ts'

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
}

/** Between a party and a stance somebody or something else opens a clause of its own, and takes the stance. */
export const opensAnother = (party: Party, told: ToldStance, scene: Scene): boolean =>
  opensOfBody(party, told, scene) ||
  opensOfThing(party, told, scene) ||
  isOfSubject(party, told, scene) ||
  isWithinRelative(party, told, scene)

/** «…, а профспілка вимагає», ", and the union demands": a body without a name, which is of nobody named before. */
const opensOfBody = (
  { last }: Party,
  { first }: ToldStance,
  { report: { tokens }, sentence: { cues, grammar } }: Scene,
): boolean =>
  cues.some(({ entry: { meaning }, features, ...noun }) => {
    if (meaning.cue !== 'kind' || noun.first <= last || noun.last >= first) return false
    if (features.cases && !features.cases.includes('nom')) return false
    let opener = noun.first - 1
    while (opener > last && noun.first - opener <= LONGEST_LEAD && isDescribing(tokens[opener], grammar)) opener--
    const key = tokens[opener]?.key ?? ''
    const opens = grammar.but.has(key) || grammar.and.has(key) || grammar.subordinate.has(key)
    return opens && tokens[opener]?.kind === 'word' && tokens[opener - 1]?.text === ','
  })

const LONGEST_LEAD = 4

/** "Uganda says the rebels reject", «…, що опозиція вимагає»: people or a body without a name right before the verb are its subject. */
function isOfSubject(party: Party, told: ToldStance, { report, sentence }: Scene): boolean {
  const { grammar, cues, camps } = sentence
  const { tokens, actors } = report
  if (told.form !== 'verb') return false
  let end = told.first - 1
  while (end > party.last && grammar.auxiliaries.has(tokens[end]?.key ?? '')) end--
  const noun = [...cues, ...camps].find(
    ({ entry: { meaning }, first, last }) => last === end && first > party.last && isOfPeople(meaning),
  )
  if (!noun || (noun.features.cases && !noun.features.cases.includes('nom'))) return false
  if (
    isBehindName(party, noun, { report, sentence }) &&
    (actors[party.actor]?.kind !== 'country' || !isOfNoState(noun.entry.meaning))
  )
    return false
  const opener = openerOf(noun, party.last, { report, sentence })
  const key = tokens[opener]?.key ?? ''
  // "a Tajik diplomat, his government insists"
  const theirs = !isOfNoState(noun.entry.meaning) && (grammar.own.has(key) || grammar.objects.has(key))
  if (theirs || (opener > party.last && grammar.prepositions.has(key))) return false
  // "Uganda and the rebels", "Boeing and its union": both want it.
  const joiner = grammar.own.has(key) ? opener - 1 : opener
  const joined = joiner > party.last && grammar.and.has(tokens[joiner]?.key ?? '') && tokens[joiner]?.kind === 'word'
  return !joined || tokens[joiner - 1]?.text === ','
}

/** The token before a noun with its article and the words in small letters that tell of it. */
function openerOf({ first }: Cue, end: number, { report: { tokens }, sentence }: Scene): number {
  const { grammar, affiliations } = sentence
  const isArticle = (place: number): boolean =>
    grammar.articles.definite.has(tokens[place]?.key ?? '') || grammar.articles.indefinite.has(tokens[place]?.key ?? '')
  const leads = (place: number): boolean =>
    (tokens[place]?.shape === 'lower' || affiliations.some((one) => one.first <= place && place <= one.last)) &&
    isDescribing(tokens[place], grammar) &&
    !grammar.prepositions.has(tokens[place]?.key ?? '') &&
    !grammar.own.has(tokens[place]?.key ?? '') &&
    !grammar.objects.has(tokens[place]?.key ?? '')
  let place = first - 1
  while (place > end && first - place <= LONGEST_LEAD && !isArticle(place) && leads(place)) place--
  return isArticle(place) ? place - 1 : place
}

/** "the M23 rebel group", "the Sabra Front (SF) rebels": nothing but what tells its kind, or its short form, between the name and the noun. */
const isBehindName = (
  { last }: Party,
  { first }: Cue,
  { report: { tokens }, sentence: { cues, camps } }: Scene,
): boolean =>
  tokens
    .slice(last + 1, first)
    .every(
      ({ text }, at) =>
        '()'.includes(text) ||
        ACRONYM.test(text) ||
        [...cues, ...camps].some(
          ({ entry: { meaning }, ...one }) =>
            isOfPeople(meaning) && one.first <= last + 1 + at && last + 1 + at <= one.last,
        ),
    )

const isOfPeople = (meaning: Meaning): boolean =>
  meaning.cue === 'kind' || meaning.cue === 'camp' || meaning.cue === 'personnel' || meaning.cue === 'sides'

const isOfNoState = (meaning: Meaning): boolean =>
  meaning.cue === 'camp' || (meaning.cue === 'kind' && OF_NO_STATE.has(meaning.kind))

/** "the rebels, whom Uganda backs, reject": who stands in a relative clause that a comma closes is no subject of what comes behind. */
function isWithinRelative(
  { first, last }: Party,
  told: ToldStance,
  { report: { tokens }, sentence: { grammar, first: start } }: Scene,
): boolean {
  if (told.form !== 'verb' || !tokens.slice(last + 1, told.first).some(({ text }) => text === ',')) return false
  let place = first - 1
  while (place > start && first - place <= LONGEST_RELATIVE && tokens[place]?.kind === 'word') place--
  const opener = tokens[place]?.text === ',' ? (tokens[place + 1]?.key ?? '') : ''
  return grammar.relative.has(opener) || grammar.relativeSubjects.has(opener)
}

/** ", which has long accused" */
const LONGEST_RELATIVE = 8

/** An article or what tells of the noun behind it. */
const isDescribing = (token: Token | undefined, grammar: Grammar): boolean =>
  (token?.kind === 'word' || "'’".includes(token?.text ?? ' ')) &&
  token !== undefined &&
  !grammar.but.has(token.key) &&
  !grammar.and.has(token.key) &&
  !grammar.subordinate.has(token.key)

/**
 * «…, і досягнення угоди вимагатиме часу»: what is done, by an abstract noun, is the subject where its verb takes something
 * behind it; in «…, а досягнення угоди відкидає» it is what somebody takes.
 */
const opensOfThing = (
  { last }: Party,
  told: ToldStance,
  { report: { tokens }, sentence: { grammar } }: Scene,
): boolean =>
  grammar.inflected &&
  tokens[told.last + 1]?.kind === 'word' &&
  tokens
    .slice(last + 1, told.first - 1)
    .some(({ text }, at) => text === ',' && opensThing(tokens.slice(last + 2 + at, told.first + 1), grammar))

const opensThing = (words: readonly Token[], { and, but, abstract, herPast, genderOf }: Grammar): boolean => {
  const [joins, noun] = words
  const verb = words.at(-1)?.key ?? ''
  return (
    joins?.kind === 'word' &&
    (and.has(joins.key) || but.has(joins.key)) &&
    noun?.shape === 'lower' &&
    abstract(noun.key) &&
    // «…, но прекращение огня отвергла полностью»
    !(herPast(verb) && genderOf(noun.key) !== 'f')
  )
}
