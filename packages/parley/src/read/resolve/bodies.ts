import { isOwnerMark } from '../../language/owner-marks.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { Reference, ResolvedMention } from '../resolved.ts'
import type { Cast } from './actors.ts'
import { isOpeningMark } from '../quotation-marks.ts'

/** A body taken up by a common noun: tokens of the noun, and whom it means. */
export interface BodyPhrase {
  first: number
  last: number
  actor: ActorRef
}

type Kind = MeaningOf<'kind'>['kind']
/**
 * Which body of each kind was named last; `body`: of no state, whatever it is; `earlier`: the one named before that; `country`:
 * whose government or army its name alone told, until another country comes up.
 */
export type KnownBodies = Map<Kind | 'body' | 'earlier' | 'country', ActorRef>

/** «профспілка німецьких машиністів GDL», "the paramilitary Rapid Support Forces": the name stands so near behind its kind. */
const REACH_TO_NAME = 6
/** "GDL, the train drivers' union": or so near before it, behind a comma. */
const REACH_FROM_NAME = 6

/**
 * Goes through the common nouns of a sentence in order: one beside the name of a body says of what kind it is; one that
 * stands alone means the body of its kind that was named last. `known` is kept from sentence to sentence.
 */
export function bodiesTakenUp(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  {
    states,
    known,
    cast,
  }: {
    states: readonly Pick<Reference, 'first' | 'last' | 'actors'>[]
    known: KnownBodies
    cast: Pick<Cast, 'actors' | 'known'>
  },
): BodyPhrase[] {
  const found: BodyPhrase[] = []
  const forget = (before: number): void => {
    if (comesUpAnother(sentence, named, { known, cast, before })) forgetCountry(known)
  }
  let renewed = false
  // «уряд» with nobody's name is found as a body of some state, and says no more than its kind.
  const bodies = named.filter(
    (one) =>
      one.kind === 'organization' && one.press === null && (one.institution === undefined || one.country !== null),
  )
  for (const one of bodies) if (isUnionByName(report, sentence, one)) known.set('union', one.actor)
  for (const { entry, first, last } of sentence.cues) {
    if (entry.meaning.cue !== 'kind') continue
    const { kind } = entry.meaning
    if (OF_STATE.has(kind)) forget(first)
    const inside = bodies.find((one) => one.first <= first && last <= one.last)
    const state = states.find((one) => one.first <= first && last <= one.last)
    const beside =
      inside ?? nameBehind(report, sentence, { bodies, last }) ?? nameBefore(report, sentence, { bodies, first })
    // «Профспілка машиністів GDL»: what is read as two names is one body, the short name the better known.
    const short = inside && bodies.find((one) => isNext(report, sentence, inside, one))
    const ofCountry = OF_STATE.has(kind) ? adjectiveBefore(sentence, first) : null
    const own =
      state?.actors[0] ?? short?.actor ?? beside?.actor ?? (ofCountry === null ? undefined : cast.known(ofCountry))
    if (own !== undefined) known.set(kind, own)
    if (inside || state || beside) continue
    const country = OF_STATE.has(kind) ? countryBeside(report, sentence, named, { first, last }) : undefined
    if (country) {
      known.set(kind, country.actor).set('country', country.actor)
      renewed = true
      continue
    }
    if (known.get(kind) === known.get('country') && isQualified(report, sentence, { first, last })) continue
    const meant =
      known.get(kind) ??
      likened(
        kind,
        known,
        bodies.filter((one) => one.first > last),
      )
    if (meant !== undefined && standsAlone(report, sentence, named, { first, last }))
      found.push({ first, last, actor: meant })
  }
  if (!renewed) forget(sentence.last + 1)
  for (const { actor, institution, known: key, country } of bodies)
    if (institution === undefined && (key === null || country !== null)) rememberBody(known, actor)
  return found
}

function rememberBody(known: KnownBodies, actor: ActorRef): void {
  const last = known.get('body')
  if (last !== undefined && last !== actor) known.set('earlier', last)
  known.set('body', actor)
}

/** What is known besides the kinds. */
export const OTHERS: ReadonlySet<string> = new Set(['body', 'earlier', 'country'])

/** The army and the government of a report are one side of it, unless it names both. */
const OF_STATE: ReadonlySet<Kind> = new Set(['army', 'government'])
/** What may be called by its kind though no word beside its name says what it is. */
export const OF_THEIR_OWN: ReadonlySet<Kind> = new Set(['movement', 'company', 'union'])

/** Whom a kind may mean that nobody was called before: the other of army and government, or the body named last that is of no other kind. */
function likened(kind: Kind, known: KnownBodies, behind: readonly ResolvedMention[]): ActorRef | undefined {
  if (kind === 'army') return known.get('government')
  if (kind === 'government') return known.get('army')
  if (!OF_THEIR_OWN.has(kind)) return undefined
  // "the union says Harbor Lines has called": the other of two, where one is named behind it.
  const isOther = (one: ActorRef | undefined): boolean =>
    [...known].some(([other, actor]) => !OTHERS.has(other) && actor === one)
  const isBehind = (one: ActorRef | undefined): boolean => behind.some(({ actor }) => actor === one)
  const [last, earlier] = [known.get('body'), known.get('earlier')]
  if (isOther(last)) return undefined
  if (!isBehind(last)) return last
  return isOther(earlier) || isBehind(earlier) ? undefined : earlier
}

/** "the Chadian army", «чадська армія»: the country of an adjective right before. */
const adjectiveBefore = ({ affiliations }: AnnotatedSentence, first: number): string | null =>
  affiliations.find((one) => one.last === first - 1)?.country ?? null

/** «власти Чили», "the US government": the country by its name right beside; of "the US and UK governments" one is not meant alone. */
function countryBeside(
  { tokens }: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { first, last }: { first: number; last: number },
): ResolvedMention | undefined {
  const country = named.find(
    (one) =>
      one.kind === 'country' &&
      (grammar.inflected ? one.first === last + 1 && one.cases.includes('gen') : one.last === first - 1),
  )
  const next = country && tokens[grammar.inflected ? country.last + 1 : country.first - 1]
  const isOne = !next || !grammar.and.has(next.key) || grammar.determiners.has(next.key) || next.text === ','
  return isOne ? country : undefined
}

/** A country before a token that is not the one whose government «власти» means so far. */
const comesUpAnother = (
  { affiliations }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { known, cast, before }: { known: KnownBodies; cast: Pick<Cast, 'actors'>; before: number },
): boolean => {
  const own = known.get('country')
  const key = own === undefined ? undefined : cast.actors[own]?.known
  return (
    own !== undefined &&
    (named.some(
      ({ kind, actor, country, institution, first }) =>
        first < before &&
        ((kind === 'country' && actor !== own) ||
          ((kind === 'place' || institution !== undefined) && country !== null && country !== key)),
    ) ||
      affiliations.some(({ country, first }) => first < before && country !== key))
  )
}

function forgetCountry(known: KnownBodies): void {
  const country = known.get('country')
  for (const kind of OF_STATE) if (known.get(kind) === country) known.delete(kind)
  known.delete('country')
}

/** «местные власти», «власти города», "the city government": another than the state's, as far as anybody says. */
function isQualified(
  { tokens }: AnnotatedReport,
  { grammar, cues }: AnnotatedSentence,
  { first, last }: { first: number; last: number },
): boolean {
  const [before, behind] = [tokens[first - 1], tokens[last + 1]]
  if (!grammar.inflected)
    return before?.shape === 'lower' && !grammar.determiners.has(before.key) && !grammar.and.has(before.key)
  const told =
    behind?.shape === 'lower' &&
    (grammar.genitive(behind.key) || grammar.purviews.has(behind.key)) &&
    !cues.some((cue) => cue.first === last + 1)
  return told || (before?.kind === 'word' && grammar.adjectival(before.key))
}

/** Right behind, but for a mark that opens a quotation or a bracket. */
const isNext = (
  report: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  { last }: ResolvedMention,
  { first }: ResolvedMention,
): boolean => first > last && first - last <= 2 && !grammar.and.has(report.tokens[first - 1]?.key ?? '')

const VERBS: ReadonlySet<string> = new Set(['meet', 'course', 'say', 'attend', 'stance', 'meeting'])

/** A conjunction; English counts its articles among what may join names. */
const isAnd = (key: string, { and, determiners }: AnnotatedSentence['grammar']): boolean =>
  and.has(key) && !determiners.has(key) && key !== ','

/** Nothing but words in small letters stands between, and one comma at most: "the union representing drivers, GDL". */
function nameBehind(
  report: AnnotatedReport,
  { grammar, cues }: AnnotatedSentence,
  { bodies, last }: { bodies: readonly ResolvedMention[]; last: number },
): ResolvedMention | undefined {
  return bodies.find((one) => {
    if (one.first <= last || one.first - last > REACH_TO_NAME) return false
    // "the union met with Harbor Lines", "the union and Harbor Lines": the name is another's.
    if (cues.some((cue) => VERBS.has(cue.entry.meaning.cue) && cue.first > last && cue.last < one.first)) return false
    if (report.tokens.slice(last + 1, one.first).some(({ key }) => isAnd(key, grammar) || grammar.with.has(key)))
      return false
    const between = report.tokens.slice(last + 1, one.first)
    const commas = between.filter(({ text }) => text === ',').length
    return (
      commas <= 1 &&
      (commas === 0 || between.at(-1)?.text === ',') &&
      between.every(({ shape, text }) => shape === 'lower' || isOpeningMark(text) || ',('.includes(text))
    )
  })
}

/** «профсоюз „Х“, требующий от концерна …»: no kind of it, since a preposition stands between. */
const nameBefore = (
  report: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  { bodies, first }: { bodies: readonly ResolvedMention[]; first: number },
): ResolvedMention | undefined =>
  bodies.findLast(
    (one) =>
      one.last === first - 1 ||
      (one.last < first &&
        first - one.last <= REACH_FROM_NAME &&
        report.tokens[one.last + 1]?.text === ',' &&
        report.tokens
          .slice(one.last + 2, first)
          .every(({ kind, key }) => kind === 'word' && !grammar.prepositions.has(key))),
  )

/** "the Nurses Association of Lima": a union, though its name does not say so; "the Teachers Bank" is none. */
const isUnionByName = (
  { tokens }: AnnotatedReport,
  { grammar, cues }: AnnotatedSentence,
  { first, last }: ResolvedMention,
): boolean =>
  last > first &&
  tokens.slice(first, last + 1).some(({ key }) => grammar.unionNames.has(key)) &&
  !cues.some(
    ({ entry: { meaning }, ...cue }) =>
      first <= cue.first &&
      cue.last <= last &&
      ((meaning.cue === 'body' && !!meaning.business) || (meaning.cue === 'kind' && meaning.kind === 'company')),
  )

/** Nothing says whose it is: "the union", not "the German union" or «уряд Судану». */
function standsAlone(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { first, last }: { first: number; last: number },
): boolean {
  const { articles, determiners, genitive } = sentence.grammar
  const before = report.tokens[first - 1]
  if (sentence.affiliations.some((one) => one.last < first && first - one.last <= 2)) return false
  if (named.some((one) => one.first === last + 1 || (one.last === first - 2 && isOwnerMark(before)))) return false
  // English marks with an article what was told before; elsewhere an adjective would tell which is meant.
  // "the union and management": one article for both.
  if (determiners.size > 0)
    return (
      articles.definite.has(before?.key ?? '') || sentence.first === first || isAnd(before?.key ?? '', sentence.grammar)
    )
  return !sentence.grammar.genitiveAdjective(before?.key ?? '') || !genitive(before?.key ?? '')
}
