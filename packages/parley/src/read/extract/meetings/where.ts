import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { inBackground } from './background.ts'
import { hangsOn, inside, relativeBefore, type Scope, type Stretch } from './clause.ts'
import { isNear, isUnchanging } from './near.ts'
import { remoteness } from './remoteness.ts'
import { hostsIt } from './hosted.ts'

/** A place and the tokens that name it. */
export interface Located extends Stretch {
  actor: ActorRef
}

/** A city or other place in the locative, nearest to the trigger; a country where no place is named. */
export function placeOf(report: ResolvedReport, scope: Scope): ActorRef | null {
  const antecedent = placeBeforeWhere(report, scope) ?? placeVisited(report, scope)
  if (antecedent !== null) return antecedent
  const elsewhere = departedFrom(report, scope) ?? welcomedTo(report, scope) ?? hostedBy(report, scope)
  if (elsewhere !== null) return elsewhere
  let best: ActorRef | null = null
  let nearest = Number.POSITIVE_INFINITY
  const near = nearPlace(report, scope)
  for (const located of locatedIn(report, scope)) {
    if (isSeatOfSpeaker(scope, located) || inBackground(report, scope, located)) continue
    const country = report.actors[located.actor]?.kind === 'country'
    const distance =
      remoteness(report, scope.sentence, located, scope.trigger) +
      (country ? 100 : 0) +
      (isDateline(report, scope.sentence, located) ? 50 : 0)
    if (distance >= nearest || (country && near !== null)) continue
    nearest = distance
    best = located.actor
  }
  return best ?? near
}

/** The town that the meeting was held near: it counts less than one that it was held in. */
function nearPlace(report: ResolvedReport, scope: Scope): ActorRef | null {
  const place = scope.sentence.mentions.find(
    (one) => one.kind === 'place' && !WIDE.has(one.placeKind ?? '') && inside(one, scope) && isNear(report, scope, one),
  )
  return place?.actor ?? null
}

/** «визит в Каир», «с визитом в Каир»: a city right behind the noun, or behind whose visit it is. */
function placeVisited(report: ResolvedReport, { sentence, trigger, last }: Scope): ActorRef | null {
  const { meaning } = trigger.entry
  if (meaning.cue !== 'meeting' || meaning.form !== 'visit') return null
  const { grammar, cues } = sentence
  const place = sentence.mentions.find(
    (one) =>
      one.kind === 'place' &&
      one.first > trigger.last &&
      one.last <= last &&
      grammar.moved.toPlace.has(report.tokens[one.first - 1]?.key ?? ''),
  )
  if (!place || report.tokens.slice(trigger.last + 1, place.first).some(({ kind }) => kind === 'mark')) return null
  const verb = cues.some(
    ({ entry, first }) => OF_CLAUSE.has(entry.meaning.cue) && first > trigger.last && first < place.first,
  )
  return verb ? null : place.actor
}

const OF_CLAUSE: ReadonlySet<string> = new Set(['course', 'meet', 'say', 'attend'])

/**
 * «В Москве заявили, что встреча состоится»: where a body sits that speaks, denies or wants through a verb without a subject,
 * and not where others meet.
 */
const isSeatOfSpeaker = ({ sentence, trigger }: Scope, { last }: Stretch): boolean =>
  sentence.grammar.inflected &&
  last < trigger.first &&
  sentence.cues.some(
    ({ entry: { meaning }, ...verb }) =>
      verb.first > last &&
      verb.first - last <= REACH_OF_SEAT &&
      verb.last < trigger.first &&
      (meaning.cue === 'say' ||
        meaning.cue === 'stance' ||
        (meaning.cue === 'course' && (!!meaning.denies || !!meaning.wish))) &&
      !sentence.mentions.some(({ kind, first }) => kind === 'person' && first === verb.last + 1),
  )

/** «В Москве тем временем заявили» */
const REACH_OF_SEAT = 3

/** Where somebody came before he met, and the token of the verb that tells so. */
export interface Arrival {
  place: ActorRef
  verb: number
}

/** "flew to Algiers and met the president", «прибув до Тбілісі та зустрівся», «прибула до Єгипту на переговори». */
export function arrivalOf(report: ResolvedReport, { sentence, trigger }: Scope): Arrival | null {
  const arrival = sentence.cues.findLast(
    ({ entry: { meaning }, last }) => meaning.cue === 'course' && meaning.arrives && last < trigger.first,
  )
  const place =
    arrival && sentence.mentions.find(({ first }) => first > arrival.last && first - arrival.last <= REACH_OF_ARRIVAL)
  if (!arrival || !place || place.first > trigger.first) return null
  if (place.kind !== 'place' && place.kind !== 'country') return null
  const between = report.tokens.slice(place.last + 1, trigger.first)
  // «прибув у Доху, щоб зустрітися»
  const inOrderTo = sentence.cues.some(
    ({ entry: { meaning }, first }) =>
      meaning.cue === 'that' && meaning.kind === 'wants' && first === place.last + 2 && between[0]?.text === ',',
  )
  const { meaning } = trigger.entry
  const visits = meaning.cue === 'meeting' && meaning.form === 'visit'
  const { and, purpose } = sentence.grammar
  const meant = inOrderTo || between.some(({ key }) => purpose.has(key))
  // A country is told where talks are to be, but not where in it somebody went on to meet others.
  const onward = meant || (place.kind === 'place' && (visits || between.some(({ key }) => and.has(key))))
  const marks = between.filter(({ kind }) => kind === 'mark').length
  if (!onward || between.length > REACH_OF_PURPOSE || marks > (inOrderTo ? 1 : 0)) return null
  const parted = report.tokens.slice(arrival.last + 1, place.first).some(({ kind }) => kind === 'mark')
  return parted ? null : { place: place.actor, verb: arrival.first }
}

/** "left Cairo after talks with X", "returned from Washington on Sunday after meeting X": where somebody met before he left. */
function departedFrom(report: ResolvedReport, { sentence, trigger }: Scope): ActorRef | null {
  const departure = sentence.cues.findLast(
    ({ entry: { meaning }, last }) => meaning.cue === 'departs' && last < trigger.first,
  )
  const place = departure && sentence.mentions.find(({ first }) => first === departure.last + 1)
  if (place?.kind !== 'place') return null
  const between = report.tokens.slice(place.last + 1, trigger.first)
  if (between.some(({ key }) => sentence.grammar.beforehand.has(key))) return null
  if (locatedBehind(report, sentence, trigger)) return null
  const after = between.some(({ key }) => sentence.grammar.since.has(key) || sentence.grammar.subordinate.has(key))
  return after && between.every(({ kind }) => kind !== 'mark') ? place.actor : null
}

/** "left Rome after talks with Y in Oslo": behind the noun of meeting, and with no mark between, another place is told. */
function locatedBehind(report: ResolvedReport, sentence: ResolvedSentence, { last }: Stretch): boolean {
  const end = report.tokens.findIndex(({ kind }, place) => place > last && kind === 'mark')
  const until = end < 0 || end > sentence.last ? sentence.last : end - 1
  return (
    sentence.grammar.locative.has(report.tokens[last + 1]?.key ?? '') ||
    locatedIn(report, { sentence, first: last + 1, last: until }).some(
      ({ actor }) => report.actors[actor]?.kind === 'place',
    )
  )
}

/** «Женева прийме новий раунд»: the city that is the subject of the verb; where another is named it is told itself. */
function hostedBy(report: ResolvedReport, { sentence, trigger, first }: Scope): ActorRef | null {
  const verb = sentence.cues.find((cue) => hostsIt(report, sentence, trigger, cue))
  if (!verb) return null
  const city = sentence.mentions.findLast(
    ({ kind, cases, ...one }) =>
      kind === 'place' && one.first >= first && one.last < verb.first && (cases.length === 0 || cases.includes('nom')),
  )
  const isFree = city && !sentence.grammar.prepositions.has(report.tokens[city.first - 1]?.key ?? '')
  return isFree && report.tokens.slice(city.last + 1, verb.first).every(({ kind }) => kind !== 'mark')
    ? city.actor
    : null
}

/** "welcomed X to London": the place behind the guest. */
function welcomedTo(report: ResolvedReport, { sentence, trigger }: Scope): ActorRef | null {
  const { meaning } = trigger.entry
  const guest = sentence.mentions.find(({ kind, first }) => kind === 'person' && first > trigger.last)
  if (meaning.cue !== 'meet' || !meaning.into || !guest) return null
  if (!sentence.grammar.moved.toPlace.has(report.tokens[guest.last + 1]?.key ?? '')) return null
  const place = sentence.mentions.find(({ kind, first }) => kind === 'place' && first > guest.last)
  return place && place.first - guest.last <= REACH_OF_WELCOME ? place.actor : null
}

/** "to the White House" */
const REACH_OF_WELCOME = 3

/** "flew on Friday to". */
const REACH_OF_ARRIVAL = 5
/** "and there met". */
const REACH_OF_PURPOSE = 6

/** «у Москві, де його прийняв президент»: the place that «де» takes up. */
function placeBeforeWhere(report: ResolvedReport, { sentence, trigger }: Scope): ActorRef | null {
  const pronoun = relativeBefore(report, sentence, trigger.first)
  if (pronoun === null || !sentence.grammar.relativePlaces.has(report.tokens[pronoun]?.key ?? '')) return null
  const place = sentence.mentions.findLast(
    (one) =>
      (one.kind === 'place' || one.kind === 'country') &&
      one.last < pronoun &&
      pronoun - one.last <= 2 + timesBetween(sentence, one.last, pronoun),
  )
  return place?.actor ?? null
}

/** Tokens of the dates that stand between: "to Bogota on Friday, where". */
const timesBetween = ({ times }: ResolvedSentence, from: number, to: number): number =>
  times.reduce((sum, { first, last }) => (first > from && last < to ? sum + last - first + 1 : sum), 0)

/** «там», "there", but not "there were". */
export const pointsThere = (report: ResolvedReport, { sentence, first, last }: Scope): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'there' &&
      inside(cue, { first, last }) &&
      !sentence.grammar.copula.has(report.tokens[cue.last + 1]?.key ?? ''),
  )

/** Every place of the scope that something happens in; of a venue and its city the city. */
export function locatedIn(
  report: ResolvedReport,
  { sentence, first, last }: Pick<Scope, 'sentence' | 'first' | 'last'>,
): Located[] {
  const named = sentence.mentions.filter(
    (mention) =>
      (mention.kind === 'place' || mention.kind === 'country') &&
      inside(mention, { first, last }) &&
      isLocated(report, sentence, mention),
  )
  const cities = named.filter((venue, order) => {
    const next = named[order + 1]
    return !next || next.kind === 'country' || report.actors[venue.actor]?.known || next.first - venue.last > 2
  })
  const adjectives = cityAdjectives(report, sentence, { first, last })
  const capitals = sentence.references
    .filter((one) => one.kind === 'place' && inside(one, { first, last }))
    .flatMap((one) => one.actors.map((actor) => ({ actor, first: one.first, last: one.last })))
  return [
    ...cities.map((one) => ({ actor: one.actor, first: one.first, last: one.last })),
    ...capitals,
    ...adjectives,
  ].sort((one, other) => one.first - other.first)
}

/** «женевські консультації», «римский раунд»: an adjective of a city that the report names, right before the noun. */
function cityAdjectives(report: ResolvedReport, { cues, grammar }: ResolvedSentence, scope: Stretch): Located[] {
  if (grammar.cityAdjectives.length === 0) return []
  return cues.flatMap((noun) => {
    if (noun.entry.meaning.cue !== 'meeting' || !inside(noun, scope)) return []
    const place = noun.first - 1
    const key = report.tokens[place]?.key ?? ''
    const suffix = grammar.cityAdjectives.find((one) => key.lastIndexOf(one) >= SHORTEST_CITY)
    if (!suffix) return []
    const stem = key.slice(0, key.lastIndexOf(suffix))
    const actor = report.actors.findIndex(
      ({ kind, names }) =>
        kind === 'place' &&
        Object.values(names)
          .flat()
          .some((name) => isOfStem(name, stem)),
    )
    return actor < 0 ? [] : [{ actor, first: place, last: place }]
  })
}

const SHORTEST_CITY = 3
const isOfStem = (name: string, stem: string): boolean =>
  name.toLowerCase().startsWith(stem) && name.length - stem.length <= 2

const isDateline = (report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Stretch): boolean =>
  first === sentence.first && '—–-'.includes(report.tokens[last + 1]?.text ?? ' ')

function isLocated(report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): boolean {
  if (
    mention.kind === 'place' &&
    (isDateline(report, sentence, mention) ||
      namesMeeting(report, sentence, mention) ||
      isSetFor(report, sentence, mention))
  )
    return true
  const { key, place } = hangsOn(report, sentence, afterCapital(report, sentence, mention))
  if (!sentence.grammar.locative.has(key) || sentence.grammar.nearPlaces.has(key)) return false
  if (ofSomethingThere(report, sentence, place, mention) || asksFor(report, sentence, mention)) return false
  if (sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last < place && place - cue.last <= 2))
    return false
  // «в Берлин» is a direction; a name that shows no locative («у Маямі») may stand in it.
  const { cases } = mention
  const declines = !isUnchanging(report, sentence, mention)
  if (!cases.includes('loc') && declines && (cases.includes('acc') || cases.includes('gen'))) return false
  // «мир в Україні», «конфлікт на Близькому Сході»: a country or region right after another noun tells of that noun.
  if (mention.kind !== 'country' && !WIDE.has(mention.placeKind ?? '')) return true
  return besideMeeting(sentence, mention) || (mention.kind === 'place' && !followsNoun(report, sentence, place))
}

/** "at Egypt's request": what a country wishes tells nothing of where. */
const asksFor = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { last }: ResolvedMention): boolean =>
  isOwnerMark(tokens[last + 1]) && grammar.wishes.has(tokens[last + 2]?.key ?? '')

/** Kinds of places that are no towns or sites. */
const WIDE: ReadonlySet<string> = new Set(['region', 'area'])

/** A common noun right before the preposition: «ситуації на Донбасі», but not «зібралися на Донбасі» or «учора на Донбасі». */
function followsNoun({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, preposition: number): boolean {
  const before = tokens[preposition - 1]
  if (before?.kind !== 'word' || before.shape !== 'lower') return false
  return grammar.genitive(before.key) || !grammar.verbal(before.key)
}

/** "tentatively set for Rome" */
const isSetFor = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, { first }: Stretch): boolean =>
  grammar.purpose.has(report.tokens[first - 1]?.key ?? '') &&
  cues.some(
    ({ entry: { meaning }, last }) => meaning.cue === 'course' && meaning.status === 'announced' && last === first - 1,
  )

/**
 * "in Qatar's capital, Doha", «у катарській столиці, Досі», "in the border village of Akna": where the phrase begins that the
 * name of the place explains.
 */
function afterCapital(report: ResolvedReport, sentence: ResolvedSentence, { first }: Stretch): number {
  const { grammar, cues, mentions } = sentence
  const [noun, of] = [report.tokens[first - 2], report.tokens[first - 1]]
  if (grammar.placeNouns.has(noun?.key ?? '') && grammar.of.has(of?.key ?? '')) return first - 2
  const capital = cues.findLast(
    ({ entry, last }) => entry.meaning.cue === 'capital' && last < first && first - last <= REACH_OF_CAPITAL,
  )
  // "in Turkey's Antalya", "in China's Yunnan province"
  const end = (capital ?? { first }).first
  const owner = mentions.find(
    (one) => one.kind === 'country' && one.last + 2 === end && isOwnerMark(report.tokens[one.last + 1]),
  )
  return owner?.first ?? end
}

/** «в столице Катара, Дохе» */
const REACH_OF_CAPITAL = 3

/** «участие в них Абхазии», «в районе границ Абхазии»: a pronoun or two nouns stand between, and the name belongs to them. */
function ofSomethingThere(
  report: ResolvedReport,
  { grammar, cues }: ResolvedSentence,
  preposition: number,
  { first, cases }: ResolvedMention,
): boolean {
  if (!grammar.inflected || (cases.length > 0 && !cases.includes('gen'))) return false
  const between = report.tokens.slice(preposition + 1, first)
  const nouns = between.filter(
    ({ key }, order) =>
      !grammar.adjectival(key) &&
      !cues.some(({ entry: { meaning }, ...cue }) => {
        const place = preposition + 1 + order
        return (meaning.cue === 'place' || meaning.cue === 'capital') && cue.first <= place && place <= cue.last
      }),
  )
  return nouns.length > 1 || between.some(({ key }) => grammar.referring.has(key))
}

/** "the Cairo meeting", "Geneva peace talks": the city right before the noun, and no second one that it meets. */
function namesMeeting(report: ResolvedReport, { grammar, cues }: ResolvedSentence, { first, last }: Stretch): boolean {
  if (grammar.inflected || '-–'.includes(report.tokens[first - 1]?.text ?? ' ')) return false
  const noun = cues.find(({ entry, first: at }) => entry.meaning.cue === 'meeting' && at > last)
  return (
    noun !== undefined &&
    noun.first - last <= 2 &&
    // "left Rome after talks": what opens another phrase parts the two.
    report.tokens.slice(last + 1, noun.first).every(({ shape, key }) => shape === 'lower' && !grammar.takesUp.has(key))
  )
}

/** A word of meeting, a verb or a date stands before the preposition, or nothing does. */
const besideMeeting = (sentence: ResolvedSentence, { first, last }: Stretch): boolean =>
  first - 2 <= sentence.first ||
  sentence.times.some((time) => time.last === first - 2 || time.first === last + 1 || time.first === last + 2) ||
  sentence.cues.some(
    (cue) =>
      cue.last === first - 2 && ['meeting', 'meet', 'course', 'attend', 'ordinal'].includes(cue.entry.meaning.cue),
  )
