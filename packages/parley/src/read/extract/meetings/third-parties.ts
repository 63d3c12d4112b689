import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, type Stretch } from './clause.ts'
import { phraseStart } from './naming.ts'

/** Somebody who brings the sides together, or whose guests they are, as one sentence says it. */
export interface ThirdParty extends Stretch {
  /** The person, country or body named; null for a country that stands as an adjective ("Qatari mediators"). */
  actor: ActorRef | null
  role: 'mediator' | 'host'
  /** By a verb in the future: of nothing that is over. */
  ahead?: true
}

/** A third party is named this near to what makes it one. */
const REACH = 3
/** A subject may stand this far before its verb. */
const REACH_OF_SUBJECT = 10

/** Everybody whom the sentence makes a mediator or a host: they are no sides of the meeting. */
export function thirdPartiesOf(report: ResolvedReport, sentence: ResolvedSentence): ThirdParty[] {
  const compounds = inCompounds(report, sentence)
  let known: Chain[] | null = null
  const toldBy = (cue: ResolvedSentence['cues'][number]): ThirdParty[] => {
    const told = roleOf(sentence, cue)
    if (!told || isAdjective(report, sentence, cue) || leadsDelegation(sentence, cue) || leadsBody(sentence, cue))
      return []
    const { role, stands, presides } = told
    const chains = (known ??= chainsOf(report, sentence))
    const parties = chains.find((chain) => chain.first > cue.last && opensBetween(report, sentence, cue.last, chain))
    const after = chains.find((chain) => chain.first > cue.last && near(report, sentence, cue.last, chain.first))
    // "chaired by the ministers of both": they lead their sides.
    if (presides && presidentsOf(report, sentence, cue, chains).length > 0) return []
    if (stands === 'after') return after ? named(after, role) : []
    const before = chains.findLast((chain) => chain.last < cue.first)
    const subject = chains.findLast((chain) => chain.last < cue.first && chain.subject)
    if (stands === 'beside' || stands === 'owner') {
      const beside = before && cue.first - before.last <= 2
      return beside && (stands === 'owner' || !partner(report, sentence, before)) ? named(before, role) : []
    }
    if (stands === 'either' && after) return named(after, role)
    // «У ролі посередників між Перу та Чилі виступає Бразилія»: right behind its verb.
    const behind =
      parties &&
      !subject &&
      chains.find(
        ({ first, subject: able }) =>
          first > parties.last && able && sentence.grammar.verbal(report.tokens[first - 1]?.key ?? ''),
      )
    if (behind) return named(behind, role)
    // "with Omani officials carrying messages": an adjective with its noun right before a participle.
    const officials = before && !before.subject && isOfficials(report, sentence, before, cue) ? before : null
    if (officials) return named(officials, role)
    // «прибув на переговори з посередниками»: whom somebody meets there, and not what he is.
    if (sentence.grammar.inflected && sentence.grammar.with.has(hangsOn(report, sentence, cue.first).key)) return []
    // "Laine brought both together": a person who does so meets them, a country or body need not.
    const meets = brings(cue) && subject?.parts.some(({ actor }) => isPerson(report, actor))
    return subject && !meets && cue.first - subject.last <= REACH_OF_SUBJECT ? named(subject, role) : []
  }
  const byCue = sentence.cues.flatMap((cue) => {
    const parties = toldBy(cue)
    return cue.features.tense === 'future' ? parties.map((party) => ({ ...party, ahead: true as const })) : parties
  })
  return [...compounds, ...byCue]
}

/** "co-chaired by X and Y", "X and Y co-chaired the meeting": two or more people who preside together are of those who meet. */
export function presidents(report: ResolvedReport, sentence: ResolvedSentence): Presiding[] {
  const presiding = sentence.cues.filter(({ entry: { meaning } }) => meaning.cue === 'thirdParty' && meaning.presides)
  const chains = presiding.length > 0 ? chainsOf(report, sentence) : []
  return presiding.flatMap((cue) => presidentsOf(report, sentence, cue, chains))
}

type Presiding = Stretch & { actor: ActorRef }

function presidentsOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  cue: ResolvedSentence['cues'][number],
  chains: Chain[],
): Presiding[] {
  const { meaning } = cue.entry
  if (meaning.cue !== 'thirdParty' || !meaning.presides) return []
  const chain =
    meaning.stands === 'after'
      ? chains.find(({ first }) => first > cue.last && near(report, sentence, cue.last, first))
      : chains.findLast(({ last, subject }) => subject && last === cue.first - 1)
  const people =
    chain?.parts.flatMap(({ actor, first, last }) =>
      actor !== null && isPerson(report, actor) ? { actor, first, last } : [],
    ) ?? []
  if (people.length === 1) people.push(...counterpartOf(report, sentence, people[0]!))
  return people.length > 1 ? people : []
}

const brings = ({
  entry: { meaning },
}: {
  entry: Pick<ResolvedSentence['cues'][number]['entry'], 'meaning'>
}): boolean => meaning.cue === 'meet' && !!meaning.brings

/** "X and his Thai counterpart, Gen. Y": whoever is joined to a person by a word that takes up his office. */
function counterpartOf(
  { tokens }: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  { last }: Stretch,
): Presiding[] {
  const [and, his] = tokens.slice(last + 1, last + 3)
  if (!grammar.and.has(and?.key ?? '') || !grammar.possessives.has(his?.key ?? '')) return []
  const other = mentions.find(({ kind, first }) => kind === 'person' && first > last)
  return other && other.first - last <= REACH_OF_COUNTERPART
    ? [{ actor: other.actor, first: other.first, last: other.last }]
    : []
}

/** "and his Thai counterpart, Gen." */
const REACH_OF_COUNTERPART = 9

/** "Omani officials", right before the cue. */
const isOfficials = (
  { tokens }: ResolvedReport,
  { grammar, cues }: ResolvedSentence,
  { last }: Stretch,
  { first }: Stretch,
): boolean =>
  !grammar.inflected &&
  first - last === 2 &&
  tokens[last + 1]?.kind === 'word' &&
  cues.some(({ entry, last: end }) => entry.meaning.cue === 'delegation' && end === last + 1)

const isPerson = ({ actors }: ResolvedReport, actor: ActorRef | null): boolean =>
  actor !== null && actors[actor]?.kind === 'person'

/** "the mediated sessions", "returned to mediated talks": what they are like, and not who mediates. */
const isAdjective = (
  report: ResolvedReport,
  { grammar, cues }: ResolvedSentence,
  { first, last, features }: ResolvedSentence['cues'][number],
): boolean =>
  features.tense !== 'infinitive' &&
  (grammar.articles.definite.has(report.tokens[first - 1]?.key ?? '') ||
    grammar.prepositions.has(report.tokens[first - 1]?.key ?? '')) &&
  cues.some((cue) => cue.entry.meaning.cue === 'meeting' && cue.first === last + 1)

/** "the EU-facilitated dialogue", "Turkish-mediated talks": who does it is the first half of a compound. */
function inCompounds(report: ResolvedReport, sentence: ResolvedSentence): ThirdParty[] {
  const { mediatedBy } = sentence.grammar
  if (mediatedBy.size === 0) return []
  const found: ThirdParty[] = []
  for (let last = sentence.first; last <= sentence.last; last++) {
    const token = report.tokens[last]
    if (!token) continue
    // "U.S.-led" is three tokens, and the first of them the name.
    const parted = report.tokens[last - 1]?.text === '-' && mediatedBy.has(token.key)
    const dash = token.text.indexOf('-')
    if (!parted && (dash <= 0 || !mediatedBy.has(token.key.slice(dash + 1)))) continue
    const first = parted ? last - 2 : last
    const name = parted ? (report.tokens[first]?.text ?? '') : token.text.slice(0, dash)
    const mention = sentence.mentions.find((one) => one.last === first)
    const adjective = sentence.affiliations.find((one) => one.first === first)
    const actor = mention?.actor ?? calledSo(report, name, adjective?.country ?? null)
    if (actor !== null || adjective) found.push({ first: mention?.first ?? first, last, actor, role: 'mediator' })
  }
  return found
}

/** The body that the report calls so, or the country of an adjective; null where it names neither. */
function calledSo(report: ResolvedReport, name: string, country: string | null): ActorRef | null {
  const ref = report.actors.findIndex(
    ({ kind, known, names }) =>
      (country !== null && known === country) ||
      (kind !== 'person' && Object.values(names).some((forms) => forms.includes(name))),
  )
  return ref < 0 ? null : ref
}

/** "Qatar hosted the talks" makes a host of Qatar; "Qatar hosted the minister" a participant. */
function roleOf(
  sentence: ResolvedSentence,
  { entry: { meaning }, first, last }: ResolvedSentence['cues'][number],
): Pick<MeaningOf<'thirdParty'>, 'role' | 'stands' | 'presides'> | null {
  if (meaning.cue === 'thirdParty') return meaning
  if (brings({ entry: { meaning } })) return moves(sentence, first) ? null : { role: 'mediator', stands: 'before' }
  if (meaning.cue !== 'meet' || !meaning.hosts || meaning.names || attends(sentence, { first, last })) return null
  const event = (from: number, to: number): boolean =>
    sentence.cues.some((cue) => cue.entry.meaning.cue === 'meeting' && cue.first >= from && cue.last <= to)
  const guest = sentence.mentions.some((one) => one.kind === 'person' && one.first > last && one.first - last <= REACH)
  if (event(first - REACH, first - 1)) return { role: 'host', stands: 'after' }
  return event(last + 1, last + REACH_OF_SUBJECT) && !guest ? { role: 'host', stands: 'before' } : null
}

/** "brought forward to Friday": nobody is brought there. */
const moves = ({ cues }: ResolvedSentence, place: number): boolean =>
  cues.some(({ entry: { meaning }, first }) => meaning.cue === 'course' && !!meaning.moves && first === place)

/** «примет участие»: part of a phrase of attendance, and receives nobody. */
const attends = ({ cues }: ResolvedSentence, { first, last }: Stretch): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'attend' && cue.first <= first && last <= cue.last)

interface Single extends Stretch {
  actor: ActorRef | null
  subject: boolean
}

interface Chain extends Stretch {
  parts: Omit<Single, 'subject'>[]
  subject: boolean
}

const named = ({ parts }: Chain, role: ThirdParty['role']): ThirdParty[] => parts.map((part) => ({ ...part, role }))

/** Actors and adjectives of countries that «і» or a comma joins. */
function chainsOf(report: ResolvedReport, sentence: ResolvedSentence): Chain[] {
  const single = [
    ...sentence.mentions
      .filter((one) => one.kind !== 'place' && one.press === null)
      .map((one) => ({
        first: one.kind === 'person' ? phraseStart(report, sentence, one) : one.first,
        last: one.last,
        actor: one.actor,
        subject: one.cases.length === 0 || one.cases.includes('nom'),
      })),
    ...capitalsBehind(report, sentence),
    ...sentence.affiliations.map(({ first, last, country, ofNoState }) => ({
      first,
      last,
      actor: ofNoState ? null : (report.known.get(country) ?? null),
      subject: false,
    })),
  ].sort((one, other) => one.first - other.first || one.last - other.last)
  const chains: Chain[] = []
  for (const { subject, ...part } of single) {
    const chain = chains.at(-1)
    if (chain && joined(report, sentence, chain, part)) {
      chain.parts.push(part)
      chain.last = Math.max(chain.last, part.last)
      chain.subject ||= subject
    } else chains.push({ first: part.first, last: part.last, parts: [part], subject })
  }
  return chains
}

/** «при посредничестве Эр-Рияда и Вашингтона»: capitals that stand for their countries, and no place of anything. */
const capitalsBehind = (report: ResolvedReport, { mentions, references, grammar }: ResolvedSentence): Single[] =>
  references.flatMap(({ kind, first, last, actors }) => {
    const isCapital = mentions.some((one) => one.kind === 'place' && one.first === first && one.last === last)
    const isPlace = grammar.prepositions.has(report.tokens[first - 1]?.key ?? '')
    return kind === 'country' && isCapital && !isPlace
      ? actors.map((actor) => ({ first, last, actor, subject: false }))
      : []
  })

/** A conjunction between, or nothing; an article and an office may follow it. */
function joined(report: ResolvedReport, { grammar }: ResolvedSentence, one: Stretch, other: Stretch): boolean {
  const between = report.tokens.slice(one.last + 1, other.first)
  return between.length <= 2 && between.every(({ key }) => grammar.and.has(key) || grammar.of.has(key) || key === '/')
}

/**
 * Right behind, but for words in lower case: "mediated by the foreign minister of Qatar". Those whom a mediator stands between
 * or is named beside are parties: «посередники між Перу та Чилі», «за участю посередників і делегацій Перу та Чилі».
 */
function near(report: ResolvedReport, { grammar }: ResolvedSentence, last: number, first: number): boolean {
  const between = report.tokens.slice(last + 1, first)
  return (
    between.length <= REACH &&
    between.every(
      ({ kind, shape, key }) =>
        kind !== 'mark' && shape === 'lower' && !grammar.between.has(key) && !grammar.and.has(key),
    )
  )
}

/** «(посередники) між Перу та Чилі», "between" opens the parties. */
const opensBetween = (report: ResolvedReport, { grammar }: ResolvedSentence, last: number, { first }: Chain): boolean =>
  first - last <= REACH && grammar.between.has(report.tokens[last + 1]?.key ?? '')

/** «делегація (Перу) під головуванням міністра»: the head of those who came, and not of the meeting. */
const leadsDelegation = ({ cues, mentions }: ResolvedSentence, { first }: Stretch): boolean => {
  const owner = mentions.find((one) => one.kind !== 'person' && one.last === first - 1)
  const end = (owner?.first ?? first) - 1
  return cues.some(({ entry, last }) => entry.meaning.cue === 'delegation' && last === end)
}

/** "who chairs the Miners' Union": leads one of those who talk, and not the talks. */
const leadsBody = ({ cues, mentions }: ResolvedSentence, { first, last }: Stretch): boolean => {
  const body = mentions.find((one) => one.first > last)
  return (
    body?.kind === 'organization' &&
    body.first - last <= REACH + 1 &&
    cues.some((cue) => cue.entry.meaning.cue === 'heads' && cue.first === first) &&
    !cues.some((cue) => cue.entry.meaning.cue === 'meeting' && cue.first > last && cue.last < body.first)
  )
}

/** "met with Qatari mediators", "between Israeli officials and Qatari mediators": whom somebody meets is a side. */
function partner(report: ResolvedReport, sentence: ResolvedSentence, { first }: Stretch): boolean {
  const { grammar, cues } = sentence
  const opens = (place: number): boolean => {
    const key = report.tokens[place]?.key ?? ''
    return grammar.with.has(key) && !grammar.and.has(key)
  }
  if (opens(first - 1)) return true
  if (!grammar.and.has(report.tokens[first - 1]?.key ?? '')) return false
  for (let place = first - 2; place >= Math.max(sentence.first, first - MOST_OF_PARTNERS); place--) {
    if (report.tokens[place]?.kind === 'mark') return false
    if (opens(place))
      return cues.some((cue) => cue.entry.meaning.cue === 'delegation' && cue.first > place && cue.last < first)
  }
  return false
}

/** Words from "between" to the second party. */
const MOST_OF_PARTNERS = 6
