import { isOwnerMark } from '../../language/owner-marks.ts'
import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { Offices } from '../../language/world/offices.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence, OfficePhrase } from '../annotated.ts'
import { isOutletName } from '../outlet-names.ts'
import { isDashOrHyphen } from '../dashes.ts'
import { isOpeningMark } from '../quotation-marks.ts'
import type { Reference, ResolvedMention } from '../resolved.ts'
import { stateOf } from '../state-of.ts'
import type { Cast } from './actors.ts'
import { bodiesTakenUp, type KnownBodies } from './bodies.ts'
import { capitals } from './capitals.ts'
import { bodiesOfStates, governments } from './governments.ts'
import { pronouns, subjectLast, subjectOf } from './pronouns.ts'
import { referenceOf } from './reference-of.ts'
import { tiesOf } from './ties.ts'

/** How many tokens after a noun of delegation its country may stand: «делегації США та України». */
const COMPLEMENT_REACH = 5
/** A reader remembers so many people named before; it also bounds the work on a list of thousands. */
const MOST_REMEMBERED = 40

const joins = ({ grammar }: AnnotatedSentence, key: string): boolean =>
  grammar.and.has(key) || grammar.with.has(key) || grammar.of.has(key) || isDashOrHyphen(key)

interface Scene {
  /** Key of a country's capital. */
  capitalOf: (country: string) => string | null
  titles: Pick<Offices, 'keyOf' | 'titlesLike'>
  report: AnnotatedReport
  cast: Cast
  mentions: ResolvedMention[][]
}

/**
 * Phrases that are no names and yet mean an actor: an office without its holder, a pronoun, a delegation, «агентство».
 * Goes through the report once, remembering who was named last.
 */
export function references({ report, cast, mentions, capitalOf, titles }: Scene): Reference[][] {
  let lastPeople: ActorRef[] = []
  let lastPress: ActorRef | null = null
  let subject: ActorRef | null = null
  const known: KnownBodies = new Map()
  const envoys = new Set(
    report.sentences.flatMap((sentence) =>
      sentence.offices.filter((office) => office.envoy).map((office) => office.title),
    ),
  )
  const onlyHolders = new Map<string, ActorRef | null>()
  return report.sentences.map((sentence, place) => {
    const named = mentions[place] ?? []
    const states = bodiesOfStates(report, sentence, named).map(({ first, last, country }) =>
      referenceOf(report, first, last, { actors: [cast.known(country)], kind: 'body', rule: 'reference.body' }),
    )
    const found = [
      ...states,
      ...bodiesTakenUp(report, sentence, named, { states, known, cast }).map(({ first, last, actor }) =>
        referenceOf(report, first, last, { actors: [actor], kind: 'organization', rule: 'reference.kind' }),
      ),
      ...delegations(report, sentence, named, cast),
      ...offices(report, sentence, named, { cast, lastPeople, envoys, onlyHolders, titles }),
      ...pronouns(report, sentence, named, { cast, lastPeople: subjectLast(lastPeople, subject) }),
      ...press(report, sentence, named, lastPress),
      ...tiesOf(report, sentence, named).map(({ first, last, country }) =>
        referenceOf(report, first, last, { actors: [cast.known(country)], kind: 'country', rule: 'reference.tie' }),
      ),
      ...governments(report, sentence, named).map(({ first, last, country }) =>
        referenceOf(report, first, last, {
          actors: [cast.known(country)],
          kind: 'government',
          rule: 'reference.government',
        }),
      ),
      ...capitals(report, sentence, named, capitalOf).map(({ first, last, place: city }) =>
        referenceOf(report, first, last, { actors: [cast.known(city)], kind: 'place', rule: 'reference.capital' }),
      ),
    ].sort((one, other) => one.first - other.first)
    const people = named.filter((mention) => mention.kind === 'person').map((mention) => mention.actor)
    const meant = found.filter((one) => one.kind === 'person').flatMap((one) => one.actors)
    const both = [...people, ...meant]
    if (both.length > 0)
      lastPeople = [...lastPeople.filter((ref) => !both.includes(ref)), ...both].slice(-MOST_REMEMBERED)
    subject = subjectOf(sentence, named) ?? (meant.length === 1 && people.length === 0 ? (meant[0] ?? null) : null)
    for (const mention of named)
      if (mention.press || (lastPress === null && isOutletName(mention))) lastPress = mention.actor
    return found
  })
}

/** «американська делегація», «делегації США та України», "the Iranian side", «українські представники». */
export function delegations(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  cast: Cast,
): Reference[] {
  const found: Reference[] = []
  for (const cue of sentence.cues) {
    if (cue.entry.meaning.cue !== 'delegation') continue
    const before = affiliationsBefore(report, sentence, named, cue.first)
    const after = before.length > 0 ? [] : namesAfter(report, sentence, named, { cast, last: cue.last })
    const possessive = named.find(
      (mention) =>
        mention.kind === 'country' && mention.last === cue.first - 2 && isOwnerMark(report.tokens[cue.first - 1]),
    )
    const actors = [
      ...before.map((one) => cast.known(one.country)),
      ...after,
      ...(possessive ? [possessive.actor] : []),
      ...bodyBeside(report, sentence, named, cue),
    ]
    if (actors.length === 0) continue
    const first = Math.min(cue.first, ...before.map((one) => one.first))
    found.push(
      referenceOf(report, first, cue.last, {
        actors: [...new Set(actors)],
        kind: 'side',
        rule: 'reference.delegation',
      }),
    )
  }
  return found
}

const GOVERNMENT = 'government'

/** Adjectives of countries that stand right before a noun, joined by «і» or a dash. */
function affiliationsBefore(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  noun: number,
): { first: number; country: string }[] {
  const found: { first: number; country: string }[] = []
  let next = noun
  let gap = 1
  // English puts the bare name there too: "Ukrainian and U.S. delegations".
  const bare = !sentence.grammar.inflected
    ? named.flatMap(({ kind, first, last, known }) =>
        kind === 'country' && known ? [{ first, last, country: known }] : [],
      )
    : []
  const adjectives = sentence.affiliations.filter(({ ofNoState }) => !ofNoState)
  for (const one of [...adjectives, ...bare].sort((a, b) => b.first - a.first)) {
    if (one.last >= noun) continue
    const between = report.tokens.slice(one.last + 1, next)
    // "Uganda said negotiators": whose they are it does not say.
    const says = (): boolean =>
      between.some(({ key }) => !joins(sentence, key)) &&
      sentence.cues.some(({ entry, first, last }) => entry.meaning.cue === 'say' && first > one.last && last < next)
    const joined =
      between.every((token) => joins(sentence, token.key) || (gap-- > 0 && token.shape === 'lower')) && !says()
    if (!joined && one.first !== next) break
    found.unshift(one)
    next = one.first
  }
  return found
}

/** «делегації України та Польщі», «делегация правительства Перу»: countries, and those whose body is named. */
function namesAfter(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { cast, last }: { cast: Cast; last: number },
): ActorRef[] {
  const found: ActorRef[] = []
  let place = last + 1
  for (let steps = 0; steps < COMPLEMENT_REACH; steps++) {
    const mention = named.find((one) => one.first === place)
    if (mention) {
      const state = sentence.grammar.inflected && mention.institution === GOVERNMENT ? mention.country : null
      if (mention.kind !== 'country' && !state?.startsWith('country:')) break
      found.push(state ? cast.known(state) : mention.actor)
      place = mention.last + 1
    } else if (joins(sentence, report.tokens[place]?.key ?? '') || qualifies(report, sentence, named, place)) place++
    else break
  }
  return found
}

/** «делегации Чили и непризнанного Приднестровья»: an adjective right before the name of a country. */
const qualifies = (
  { tokens }: AnnotatedReport,
  { grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  place: number,
): boolean =>
  grammar.inflected &&
  tokens[place]?.shape === 'lower' &&
  grammar.genitiveAdjective(tokens[place]?.key ?? '') &&
  named.some(({ kind, first }) => kind === 'country' && first === place + 1)

/** "the Hamas delegation", «делегация движения „Талибан“»: a body that is of no state. */
function bodyBeside(
  { tokens }: AnnotatedReport,
  { grammar, cues, affiliations }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  noun: Cue,
): ActorRef[] {
  // «делегация чадского движения „Х“»
  const adjective = grammar.inflected ? affiliations.find(({ first }) => first === noun.last + 1) : undefined
  let place = (adjective ?? noun).last + 1
  const isKind = (): boolean =>
    cues.some(({ entry, first }) => first === place && (entry.meaning.cue === 'kind' || entry.meaning.cue === 'body'))
  while (grammar.inflected && (isOpeningMark(tokens[place]?.text) || (isKind() && tokens[place]?.shape === 'lower')))
    place++
  const body = named.find(({ first, last }) => (grammar.inflected ? first === place : last === noun.first - 1))
  const isOwn = body?.kind === 'organization' && body.press === null && stateOf(body) === null
  return isOwn && body.institution === undefined ? [body.actor] : []
}

interface Memory {
  cast: Cast
  lastPeople: ActorRef[]
}

interface OfficeMemory extends Memory {
  /** Titles of envoys in this report, as its offices write them. */
  envoys: ReadonlySet<string>
  titles: Scene['titles']
  /** Who alone in the report holds an office, by what is told of the office: looked for once, however often it is named. */
  onlyHolders: Map<string, ActorRef | null>
}

/** An office without its holder means whoever the report gives that office, the nearest before it. */
function offices(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  memory: OfficeMemory,
): Reference[] {
  return sentence.offices.flatMap((office) => {
    if (office.holders.length > 0 || office.plural || office.kin || isIndefinite(report, sentence, office)) return []
    if (isOfSeveral(sentence, office)) return []
    const of = office.of === null ? null : (named[office.of]?.actor ?? null)
    const ref = holderOf(office, of, memory)
    return ref === null
      ? []
      : [referenceOf(report, office.first, office.last, { actors: [ref], kind: 'person', rule: 'reference.office' })]
  })
}

/** «главы правительств»: several, where the form of the office alone may be one in the genitive; «четыре депутата». */
const isOfSeveral = ({ cues }: AnnotatedSentence, { first: start, last: end, cases }: OfficePhrase): boolean =>
  cues.some(({ entry: { meaning }, first, last, features: { number } }) => {
    if (meaning.cue === 'cardinal') return meaning.number > 1 && last === start - 1
    const isBody = meaning.cue === 'body' || meaning.cue === 'kind' || meaning.cue === 'delegation'
    return isBody && first === end + 1 && number === 'pl' && cases.includes('nom') && cases.includes('gen')
  })

/** How many words may stand between an article and its noun. */
const LONGEST_LEAD = 5

/** "a senior Finnish spokesman": somebody not told before. */
function isIndefinite(report: AnnotatedReport, sentence: AnnotatedSentence, { first }: OfficePhrase): boolean {
  const { articles, prepositions, and } = sentence.grammar
  for (let place = first - 1; place >= sentence.first && first - place <= LONGEST_LEAD; place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark' || prepositions.has(token.key) || and.has(token.key)) return false
    if (articles.definite.has(token.key)) return false
    if (articles.indefinite.has(token.key)) return true
  }
  return false
}

function holderOf(
  office: OfficePhrase,
  of: ActorRef | null,
  { cast, lastPeople, envoys, onlyHolders, titles }: OfficeMemory,
): ActorRef | null {
  const fits = (ref: ActorRef): boolean =>
    !!cast.actors[ref]?.roles.some((role) => {
      const side = role.side === null ? null : cast.actors[role.side]?.known
      if (office.country && side && side !== office.country) return false
      // «глава МЗС» of a state is the one whom «міністр закордонних справ» of that state named without his ministry.
      const isOfState = role.of === null && side !== null && side === office.country
      if (of !== null && role.of !== of && !isOfState) return false
      return sameOffice(role.title, office, { envoys, titles })
    })
  const recent = lastPeople.findLast(fits)
  if (recent !== undefined) return recent
  const key = [office.title, office.envoy, office.country, of].join('\t')
  const before = onlyHolders.get(key)
  if (before !== undefined) return before
  const anywhere = cast.actors.flatMap((actor, ref) => (actor.kind === 'person' && fits(ref) ? [ref] : []))
  const only = anywhere.length === 1 ? (anywhere[0] ?? null) : null
  onlyHolders.set(key, only)
  return only
}

/**
 * The same office, or both envoys of a kind: «спецпосланник» takes up «спеціальний посланник»; or the title in short, that it
 * is told by or another of the office: «міністр» of a «міністр оборони» or a «глава МЗС», "adviser" of a "national security
 * adviser", but "president" of no "vice president".
 */
function sameOffice(
  title: string,
  office: OfficePhrase,
  { envoys, titles }: Pick<OfficeMemory, 'envoys' | 'titles'>,
): boolean {
  if (title === office.title || (office.envoy && envoys.has(title))) return true
  const [full, short] = [titles.keyOf(title), titles.keyOf(office.title)]
  if (full !== null && short !== null) return full === short
  const isShort = (long: string): boolean => long.endsWith(` ${office.title}`) || long.startsWith(`${office.title} `)
  // «глава» is short for too much.
  return isShort(title) || (!office.head && titles.titlesLike(title).some(isShort))
}

/** «агентство», "the newspaper": the press named last. */
function press(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  lastPress: ActorRef | null,
): Reference[] {
  return sentence.cues.flatMap((cue) => {
    const meaning = cue.entry.meaning
    if (meaning.cue !== 'press' || (meaning as MeaningOf<'press'>).collective) return []
    if (named.some((mention) => mention.first === cue.last + 1 || mention.first === cue.last + 2)) return []
    // "a newspaper wrote": none that was named.
    if (sentence.grammar.articles.indefinite.has(report.tokens[cue.first - 1]?.key ?? '')) return []
    const before = named.filter((mention) => mention.press && mention.last < cue.first).at(-1)?.actor ?? lastPress
    return before === null
      ? []
      : [referenceOf(report, cue.first, cue.last, { actors: [before], kind: 'press', rule: 'reference.press' })]
  })
}
