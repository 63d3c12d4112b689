import type { Grammar } from '../../../language/grammar.ts'
import type { Token } from '../../../language/token.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hasOwnSubject } from './own-subject.ts'
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
  hasOwnSubject(party, told, scene) ||
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
