import type { Cue } from '../../../language/cue.ts'
import { printDay, printDays, spanOf } from '../../../model/edtf.ts'
import type { Edtf } from '../../../model/evidence.ts'
import type { ResolvedReport, ResolvedSentence, ResolvedTime } from '../../resolved.ts'
import { inBackground } from './background.ts'
import { inAside, inside, partedBy, relativeBefore, sayings, saysThat, type Scope, type Stretch } from './clause.ts'
import { remoteness } from './remoteness.ts'
import { undoneSince } from './undone.ts'

/**
 * The date nearest to the trigger within its scope; a date beside a verb of saying or of signing tells of that.
 * Where there is none, what is to be "by the end of the week" lies between the report and then; what is over does not.
 */
export function whenOf(report: ResolvedReport, scope: Scope, over = false): Edtf | null {
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
    const aside = beforeThat(scope, time) || inBackground(report, scope, time)
    const distance = remoteness(report, scope.sentence, time, scope.trigger) + (aside ? WHEN_SAID : 0)
    if (distance >= nearest) continue
    nearest = distance
    best = time.when
  }
  // What was done is not to be by then.
  return best ?? (over || scope.trigger.features.tense === 'past' ? null : deadline)
}

/** Words between "a day after" and the noun of meeting: "the second round of technical". */
const REACH_OF_LATER = 5

/** "a day after" a noun of meeting. */
export const laterBefore = ({ sentence, trigger }: Scope): Cue | undefined =>
  sentence.cues.findLast(
    ({ entry, last }) =>
      entry.meaning.cue === 'later' && last < trigger.first && trigger.first - last <= REACH_OF_LATER,
  )

/** "on Thursday, a day after talks in Osh": the day before that Thursday; null where nothing is told to be later. */
function laterThan(report: ResolvedReport, scope: Scope): { day: Edtf | null } | null {
  const { sentence, trigger } = scope
  const cue = laterBefore(scope)
  if (!cue || cue.entry.meaning.cue !== 'later') return null
  if (report.tokens.slice(cue.last + 1, trigger.first).some(({ kind }) => kind === 'mark')) return null
  const { days } = cue.entry.meaning
  const dated = sentence.times.findLast(({ first, when }) => first < cue.first && when !== null)
  const span = dated?.when && isExact(dated.when) ? spanOf(dated.when) : null
  return { day: span && !span.yearUnknown ? printDay(span.from - days) : null }
}

const isExact = (when: Edtf | null): when is Edtf => /^\d{4}-\d\d-\d\d$/u.test(when ?? '')

/** From the day of publication to the end of what the date bounds; null where that is over, or nothing ends it. */
function untilThen(published: Edtf | null, { when, bound }: ResolvedTime): Edtf | null {
  const [day, span] = [published && spanOf(published), when && spanOf(when)]
  if (!day || !span || day.yearUnknown || span.yearUnknown || (bound !== 'by' && bound !== 'until')) return null
  return Number.isFinite(span.to) && Number.isFinite(day.from) && span.to >= day.from
    ? printDays(day.from, span.to)
    : null
}

/** Every date that may be of the meeting: within its scope, and of no other verb or clause. */
function timesOf(report: ResolvedReport, scope: Scope): ResolvedTime[] {
  const undone = undoneSince(report, scope)
  return scope.sentence.times.filter(
    (time) =>
      time.when &&
      inside(withoutLater(scope, time), scope) &&
      !isEve(report, scope, time) &&
      !(undone && inside(time, undone)) &&
      !ofAnother(report, scope, time) &&
      !ofDoubt(scope, time) &&
      !ofSaying(scope, time) &&
      !beforeWhatIsSaid(report, scope, time) &&
      !sinceThen(report, scope, time) &&
      // "broke off after the union walked out on Tuesday": where no other day is told, that of what went right before.
      (!inBackground(report, scope, time) || isExact(time.when)) &&
      !afterSomething(report, scope, time) &&
      !inOthersClause(report, scope, time) &&
      !inClosedClause(report, scope, time) &&
      !ofArrival(report, scope, time) &&
      !inNextClause(report, scope, time),
  )
}

/** «напередодні зустрічі», «накануне мирных переговоров»: tells when something else was, and no day of the meeting. */
const isEve = ({ tokens }: ResolvedReport, { sentence, trigger }: Scope, { first, last }: Stretch): boolean =>
  first < trigger.first &&
  sentence.grammar.inflected &&
  sentence.grammar.beforehand.has(tokens[first]?.key ?? '') &&
  trigger.entry.meaning.cue === 'meeting' &&
  // «Накануне переговоров Дания и Литва провели консультации»: those have the day.
  !sentence.cues.some(({ entry, first: at }) => at > trigger.last && MEETS.has(entry.meaning.cue)) &&
  // «Накануне переговоры прошли в Риме»: they themselves were.
  (trigger.features.cases ?? ['gen']).includes('gen') &&
  tokens
    .slice(last + 1, trigger.first)
    .every(({ kind, key }) => kind === 'word' && sentence.grammar.genitiveAdjective(key))

const MEETS: ReadonlySet<string> = new Set(['meeting', 'meet'])

/** "on Tuesday, a day after talks": what another meeting was so long before is told of by the same words as the day. */
function withoutLater({ sentence }: Scope, { first, last }: Stretch): Stretch {
  const later = sentence.cues.find(
    ({ entry, ...cue }) => entry.meaning.cue === 'later' && cue.first > first && cue.first <= last,
  )
  return { first, last: later ? later.first - 1 : last }
}

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
  const rest = report.tokens.slice(time.last + 1, sentence.last + 1)
  const marked = rest.findIndex(({ kind }) => kind === 'mark')
  const end = marked < 0 ? sentence.last + 1 : time.last + 1 + marked
  return !sentence.cues.some(
    ({ entry, first, last }) => first > pronoun && last < end && OF_MEETINGS.has(entry.meaning.cue),
  )
}

/** "arrived in Vienna on Tuesday, where he will meet Y": the day of what is over, and of nothing still to come there. */
function ofArrival(report: ResolvedReport, { sentence: { cues, grammar }, trigger }: Scope, time: Stretch): boolean {
  const ahead = cues.some(
    (cue) => isAhead(cue) && cue.first > time.last && cue.first <= trigger.first && trigger.first - cue.last <= 1,
  )
  if (!ahead) return false
  const arrival = cues.findLast(
    ({ entry: { meaning }, last }) => meaning.cue === 'course' && !!meaning.arrives && last < time.first,
  )
  if (arrival?.features.tense !== 'past') return false
  return report.tokens
    .slice(time.last + 1, trigger.first)
    .some(({ key }, place, between) => grammar.relativePlaces.has(key) && between[place - 1]?.text === ',')
}

/** "X, who took over the party in January, met Y", "X, minister from 2015 to 2020, met Y": told of X, and over before the word of the meeting. */
function inClosedClause(report: ResolvedReport, { sentence, trigger }: Scope, { first, last }: Stretch): boolean {
  if (last >= trigger.first) return false
  if (relativeBefore(report, sentence, first) === null && !isTermOf(report, sentence, { first, last })) return false
  return report.tokens.slice(last + 1, trigger.first).some(({ text }) => text === ',')
}

/** Between commas, with the office that it was held for right behind the first. */
function isTermOf(
  { tokens }: ResolvedReport,
  { offices, first: start }: ResolvedSentence,
  { first, last }: Stretch,
): boolean {
  if (tokens[last + 1]?.text !== ',') return false
  let opens = first - 1
  while (opens > start && tokens[opens]?.kind === 'word') opens--
  return tokens[opens]?.text === ',' && offices.some((office) => office.first - opens >= 1 && office.first - opens <= 2)
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
      entry.meaning.cue === 'course' && last < time.first && hasSince(report, sentence, trigger.last + 1, first),
  )

/** "since", with no mark between it and the verb. */
function hasSince({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, from: number, verb: number): boolean {
  for (let place = verb - 1; place >= from && tokens[place]?.kind !== 'mark'; place--) {
    const key = tokens[place]?.key ?? ''
    if (grammar.since.has(key) && !grammar.with.has(key)) return true
  }
  return false
}

/** «первые переговоры после возвращения к власти в январе», "since his return in January": the day of that since which they are the first. */
const afterSomething = (report: ResolvedReport, { sentence, trigger }: Scope, time: Stretch): boolean => {
  const { grammar, cues } = sentence
  const behind = report.tokens
    .slice(trigger.last + 1, Math.max(time.first - 1, trigger.last + 1))
    .findIndex(
      ({ key }, order) =>
        grammar.since.has(key) &&
        (!grammar.with.has(key) || grammar.moments.has(report.tokens[trigger.last + 2 + order]?.key ?? '')),
    )
  const since = trigger.last + 1 + behind
  return (
    behind >= 0 &&
    cues.some(
      ({ entry, last }) => entry.meaning.cue === 'ordinal' && last < trigger.first && trigger.first - last <= 3,
    ) &&
    report.tokens.slice(since, time.first).every(({ kind }) => kind === 'word') &&
    !cues.some(({ entry, first }) => OF_MEETINGS.has(entry.meaning.cue) && first > since && first < time.first)
  )
}

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
  if (isBehindPlace(report, { sentence, trigger }, time)) return false
  if (inAside(report, sentence, time, trigger)) return true
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
    // «Зустріч у п'ятницю 26 червня підтвердили в уряді»: nobody said so on a day to come.
    if ((kind === 'say' || kind === 'hearsay') && cue.features.tense === 'past' && isToCome(report, time)) return false
    if (
      (kind !== 'say' &&
        kind !== 'hearsay' &&
        (kind !== 'paper' || (cue.features.tense !== 'past' && cue.features.tense !== 'participle'))) ||
      own.some((one) => one.first <= cue.last && cue.first <= one.last) ||
      isPreparation(report, { sentence, trigger, time }, cue) ||
      // «у середу узгодили текст телефоном»: what was done in the call is of its day.
      (kind === 'paper' && trigger.entry.meaning.cue === 'medium')
    )
      return false
    // «який розробили тижнем раніше під час раунду»: between the two, the date is of both.
    if (kind === 'paper' && cue.last < time.first && time.last < trigger.first && partedBy(report, time, trigger) === 0)
      return false
    const distance = remoteness(report, sentence, time, cue)
    // "negotiated in X, signed a declaration on 11 May": the verb between the two has the date.
    const between = kind === 'paper' && trigger.last < cue.first && cue.last < time.first
    return distance <= (kind === 'say' || kind === 'hearsay' ? 2 : between ? REACH_OF_SIGNING : 3) && distance < nearest
  })
}

/** «встречу, которую готовили в Вене на 20 мая»: the meeting itself is what is prepared, and no paper. */
function isPreparation(
  report: ResolvedReport,
  { sentence, trigger, time }: Pick<Scope, 'sentence' | 'trigger'> & { time: ResolvedTime },
  { entry: { meaning }, first }: Cue,
): boolean {
  // For that day, and not on it: «которую подготовили 5 мая».
  const { toDay } = sentence.grammar.moved
  if (![time.first - 1, time.first].some((place) => toDay.has(report.tokens[place]?.key ?? ''))) return false
  if (meaning.cue !== 'paper' || meaning.status !== 'drafted' || trigger.entry.meaning.cue !== 'meeting') return false
  const relative = relativeBefore(report, sentence, first)
  return (
    relative !== null &&
    relative > trigger.last &&
    !sentence.cues.some(({ entry, ...cue }) => {
      const isPaper = entry.meaning.cue === 'document' && cue.first > trigger.last
      return isPaper && (cue.last < relative || cue.first > first)
    })
  )
}

/** After the day of publication. */
const isToCome = ({ published }: ResolvedReport, { when }: ResolvedTime): boolean =>
  published !== null && when !== null && isExact(published) && isExact(when) && when > published

/** «На встрече в Охриде 18 марта стороны подписали»: nothing but its place parts the date from the noun. */
const isBehindPlace = (
  report: ResolvedReport,
  { sentence: { grammar, mentions }, trigger }: Pick<Scope, 'sentence' | 'trigger'>,
  { first }: Stretch,
): boolean =>
  grammar.locative.has(report.tokens[trigger.last + 1]?.key ?? '') &&
  mentions.some(
    (one) =>
      one.kind === 'place' &&
      one.first === trigger.last + 2 &&
      (one.last === first - 1 ||
        (one.last === first - 2 && grammar.prepositions.has(report.tokens[first - 1]?.key ?? ''))),
  )

/** An infinitive or gerund. */
const isVerbless = (report: ResolvedReport, { grammar }: ResolvedSentence, { first, features }: Cue): boolean =>
  features.tense === 'infinitive' ||
  grammar.purpose.has(report.tokens[first - 1]?.key ?? '') ||
  grammar.gerund(report.tokens[first]?.key ?? '')

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
