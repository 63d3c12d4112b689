import type { Cue } from '../../../language/cue.ts'
import type { Meaning } from '../../../language/vocabulary/entry.ts'
import { ACRONYM } from '../../acronym.ts'
import { OF_NO_STATE } from '../../of-no-state.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isOwnNoun } from './own-noun.ts'
import type { Party } from './parties.ts'
import type { ToldStance } from './stances.ts'

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
}

/** "Uganda says the rebels reject", «…, що опозиція вимагає»: people or a body without a name beside the verb are its subject. */
export const hasOwnSubject = (party: Party, told: ToldStance, scene: Scene): boolean =>
  told.form === 'verb' && (standsBefore(party, told, scene) || standsBehind(told, scene))

/** Right before the verb, but for auxiliaries. */
function standsBefore(party: Party, told: ToldStance, scene: Scene): boolean {
  const { grammar } = scene.sentence
  const { tokens, actors } = scene.report
  let end = told.first - 1
  // «поддерживает бизнес и требует»: what is joined goes on with the subject before.
  const goesOn = (key: string): boolean => grammar.auxiliaries.has(key) && !grammar.and.has(key)
  while (end > party.last && goesOn(tokens[end]?.key ?? '')) end--
  const noun = nounEnding(end, scene)
  if (!noun || noun.first <= party.last) return false
  if (isBehindName(party, noun, scene) && (actors[party.actor]?.kind !== 'country' || !isOfNoState(noun.entry.meaning)))
    return false
  const [first, opener] = startOf(noun, party.last, scene)
  if (first === null || isOwnNoun(party, noun, opener, scene)) return false
  const key = tokens[opener]?.key ?? ''
  // "a Tajik diplomat, his government insists"
  const theirs = !isOfNoState(noun.entry.meaning) && (grammar.own.has(key) || grammar.objects.has(key))
  if (theirs || (opener > party.last && grammar.prepositions.has(key))) return false
  // "Uganda and the rebels", "Boeing and its union": both want it.
  const joiner = grammar.own.has(key) ? opener - 1 : opener
  const joined = joiner > party.last && grammar.and.has(tokens[joiner]?.key ?? '') && tokens[joiner]?.kind === 'word'
  return !joined || tokens[joiner - 1]?.text === ','
}

/** «прекращения огня требуют повстанцы»: right behind the verb, in a form that is no object. */
const standsBehind = ({ last: verb }: ToldStance, { sentence: { grammar, cues, camps } }: Scene): boolean =>
  grammar.inflected &&
  [...cues, ...camps].some(
    ({ entry: { meaning }, features: { cases, number }, first }) =>
      first === verb + 1 &&
      isOfPeople(meaning) &&
      !!cases?.includes('nom') &&
      !cases.includes('gen') &&
      // Of many people the accusative is the genitive.
      (!cases.includes('acc') || (number === 'pl' && isAnimate(meaning))),
  )

const isAnimate = (meaning: Meaning): boolean =>
  meaning.cue === 'camp' || meaning.cue === 'personnel' || (meaning.cue === 'kind' && meaning.kind === 'movement')

/** People or a body by a common noun; "opposition leaders" are of the opposition. */
function nounEnding(end: number, { sentence: { cues, camps } }: Scene): Cue | undefined {
  const ending = (last: number): Cue | undefined =>
    [...cues, ...camps].find(({ entry, ...noun }) => noun.last === last && isOfPeople(entry.meaning))
  const leaders = cues.find(({ entry, last }) => entry.meaning.cue === 'authority' && last === end)
  const led = leaders && ending(leaders.first - 1)
  return ending(end) ?? (led && isOfNoState(led.entry.meaning) && !led.features.cases ? led : undefined)
}

/**
 * Where the phrase of a noun begins, and the token before it: with its article and what tells of it, and those who lead, of
 * whom it is, before it: "the leaders of the rebels", «представители повстанцев». Null where the noun is no subject.
 */
function startOf(noun: Cue, end: number, scene: Scene): [first: number | null, opener: number] {
  const { grammar, cues } = scene.sentence
  const { tokens } = scene.report
  const opener = openerOf(noun.first, end, scene)
  const { cases } = noun.features
  const of = !grammar.inflected && grammar.of.has(tokens[opener]?.key ?? '') ? opener - 1 : opener
  const leaders = cues.find(
    ({ entry: { meaning }, last, features }) =>
      last === of && last > end && LEADERS.has(meaning.cue) && (features.cases?.includes('nom') ?? true),
  )
  const isLed = grammar.inflected ? !!cases?.includes('gen') : of !== opener
  if (leaders && isLed) return [leaders.first, openerOf(leaders.first, end, scene)]
  return cases && !cases.includes('nom') ? [null, opener] : [noun.first, opener]
}

const LEADERS: ReadonlySet<string> = new Set(['authority', 'delegation', 'unnamed', 'office'])

const LONGEST_LEAD = 4

/** The token before a noun with its article and the words in small letters that tell of it. */
function openerOf(first: number, end: number, { report: { tokens }, sentence }: Scene): number {
  const { grammar, affiliations, cues } = sentence
  const isArticle = (place: number): boolean =>
    grammar.articles.definite.has(tokens[place]?.key ?? '') || grammar.articles.indefinite.has(tokens[place]?.key ?? '')
  const isWord = (place: number): boolean =>
    tokens[place]?.shape === 'lower' || affiliations.some((one) => one.first <= place && place <= one.last)
  const leads = (place: number): boolean => {
    const key = tokens[place]?.key ?? ''
    return (
      isWord(place) &&
      ![grammar.but, grammar.and, grammar.subordinate, grammar.prepositions, grammar.own, grammar.objects].some(
        (words) => words.has(key),
      ) &&
      !cues.some(({ entry: { meaning }, last }) => last === place && LEADERS.has(meaning.cue))
    )
  }
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
