import { printDay, printDays, spanOf } from '../../../model/edtf.ts'
import type { Cue } from '../../../language/cue.ts'
import type { Edtf } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence, ResolvedTime } from '../../resolved.ts'
import {
  gap,
  hangsOn,
  inside,
  partedBy,
  relativeBefore,
  sayings,
  saysThat,
  type Scope,
  type Stretch,
} from './clause.ts'

/** What each comma between a date and its verb counts, in tokens. */
const COMMA = 4
/** … and each conjunction. */
const CONJUNCTION = 6

/**
 * The date nearest to the trigger within its scope; a date beside a verb of saying or of signing tells of that.
 * Where there is none, what is to be "by the end of the week" lies between the report and then.
 */
export function whenOf(report: ResolvedReport, scope: Scope): Edtf | null {
  const later = laterThan(report, scope)
  if (later) return later.day
  let best: Edtf | null = null
  let deadline: Edtf | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const time of timesOf(report, scope)) {
    if (isBound(report, scope.sentence, time) && !isClosing(scope, time)) {
      deadline ??= untilThen(report.published, time)
      continue
    }
    const distance = remoteness(report, scope.sentence, time, scope.trigger) + (beforeThat(scope, time) ? WHEN_SAID : 0)
    if (distance >= nearest) continue
    nearest = distance
    best = time.when
  }
  // What was done is not to be by then.
  return best ?? (scope.trigger.features.tense === 'past' ? null : deadline)
}

/** Words between "a day after" and the noun of meeting: "the second round of technical". */
const REACH_OF_LATER = 5

/** "on Thursday, a day after talks in Osh": the day before that Thursday; null where nothing is told to be later. */
function laterThan(report: ResolvedReport, { sentence, trigger }: Scope): { day: Edtf | null } | null {
  const cue = sentence.cues.findLast(
    ({ entry, last }) =>
      entry.meaning.cue === 'later' && last < trigger.first && trigger.first - last <= REACH_OF_LATER,
  )
  if (!cue || cue.entry.meaning.cue !== 'later') return null
  if (report.tokens.slice(cue.last + 1, trigger.first).some(({ kind }) => kind === 'mark')) return null
  const { days } = cue.entry.meaning
  const dated = sentence.times.findLast(({ first, when }) => first < cue.first && when !== null)
  const span = dated?.when && isExact(dated.when) ? spanOf(dated.when) : null
  return { day: span && !span.yearUnknown ? printDay(span.from - days) : null }
}

const isExact = (when: Edtf): boolean => /^\d{4}-\d\d-\d\d$/u.test(when)

/** Tokens between two phrases; a comma counts for several, and a conjunction that joins something else to one of them. */
const remoteness = (report: ResolvedReport, sentence: ResolvedSentence, one: Stretch, other: Stretch): number => {
  const [from, to] = one.last < other.first ? [one.last + 1, other.first] : [other.last + 1, one.first]
  let joins = 0
  for (let place = from; place < to; place++) {
    const token = report.tokens[place]
    if (token?.kind === 'word' && sentence.grammar.and.has(token.key) && !joinsNames(sentence, place)) joins++
  }
  return gap(one, other) + COMMA * partedBy(report, one, other) + CONJUNCTION * joins
}

/** «Х и У встретились»: it joins those who met, and no clauses. */
const joinsNames = ({ mentions, offices, affiliations, references }: ResolvedSentence, place: number): boolean =>
  [...mentions, ...affiliations, ...references].some(({ last }) => last === place - 1) &&
  [...mentions, ...offices, ...affiliations, ...references].some(({ first }) => first > place && first - place <= 2)

/** From the day of publication to the end of what the date bounds; null where that is over, or nothing ends it. */
function untilThen(published: Edtf | null, { when, bound }: ResolvedTime): Edtf | null {
  const [day, span] = [published && spanOf(published), when && spanOf(when)]
  if (!day || !span || day.yearUnknown || span.yearUnknown || (bound !== 'by' && bound !== 'until')) return null
  return Number.isFinite(span.to) && Number.isFinite(day.from) && span.to >= day.from
    ? printDays(day.from, span.to)
    : null
}

/** Every date that may be of the meeting: within its scope, and of no other verb or clause. */
const timesOf = (report: ResolvedReport, scope: Scope): ResolvedTime[] =>
  scope.sentence.times.filter(
    (time) =>
      time.when &&
      inside(time, scope) &&
      !ofAnother(report, scope, time) &&
      !ofDoubt(scope, time) &&
      !ofSaying(scope, time) &&
      !beforeWhatIsSaid(report, scope, time) &&
      !sinceThen(report, scope, time) &&
      !inOthersClause(report, scope, time) &&
      !inNextClause(report, scope, time),
  )

/** The same without those that only bound something. */
export const ownTimes = (report: ResolvedReport, scope: Scope): ResolvedTime[] =>
  timesOf(report, scope).filter((time) => !isBound(report, scope.sentence, time))

/**
 * «з лідерами, які місяць тому почали страйк», "a truce that expired in May": in a relative clause of somebody or something
 * else, with no word of meeting in it.
 */
function inOthersClause(report: ResolvedReport, { sentence, trigger }: Scope, time: Stretch): boolean {
  const relative = relativeBefore(report, sentence, time.first)
  const pronoun = relative ?? thatBefore(report, sentence, time.first)
  if (pronoun === null || pronoun < trigger.last) return false
  const isMeeting = trigger.entry.meaning.cue === 'meeting'
  const others = sentence.grammar.relativeOthers.has(report.tokens[pronoun]?.key ?? '')
  // «які» takes up people, and no one meeting; «Встреча, которую ждали в воскресенье» tells of the meeting.
  if (others && (!isMeeting || trigger.features.number === 'sg')) return true
  if (isMeeting && relative !== null) return false
  const end = report.tokens.findIndex(({ kind }, place) => place > time.last && kind === 'mark')
  return !sentence.cues.some(
    ({ entry, first, last }) => first > pronoun && (end < 0 || last < end) && OF_MEETINGS.has(entry.meaning.cue),
  )
}

const OF_MEETINGS: ReadonlySet<string> = new Set(['course', 'meet', 'attend', 'meeting'])

/** English "that" right behind a document or something else that is no verb of saying: "a deal that expired". */
function thatBefore(report: ResolvedReport, { cues, grammar }: ResolvedSentence, time: number): number | null {
  if (grammar.inflected) return null
  const that = cues.findLast(({ entry, last }) => entry.meaning.cue === 'that' && last < time)
  const named = that && cues.some(({ entry, last }) => entry.meaning.cue === 'document' && last === that.first - 1)
  return named && report.tokens.slice(that.last + 1, time).every(({ kind }) => kind !== 'mark') ? that.first : null
}

/** Behind a comma with a conjunction or relative pronoun: «…, який вів переговори, а в п'ятницю подав у відставку». */
function inNextClause(report: ResolvedReport, { sentence, trigger }: Scope, { first }: Stretch): boolean {
  for (let place = trigger.last + 1; place < first - 1; place++) {
    const key = report.tokens[place + 1]?.key ?? ''
    if (
      report.tokens[place]?.text === ',' &&
      key !== ',' &&
      sentence.grammar.and.has(key) &&
      !sentence.mentions.some((one) => one.first === place + 2) &&
      !sentence.offices.some((one) => one.first > place + 1 && one.last < first)
    )
      return true
  }
  return false
}

/** "since April 12", «до 10 листопада», «з початку року»: the bound of something, not the day of it. */
const isBound = (
  report: ResolvedReport,
  { grammar }: ResolvedSentence,
  { first, when, bound }: ResolvedTime,
): boolean =>
  bound !== null ||
  grammar.since.has(report.tokens[first - 1]?.key ?? '') ||
  (grammar.since.has(report.tokens[first]?.key ?? '') && /^\d{4}~?$/u.test(when ?? ''))

/** "ended before midnight on Tuesday": it is the hour that is bounded, and what is over was on that day. */
const isClosing = ({ sentence, first, last }: Scope, time: ResolvedTime): boolean =>
  time.time !== null &&
  (time.bound === 'by' || time.bound === 'until') &&
  sentence.cues.some(
    ({ entry: { meaning }, features, ...cue }) =>
      meaning.cue === 'course' &&
      meaning.status === 'held' &&
      features.tense === 'past' &&
      inside(cue, { first, last }) &&
      cue.last === time.first - 1,
  )

/** "for the first time since the strike began on 13 September": the day of what has been since. */
const sinceThen = (report: ResolvedReport, { sentence, trigger }: Scope, time: Stretch): boolean =>
  sentence.cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'course' &&
      last < time.first &&
      report.tokens
        .slice(trigger.last + 1, first)
        .some(({ key }) => sentence.grammar.since.has(key) && !sentence.grammar.with.has(key)),
  )

/** "on Tuesday denied that a call was planned": the day of the denial. */
const ofDoubt = ({ sentence, trigger }: Scope, { last }: Stretch): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first, last: end }) =>
      meaning.cue === 'course' && meaning.status === 'unconfirmed' && first === last + 1 && end < trigger.first,
  )

/** «„Зустріч готують“, — сказав він журналістам у п'ятницю»: beyond a verb of saying outside the quotation, the day of that. */
const ofSaying = ({ sentence, trigger }: Scope, { first }: Stretch): boolean =>
  sentence.quotations.some(
    (spoken) =>
      inside(trigger, spoken) &&
      spoken.last < first &&
      spoken.last - spoken.first >= FEWEST_SPOKEN &&
      sayings(sentence).some(
        (verb) => verb.first > spoken.last && verb.last < first && first - verb.last <= REACH_OF_SAYING,
      ),
  )

/** «В среду министр сообщил, что приедет на переговоры»: before the verb of saying, the day of that and of nothing to come. */
const beforeWhatIsSaid = (report: ResolvedReport, { sentence, trigger }: Scope, time: Stretch): boolean =>
  sayings(sentence).some((verb) => {
    const that = sentence.cues.find(({ entry, first }) => entry.meaning.cue === 'that' && first > verb.last)
    return (
      verb.first > time.last &&
      that !== undefined &&
      that.last < trigger.first &&
      report.tokens.slice(time.last + 1, verb.first).every(({ kind }) => kind === 'word') &&
      sentence.cues.some((cue) => cue.first > that.last && isAhead(cue))
    )
  })

/** «примут участие», «пройдут»: a word of meetings for what is to come. */
const isAhead = ({ entry: { meaning }, features }: Cue): boolean =>
  (OF_MEETINGS.has(meaning.cue) && features.tense === 'future') ||
  (meaning.cue === 'course' && meaning.status === 'announced')

/** Words between quotation marks that are speech, and no name or single word. */
const FEWEST_SPOKEN = 4
/** "told reporters in the capital on". */
const REACH_OF_SAYING = 6

/** Right beside another verb, and nearer to that than to whatever tells of the meeting. */
function ofAnother(report: ResolvedReport, { sentence, trigger, first, last }: Scope, time: ResolvedTime): boolean {
  const own = sentence.cues.filter(
    (cue) =>
      cue === trigger ||
      (['course', 'meet', 'meeting', 'attend'].includes(cue.entry.meaning.cue) &&
        cue.first >= first &&
        cue.last <= last &&
        !saysThat(sentence, cue, trigger)),
  )
  const nearest = Math.min(...own.map((cue) => remoteness(report, sentence, time, cue)))
  return sentence.cues.some((cue) => {
    const kind = cue.entry.meaning.cue
    // "will resume on Wednesday to clarify", "met on Monday, saying": what is said so is said by the way.
    if (kind === 'say' && cue.first > time.last && isVerbless(report, sentence, cue)) return false
    if (
      (kind !== 'say' &&
        (kind !== 'paper' || (cue.features.tense !== 'past' && cue.features.tense !== 'participle'))) ||
      own.some((one) => one.first <= cue.last && cue.first <= one.last)
    )
      return false
    // «який розробили тижнем раніше під час раунду»: between the two, the date is of both.
    if (kind === 'paper' && cue.last < time.first && time.last < trigger.first && partedBy(report, time, trigger) === 0)
      return false
    const distance = remoteness(report, sentence, time, cue)
    // "negotiated in X, signed a declaration on 11 May": the verb between the two has the date.
    const between = kind === 'paper' && trigger.last < cue.first && cue.last < time.first
    return distance <= (kind === 'say' ? 2 : between ? REACH_OF_SIGNING : 3) && distance < nearest
  })
}

/** An infinitive or gerund. */
const isVerbless = (report: ResolvedReport, { grammar }: ResolvedSentence, { first, features }: Cue): boolean =>
  features.tense === 'infinitive' ||
  grammar.purpose.has(report.tokens[first - 1]?.key ?? '') ||
  grammar.gerundEndings.some((ending) => report.tokens[first]?.key.endsWith(ending))

/** When it was said is when they met only where nothing else tells that. */
const WHEN_SAID = 50

/** "told the agency on Monday that talks had ended last week": before the word that opens the clause stands when it was said. */
const beforeThat = ({ sentence, trigger }: Scope, time: Stretch): boolean =>
  sayings(sentence).some(
    (verb) =>
      verb.last < time.first &&
      time.first - verb.last <= REACH_OF_SAYING &&
      sentence.cues.some(
        ({ entry, first, last }) =>
          entry.meaning.cue === 'that' && first > time.last && first - time.last <= 2 && last < trigger.first,
      ),
  )

/** "signed a declaration on the protection of civilians on". */
const REACH_OF_SIGNING = 20

/** "16:00" with the offset of its zone where the phrase names one; what stands at the head of an entry, up to `head`, is left out. */
export function clockOf({ sentence, first, last }: Scope, head: number): string | null {
  // "no deal by 5 p.m.", "ended before midnight": an hour that bounds something is not when people met.
  const told = sentence.times.find(
    ({ time, bound, ...place }) =>
      time !== null && bound === null && place.first > head && inside(place, { first, last }),
  )
  return told?.time ?? null
}

/** A place and the tokens that name it. */
export interface Located extends Stretch {
  actor: ActorRef
}

/** A city or other place in the locative, nearest to the trigger; a country where no place is named. */
export function placeOf(report: ResolvedReport, scope: Scope): ActorRef | null {
  const antecedent = placeBeforeWhere(report, scope)
  if (antecedent !== null) return antecedent
  let best: ActorRef | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const located of locatedIn(report, scope)) {
    const country = report.actors[located.actor]?.kind === 'country'
    const distance =
      remoteness(report, scope.sentence, located, scope.trigger) +
      (country ? 100 : 0) +
      (isDateline(report, scope.sentence, located) ? 50 : 0)
    if (distance >= nearest) continue
    nearest = distance
    best = located.actor
  }
  return best
}

/** "flew to Algiers and met the president", «прибув до Тбілісі та зустрівся»: where somebody came before he met. */
export function arrivedIn(report: ResolvedReport, { sentence, trigger }: Scope): ActorRef | null {
  const arrival = sentence.cues.findLast(
    ({ entry: { meaning }, last }) => meaning.cue === 'course' && meaning.arrives && last < trigger.first,
  )
  const place =
    arrival && sentence.mentions.find(({ first }) => first > arrival.last && first - arrival.last <= REACH_OF_ARRIVAL)
  if (!arrival || place?.kind !== 'place' || place.first > trigger.first) return null
  const between = report.tokens.slice(place.last + 1, trigger.first)
  // «прибув у Доху, щоб зустрітися»
  const inOrderTo = sentence.cues.some(
    ({ entry: { meaning }, first }) =>
      meaning.cue === 'that' && meaning.kind === 'wants' && first === place.last + 2 && between[0]?.text === ',',
  )
  const { meaning } = trigger.entry
  const visits = meaning.cue === 'meeting' && meaning.form === 'visit'
  const onward =
    inOrderTo || visits || between.some(({ key }) => sentence.grammar.and.has(key) || sentence.grammar.purpose.has(key))
  const marks = between.filter(({ kind }) => kind === 'mark').length
  if (!onward || between.length > REACH_OF_PURPOSE || marks > (inOrderTo ? 1 : 0)) return null
  return report.tokens.slice(arrival.last + 1, place.first).every(({ kind }) => kind !== 'mark') ? place.actor : null
}

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
  if (!sentence.grammar.locative.has(key) || ofSomethingThere(report, sentence, place, mention)) return false
  if (sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last < place && place - cue.last <= 2))
    return false
  // «в Берлин» is a direction; a name that shows no locative («у Маямі») may stand in it.
  const { cases } = mention
  const declines = !sentence.grammar.seemsIndeclinable(report.tokens[mention.last]?.text ?? '')
  if (!cases.includes('loc') && declines && (cases.includes('acc') || cases.includes('gen'))) return false
  // «мир в Україні»: a country right after another noun tells of that noun.
  return mention.kind === 'place' || besideMeeting(sentence, mention)
}

/** "tentatively set for Rome" */
const isSetFor = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, { first }: Stretch): boolean =>
  grammar.purpose.has(report.tokens[first - 1]?.key ?? '') &&
  cues.some(
    ({ entry: { meaning }, last }) => meaning.cue === 'course' && meaning.status === 'announced' && last === first - 1,
  )

/** "in Qatar's capital, Doha", «у катарській столиці, Досі»: where the phrase begins that the name of the capital explains. */
function afterCapital(report: ResolvedReport, sentence: ResolvedSentence, { first }: Stretch): number {
  const capital = sentence.cues.findLast(
    ({ entry, last }) => entry.meaning.cue === 'capital' && last < first && first - last <= REACH_OF_CAPITAL,
  )
  if (!capital) return first
  const owner = sentence.mentions.find(
    (one) => one.kind === 'country' && one.last + 2 === capital.first && report.tokens[one.last + 1]?.key === "'s",
  )
  return owner?.first ?? capital.first
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
    report.tokens.slice(last + 1, noun.first).every(({ shape }) => shape === 'lower')
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
