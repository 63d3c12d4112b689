import type { Cue } from '../../../language/cue.ts'
import type { Token } from '../../../language/token.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { Reference, ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { relativeBefore, type Stretch } from './clause.ts'
import { ownsBody, withOwner } from '../owner-of-body.ts'
import { isOpeningMark, isQuotationMark } from '../../quotation-marks.ts'

/** Countries and bodies that stand together: «Вірменії та Азербайджану», "Greek and Turkish", "Israel and Hamas". */
export interface Group extends Stretch {
  actors: ActorRef[]
  /** Its people, by a noun of their own: «з американцями», "the Chinese". */
  people: boolean
  /** A body among them: a movement, a union, a company. */
  body: boolean
  /** Some of them stands as an adjective. */
  adjective: boolean
  /** A dash joins them: «США–Україна». */
  dashed: boolean
  /** Some of them may be the subject. */
  nominative: boolean
}

/** Who of a sentence may stand together, in order of the text. */
export function groupsOf(report: ResolvedReport, sentence: ResolvedSentence): Group[] {
  const groups: Group[] = []
  for (const one of singles(report, sentence)) {
    const before = groups.at(-1)
    if (!before || !joined(report, sentence, before, one) || closesClause(report, sentence, before))
      groups.push({ ...one, people: false })
    else {
      before.dashed ||= '-–—'.includes(report.tokens[before.last + 1]?.text ?? ' ')
      before.last = Math.max(before.last, one.last)
      before.actors.push(...one.actors)
      before.body ||= one.body
      before.adjective ||= one.adjective
      before.nominative &&= one.nominative
    }
  }
  return groups.map((group) => ({ ...group, people: group.adjective && standsAlone(report, sentence, group) }))
}

/** «коалиция Х, куда входит Y, и …», "X, which includes Y, and …": the comma behind the only name of a relative clause ends that. */
const closesClause = (report: ResolvedReport, sentence: ResolvedSentence, { first, last, actors }: Group): boolean =>
  actors.length === 1 &&
  report.tokens[last + 1]?.text === ',' &&
  sentence.grammar.and.has(report.tokens[last + 2]?.key ?? '') &&
  relativeBefore(report, sentence, first) !== null

/** "in Muscat, Oman, on Sunday": tells which Muscat. */
const closesPlace = (report: ResolvedReport, mentions: readonly ResolvedMention[], country: ResolvedMention): boolean =>
  report.tokens[country.first - 1]?.text === ',' &&
  report.tokens[country.last + 1]?.kind === 'mark' &&
  mentions.some((one) => one.kind === 'place' && one.last === country.first - 2 && one.country === country.known)

/** Everybody of the sentence who may be a side, each alone. */
function singles(report: ResolvedReport, sentence: ResolvedSentence): Omit<Group, 'people'>[] {
  const { mentions, references, affiliations } = sentence
  const countries = mentions.filter(
    (one) => one.kind === 'country' && !closesPlace(report, mentions, one) && !ownsBody(report, sentence, one),
  )
  // «уряд Судану», "the government of Sudan" sits there for its country.
  const governments = references.filter(
    ({ kind, first, last }) => kind === 'body' && isNamedBody(sentence, first, last),
  )
  const capitals = mentions.filter(
    (one) => one.kind === 'place' && one.country !== null && pairedCapital(report, sentence, one),
  )
  const bodies = mentions.filter(
    (one) =>
      isBody(report, one) &&
      !isEvent(sentence, one) &&
      !inBrackets(report, sentence, one) &&
      !describesCounted(report, sentence, one),
  )
  return [
    ...countries.map((one) => single(one, [one.actor], { nominative: mayBeSubject(one) })),
    ...governments.map((one) =>
      single(one, one.actors, {
        nominative: mentions.some((other) => other.first === one.first && mayBeSubject(other)),
      }),
    ),
    ...capitals.flatMap((one) => countryRef(report, one.country).map((ref) => single(one, [ref]))),
    ...bodies.map((one) =>
      single({ first: withOwner(report, sentence, one), last: one.last }, [one.actor], {
        body: true,
        nominative: mayBeSubject(one),
      }),
    ),
    ...takenUpBodies(report, sentence).map((one) =>
      single(one, one.actors, {
        body: one.actors.every((ref) => report.actors[ref]?.kind !== 'country'),
        // What stands in another case hangs on a preposition or a noun, which other rules look at.
        nominative: true,
      }),
    ),
    ...affiliations
      .filter((one) => !one.ofNoState && !describesBody(report, sentence, one))
      .flatMap((one) => {
        const government = governmentOf(sentence, one)
        return countryRef(report, one.country).map((ref) =>
          government
            ? single({ first: one.first, last: government.last }, [ref], {
                nominative: government.features.cases?.includes('nom') ?? true,
              })
            : single(one, [ref], { adjective: true, nominative: true }),
        )
      }),
  ].sort((one, other) => one.first - other.first)
}

/** "the Colombian government", «уругвайська влада»: with the adjective one name of the country. */
const governmentOf = ({ cues }: ResolvedSentence, { last }: Stretch): Cue | undefined =>
  cues.find(
    ({ entry: { meaning }, first }) => first === last + 1 && meaning.cue === 'kind' && meaning.kind === 'government',
  )

/** «палестинского движения ХАМАС», "the German airline Condor": where a body is from that is named behind its noun. */
const describesBody = (report: ResolvedReport, { cues, mentions }: ResolvedSentence, { last }: Stretch): boolean =>
  cues.some(
    ({ entry: { meaning }, ...noun }) =>
      (meaning.cue === 'body' || meaning.cue === 'kind') &&
      noun.first > last &&
      noun.first - last <= REACH_OF_KIND &&
      report.tokens.slice(last + 1, noun.first + 1).every(({ kind, shape }) => kind === 'word' && shape === 'lower') &&
      mentions.some((one) => {
        const mark = isOpeningMark(report.tokens[noun.last + 1]?.text)
        return isBody(report, one) && one.first === noun.last + (mark ? 2 : 1)
      }),
  )

/** "the Palestinian armed resistance group". */
const REACH_OF_KIND = 3

/** "the two NATO members", "between three EU states": so many who belong to a body, and not those who sit there for it. */
function describesCounted(
  { tokens }: ResolvedReport,
  { grammar, cues }: ResolvedSentence,
  { first, last }: Stretch,
): boolean {
  if (grammar.inflected || tokens[last + 1]?.shape !== 'lower') return false
  const behind = cues.filter((cue) => cue.first === last + 1).map(({ entry }) => entry.meaning.cue)
  const members =
    behind.includes('personnel') || behind.includes('kind') || grammar.memberNouns.has(tokens[last + 1]?.key ?? '')
  return (
    members &&
    !behind.includes('delegation') &&
    cues.some(
      ({ entry: { meaning }, last: end }) => meaning.cue === 'cardinal' && meaning.number > 1 && end === first - 1,
    )
  )
}

/** «профспілка», "the army": bodies by their common nouns. */
const takenUpBodies = (report: ResolvedReport, { references, mentions }: ResolvedSentence): Reference[] =>
  references.filter(
    (one) =>
      one.kind === 'organization' &&
      !mentions.some(
        (name) => name.first <= one.last && one.first <= name.last && (isBody(report, name) || name.known !== null),
      ),
  )

const single = (
  { first, last }: Stretch,
  actors: readonly ActorRef[],
  traits: Partial<Pick<Group, 'body' | 'adjective' | 'nominative'>> = {},
): Omit<Group, 'people'> => ({
  first,
  last,
  actors: [...actors],
  body: false,
  adjective: false,
  dashed: false,
  nominative: false,
  ...traits,
})

const mayBeSubject = ({ cases }: ResolvedMention): boolean => cases.length === 0 || cases.includes('nom')

/** No noun follows that the adjective would belong to. */
function standsAlone(
  report: ResolvedReport,
  { grammar, cues, last: end }: ResolvedSentence,
  { last }: Stretch,
): boolean {
  const next = report.tokens[last + 1]
  if (!next || last >= end || next.kind === 'mark') return next?.key !== '-'
  return (
    grammar.prepositions.has(next.key) ||
    grammar.and.has(next.key) ||
    cues.some((cue) => cue.first === last + 1 && VERBS.has(cue.entry.meaning.cue))
  )
}

const VERBS: ReadonlySet<string> = new Set(['course', 'meet', 'attend', 'there', 'not', 'medium', 'progress', 'stance'])

/** «між Тегераном і Вашингтоном», "Belgrade and Pristina agreed": resolved as what stands for their countries. */
const pairedCapital = (report: ResolvedReport, { references }: ResolvedSentence, place: ResolvedMention): boolean =>
  references.some(
    ({ kind, first, last, actors: [actor] }) =>
      kind === 'country' &&
      first === place.first &&
      last === place.last &&
      report.actors[actor ?? -1]?.known === place.country,
  )

/** Nothing but a conjunction, a comma, a dash or an article between two countries. */
function joined(report: ResolvedReport, sentence: ResolvedSentence, one: Stretch, other: Stretch): boolean {
  const { grammar } = sentence
  const between = withoutBrackets(report.tokens.slice(one.last + 1, other.first))
  // "the union GDL and the company Deutsche Bahn": what kind of body it is may stand before a name.
  const kinds = sentence.cues.filter(
    ({ entry: { meaning }, first }) =>
      (meaning.cue === 'body' || meaning.cue === 'kind') && first > one.last && first < other.first,
  )
  // "and the Palestinian resistance group Hamas"
  const home = sentence.affiliations.filter((one) => kinds.length > 0 && describesBody(report, sentence, one))
  const isHome = ({ start }: Token): boolean => home.some((one) => isWithin(report, one, start))
  if (between.filter((token) => !isHome(token)).length > (kinds.length > 0 ? MOST_BEFORE_NAME : MOST_BETWEEN))
    return false
  // «Профсоюз встретился с компанией Х»: what kind of body the other is stands behind the verb.
  const isVerb = sentence.cues.some(
    ({ entry, first }) => DEEDS.has(entry.meaning.cue) && first > one.last && first < other.first,
  )
  if (isVerb) return false
  return between.every((token) => {
    const { key, text, shape } = token
    return (
      isHome(token) ||
      grammar.and.has(key) ||
      grammar.articles.definite.has(key) ||
      isQuotationMark(text) ||
      '-–—/'.includes(text) ||
      grammar.of.has(key) ||
      // "and the dockers' union Solis"
      (kinds.length > 0 && (shape === 'lower' || APOSTROPHES.includes(text)))
    )
  })
}

/** "and the", «та „". */
const MOST_BETWEEN = 3
/** "and the left-wing guerrilla movement". */
const MOST_BEFORE_NAME = 5

const isWithin = ({ tokens }: ResolvedReport, { first, last }: Stretch, start: number): boolean =>
  (tokens[first]?.start ?? 0) <= start && start <= (tokens[last]?.start ?? 0)

const DEEDS: ReadonlySet<string> = new Set(['meet', 'course', 'attend', 'say'])

const APOSTROPHES = "'’"

/** Without "(SAF)", which repeats a name in short. */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findIndex(({ text }) => text === '(')
  const close = tokens.findIndex(({ text }) => text === ')')
  return open >= 0 && close > open ? [...tokens.slice(0, open), ...tokens.slice(close + 1)] : tokens
}

/** "the Freedom Party (FPÖ)" repeats a name in short, "the conservatives (ÖVP)" gives it. */
const inBrackets = (report: ResolvedReport, { mentions }: ResolvedSentence, { first, last }: Stretch): boolean =>
  report.tokens[first - 1]?.text === '(' &&
  report.tokens[last + 1]?.text === ')' &&
  mentions.some(
    (one) => one.last === first - 2 || (one.last === first - 3 && report.tokens[first - 2]?.kind === 'mark'),
  )

/** A country where it is an actor of the report: that of an adjective in the name of a body may be none. */
function countryRef(report: ResolvedReport, country: string | null): ActorRef[] {
  const ref = country === null ? undefined : report.known.get(country)
  return ref === undefined ? [] : [ref]
}

/** «Робоча група», "Joint Commission" with a capital: what meets, not who. */
const isEvent = ({ cues }: ResolvedSentence, { first, last }: Stretch): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'meeting' && cue.first <= last && first <= cue.last)

/** A body that may sit at a table: neither press nor an office of a state, which its country stands for. */
const isBody = ({ stateBodies }: ResolvedReport, { kind, press, actor }: ResolvedMention): boolean =>
  (kind === 'organization' || kind === 'group') && press === null && !stateBodies.has(actor)

const isNamedBody = ({ mentions }: ResolvedSentence, first: number, last: number): boolean =>
  mentions.some((one) => one.first === first && one.last === last && one.institution !== undefined)
