import type { Cue } from '../../../language/cue.ts'
import type { Case } from '../../../language/morphology.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { mayBe, sayings } from './clause.ts'
import { comesToDiscuss } from './comes-to-discuss.ts'
import { liesAhead } from './taken-up.ts'
import { isSpokenOf } from './spoken-of.ts'
import { isMaxim } from './maxim.ts'
import { locatedIn } from './where.ts'
import { isAttended, isCrowd, isGathering, receivesMany } from './gatherings.ts'
import { settledBy } from './settled-by.ts'
import { isQuotationMark } from '../../quotation-marks.ts'
import { isAnotherMeeting } from './before-another.ts'

/** A word of a phrase of attendance; «участь у зустрічі взяли» only stands around one. */
const isPartOf = (cue: Cue, attend: Cue): boolean =>
  attend.first <= cue.first && cue.last <= attend.last && (attend.first === cue.first || cue.last === attend.last)

/** A noun of meeting this near behind a verb of meeting names the same event: «зустрінеться для переговорів». */
const REACH_OF_VERB = 12
const REACH_OF_NOUN = 4
const REACH_OF_PURPOSE = 30
/** «приймає в Білому домі свого французького колегу». */
const REACH_OF_GUEST = 8

/** Nouns and verbs of meeting of a sentence; of several that belong to one phrase the first. */
export function triggersOf(report: ResolvedReport, place: number): Cue[] {
  const sentence = report.sentences[place]
  if (!sentence) return []
  const found: Cue[] = []
  const attends = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'attend')
  let absorbed: Cue | null = null
  for (const cue of sentence.cues) {
    const kind = cue.entry.meaning.cue
    const told = toldInCall(report, sentence, cue)
    if (told && found.length === 0) {
      found.push(told)
      continue
    }
    if (kind !== 'meeting' && kind !== 'meet' && !(found.length === 0 && isTold(report, sentence, cue))) continue
    if (kind === 'meet' && isIntent(report, sentence, cue)) continue
    if (kind === 'meet' && (isNoun(report, sentence, cue) || report.tokens[cue.first - 1]?.text === '-')) continue
    if (kind === 'meeting' && (isVerb(report, sentence, cue) || lacksNumber(sentence, cue))) continue
    if (isGathering(sentence, cue) || receivesMany(sentence, cue) || isCrowd(report, sentence, cue)) continue
    if (isAssembly(sentence, cue) || isTask(report, sentence, cue) || isMaxim(report, sentence, cue)) continue
    if (attends.some((one) => isPartOf(cue, one)) || !hostsSomebody(report, sentence, cue)) continue
    const before = found.at(-1)
    if (before && before.last >= cue.first) continue
    if (before && kind === 'meeting' && onePhrase(report, sentence, absorbed ?? before, cue)) {
      absorbed = cue
      continue
    }
    // «робоча група збереться»: the verb tells of its subject.
    // «на полях саміту Х зустрілася з Y»: the summit is the setting.
    if (
      before &&
      kind === 'meet' &&
      ((isBody(before) && onePhrase(report, sentence, before, cue)) || isSetting(report, sentence, before, cue))
    )
      found.pop()
    found.push(cue)
    absorbed = null
  }
  const signing = sentence.cues.find((cue) => isSigning(cue))
  if (signing && found.length === 1 && found[0] && isWhereSigned(report, sentence, signing, found[0])) return [signing]
  if (found.length === 0) {
    const other =
      signing ??
      sentence.cues.find((cue) => gathers(sentence, cue)) ??
      sentence.cues.find((cue) => isDiscussing(report, sentence, cue) || comesToDiscuss(report, sentence, cue))
    if (other) return [other]
  }
  if (!sentence.mentions.some((mention) => mention.kind === 'person') && !(found.length === 0 && sidesAttend(sentence)))
    return found
  for (const attend of attends.filter(
    (one) =>
      ofASide(sentence, one) &&
      ofTalks(report, place, one) &&
      !isAttended(report, place, one) &&
      !leadsOther(report, sentence, one) &&
      !staysAway(sentence, one),
  )) {
    const before = found.at(-1)
    if (!before || (before.last < attend.first && semicolon(report, before, attend))) found.push(attend)
  }
  return found
}

/** «В них участвовали представители Кении и Уганды»: who was there is told by their countries alone. */
const sidesAttend = ({ grammar, mentions, cues }: ResolvedSentence): boolean =>
  grammar.inflected &&
  new Set(mentions.filter(({ kind }) => kind === 'country').map(({ actor }) => actor)).size > 1 &&
  cues.some(({ entry }) => entry.meaning.cue === 'delegation' || entry.meaning.cue === 'office')

/** «участвовать не будет»: the negation stands behind the infinitive. */
const staysAway = ({ cues }: ResolvedSentence, { last }: Cue): boolean =>
  cues.some(({ entry, first }) => entry.meaning.cue === 'not' && first === last + 1)

/** "X led one team; Y was represented by Z": behind a semicolon another attendance is told. */
const semicolon = (report: ResolvedReport, one: Cue, other: Cue): boolean =>
  report.tokens.slice(one.last + 1, other.first).some(({ text }) => text === ';')

/** «в рамках сессии Генеральной Ассамблеи ООН», "the session of the UN Human Rights Council": of a body of many, where two may meet and the body does not. */
const isAssembly = ({ mentions, cues }: ResolvedSentence, { entry: { meaning }, last }: Cue): boolean =>
  meaning.cue === 'meeting' &&
  meaning.form === 'session' &&
  mentions.some(
    (one) =>
      one.kind === 'organization' &&
      one.known !== null &&
      one.first > last &&
      one.first - last <= REACH_OF_ASSEMBLY &&
      !cues.some(({ entry, first }) => entry.meaning.cue === 'course' && first > last && first < one.first),
  )

/** "of the United Nations", «Генеральной Ассамблеи ООН» */
const REACH_OF_ASSEMBLY = 3

/** «направил делегацию для обсуждения способов»: what is to be done with something, and no meeting. */
const isTask = (report: ResolvedReport, { grammar, cues }: ResolvedSentence, { entry, first, last }: Cue): boolean => {
  const { key = '', shape } = report.tokens[last + 1] ?? {}
  return (
    grammar.inflected &&
    entry.meaning.cue === 'meeting' &&
    entry.meaning.form === 'talks' &&
    grammar.purpose.has(report.tokens[first - 1]?.key ?? '') &&
    shape === 'lower' &&
    grammar.genitive(key) &&
    !grammar.prepositions.has(key) &&
    !cues.some((cue) => cue.first === last + 1 && PEOPLE.has(cue.entry.meaning.cue))
  )
}

/** "Negotiators will reconvene": said of those who meet, who stand before it. */
const gathers = ({ mentions, references, cues, first }: ResolvedSentence, cue: Cue): boolean =>
  cue.entry.meaning.cue === 'course' &&
  !!cue.entry.meaning.gathers &&
  (mentions.some((one) => one.last < cue.first && one.kind !== 'place') ||
    references.some((one) => one.last < cue.first) ||
    cues.some(({ entry, last }) => PEOPLE.has(entry.meaning.cue) && last < cue.first) ||
    cue.first - first <= 1)

const PEOPLE: ReadonlySet<string> = new Set(['delegation', 'sides', 'office'])

/** A cycle is one of talks where it is counted. */
const lacksNumber = ({ cues }: ResolvedSentence, { entry: { meaning }, first }: Cue): boolean =>
  meaning.cue === 'meeting' &&
  !!meaning.counted &&
  !cues.some((one) => one.entry.meaning.cue === 'ordinal' && first - one.last >= 1 && first - one.last <= 2)

/** «збиралися підписати»: meant to, and did not gather. */
const isIntent = (report: ResolvedReport, { grammar }: ResolvedSentence, { last }: Cue): boolean =>
  grammar.inflected && grammar.infinitive(report.tokens[last + 1]?.key ?? '')

/** "the meeting" is a noun, "have been meeting" a verb: the form alone does not tell. */
const isNoun = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, { first, last }: Cue): boolean =>
  cues.some(({ entry, first: from, last: to }) => entry.meaning.cue === 'meeting' && from <= first && last <= to) &&
  !grammar.copula.has(report.tokens[first - 1]?.key ?? '')

const isVerb = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, { first }: Cue): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'meet' && cue.first === first && cue.features.tense === 'participle') &&
  grammar.copula.has(report.tokens[first - 1]?.key ?? '')

/** «Українську сторону представляв Х», and not «інтереси Х представляв Y». */
const ofASide = (
  { references, affiliations, mentions, cues }: ResolvedSentence,
  { entry: { meaning } }: Cue,
): boolean =>
  meaning.cue === 'attend' &&
  ((!meaning.represents && !meaning.leads) ||
    (!!meaning.by && !meaning.represents) ||
    affiliations.length > 0 ||
    references.some(({ kind }) => kind === 'side') ||
    (!meaning.leads && mentions.some(({ kind, country }) => kind !== 'person' || country !== null)) ||
    cues.some(({ entry }) => LED_AT_TALKS.has(entry.meaning.cue)))

const LED_AT_TALKS: ReadonlySet<string> = new Set(['delegation', 'sides', 'meeting'])

/** «участь у прощанні взяли», «в список вошли»: what is no meeting, and no delegation that the sentence before tells of. */
function ofTalks(
  { tokens, sentences }: ResolvedReport,
  place: number,
  { entry: { meaning }, first, last }: Cue,
): boolean {
  const sentence = sentences[place]
  if (meaning.cue !== 'attend' || !sentence) return false
  if (meaning.ofBefore) return !!sentences[place - 1]?.cues.some(({ entry }) => entry.meaning.cue === 'delegation')
  if (!meaning.around) return true
  const within = { first: first + 1, last: last - 1 }
  return (
    sentence.cues.some(
      ({ entry, ...cue }) => WITHIN.has(entry.meaning.cue) && cue.first >= within.first && cue.last <= within.last,
    ) || tokens.slice(within.first, within.last + 1).some(({ key }) => sentence.grammar.objects.has(key))
  )
}

const WITHIN: ReadonlySet<string> = new Set(['meeting', 'gathering'])

/** "The march was led by X", "A choir led by X sang": what stands before is no delegation, nor talks, nor those who met. */
const leadsOther = (
  { tokens }: ResolvedReport,
  { cues, grammar, affiliations, mentions, first: start }: ResolvedSentence,
  { entry: { meaning }, first: verb }: Cue,
): boolean => {
  // "Led by X, the Turkish negotiators": what opens the sentence tells of those behind.
  const stands = ({ first, last }: { first: number; last: number }): boolean =>
    verb === start ? first > verb : last < verb && verb - first <= REACH_OF_LED
  return (
    !grammar.inflected &&
    meaning.cue === 'attend' &&
    !!meaning.by &&
    !!meaning.close &&
    !cues.some((cue) => LED.has(cue.entry.meaning.cue) && stands(cue)) &&
    !affiliations.some(stands) &&
    !mentions.some((one) => one.kind !== 'person' && stands(one)) &&
    !tokens.slice(Math.max(start, verb - 2), verb).some(({ key }) => grammar.anaphors.has(key))
  )
}

const LED: ReadonlySet<string> = new Set(['delegation', 'meeting', 'sides', 'office'])
/** "the delegation to the talks in Rome was led instead by" */
const REACH_OF_LED = 8

/** «подписали в Бишкеке протокол»: those who sign together meet. */
const isSigning = ({ entry: { meaning }, features }: Cue): boolean =>
  meaning.cue === 'paper' && meaning.status === 'signed' && features.tense !== 'participle'

/** "signed an accord at a meeting in Muscat": the meeting is where they signed. */
const isWhereSigned = (report: ResolvedReport, { grammar }: ResolvedSentence, signing: Cue, noun: Cue): boolean =>
  noun.entry.meaning.cue === 'meeting' &&
  signing.last < noun.first &&
  noun.first - signing.last <= REACH_OF_PURPOSE &&
  report.tokens.slice(noun.first - 2, noun.first).some(({ key }) => grammar.locative.has(key)) &&
  report.tokens.slice(signing.last + 1, noun.first).every(({ kind }) => kind !== 'mark')

/** "Delegations of India and Pakistan discussed a draft in Tashkent": two sides that talk in one place have met there. */
const isDiscussing = (report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean =>
  cue.entry.meaning.cue === 'progress' &&
  cue.entry.meaning.state === 'discussed' &&
  cue.features.tense === 'past' &&
  sentence.cues.some(({ entry, last }) => entry.meaning.cue === 'delegation' && last < cue.first) &&
  !report.tokens.slice(sentence.first, cue.first).some(({ kind }) => kind === 'mark') &&
  sentence.mentions.filter(({ kind, last }) => kind === 'country' && last < cue.first).length > 1 &&
  locatedIn(report, { sentence, first: cue.last + 1, last: sentence.last }).some(
    ({ actor }) => report.actors[actor]?.kind === 'place',
  )

/** "X told Y by phone that …", «Х та Y обговорили телефоном»: a call of its own. */
function isTold(report: ResolvedReport, sentence: ResolvedSentence, { entry: { meaning }, first }: Cue): boolean {
  if (meaning.cue !== 'medium' || meaning.medium !== 'telephone') return false
  const people = sentence.mentions.filter((one) => one.kind === 'person')
  const discussed = sentence.cues.some(
    ({ entry, features, last }) =>
      entry.meaning.cue === 'progress' &&
      entry.meaning.state === 'discussed' &&
      features.tense !== 'infinitive' &&
      first - last <= REACH_OF_VERB,
  )
  if ((discussed || settledBy(report, sentence, first)) && people.length > 1) return true
  const said = sayings(sentence).find((cue) => cue.last < first)
  const named = (from: number, to: number): boolean => people.some((one) => one.first >= from && one.last < to)
  return said !== undefined && named(sentence.first, said.first) && named(said.last + 1, first)
}

/** "In a phone call, X told Y that …": a call of its own, told by the verb, which has the two on either side. */
function toldInCall(
  { tokens }: ResolvedReport,
  sentence: ResolvedSentence,
  { entry, first, last, features }: Cue,
): Cue | null {
  const { meaning } = entry
  if (meaning.cue !== 'medium' || meaning.medium !== 'telephone' || first !== sentence.first) return null
  // "In a phone call with journalists, X told": with somebody else.
  if (sentence.grammar.with.has(tokens[last + 1]?.key ?? '')) return null
  const said = sayings(sentence).find((cue) => cue.first > last)
  if (said?.entry.meaning.cue !== 'say' || !said.entry.meaning.told) return null
  const that = sentence.cues.find((cue) => cue.entry.meaning.cue === 'that' && cue.first > said.last)
  const people = sentence.mentions.filter((one) => one.kind === 'person')
  const speaks = people.some((one) => one.first > last && one.last < said.first)
  const hears = people.some((one) => one.first > said.last && one.last < (that?.first ?? sentence.last))
  return speaks && hears ? { entry, features, first: said.first, last: said.last } : null
}

const isBody = ({ entry: { meaning } }: Cue): boolean => meaning.cue === 'meeting' && meaning.form === 'session'

/** A summit or conference under a preposition, in the clause of the verb. */
function isSetting(report: ResolvedReport, { grammar }: ResolvedSentence, one: Cue, other: Cue): boolean {
  const { meaning } = one.entry
  if (meaning.cue !== 'meeting' || (meaning.form !== 'summit' && meaning.form !== 'session')) return false
  const before = report.tokens.slice(Math.max(0, one.first - 3), one.first)
  return (
    before.some(({ key }) => grammar.prepositions.has(key)) &&
    !report.tokens.slice(one.last + 1, other.first).some(({ text }) => ';:'.includes(text))
  )
}

/** "hosted X and Y for the first meeting": the noun says what the verb was for. */
const purpose = (report: ResolvedReport, { grammar }: ResolvedSentence, one: Cue, other: Cue): boolean =>
  one.entry.meaning.cue === 'meet' &&
  report.tokens.slice(Math.max(one.last + 1, other.first - 3), other.first).some(({ key }) => grammar.purpose.has(key))

/** Nothing between the two that opens another clause, joins two events or says what became of one. */
function onePhrase(report: ResolvedReport, sentence: ResolvedSentence, one: Cue, other: Cue): boolean {
  const reach = purpose(report, sentence, one, other)
    ? REACH_OF_PURPOSE
    : one.entry.meaning.cue === 'meet' || isBody(one)
      ? REACH_OF_VERB
      : REACH_OF_NOUN
  if (
    other.first - one.last > reach ||
    isAnotherMeeting(report, sentence, other) ||
    isSpokenOf(report, sentence, other) ||
    (one.entry.meaning.cue === 'meet' && !sentence.grammar.inflected && liesAhead(report, { sentence, trigger: other }))
  )
    return false
  if (
    sentence.cues.some(
      (cue) =>
        ['course', 'say', 'that', 'recap'].includes(cue.entry.meaning.cue) &&
        cue.first > one.last &&
        cue.last < other.first,
    )
  )
    return false
  for (let place = one.last + 1; place < other.first; place++) {
    const token = report.tokens[place]
    if (token?.kind === 'mark' && !isQuotationMark(token.text)) return false
    // «зустрівся з Х і Y для переговорів» joins people; «зустріч і переговори» joins events.
    if (
      !purpose(report, sentence, one, other) &&
      sentence.grammar.and.has(token?.key ?? '') &&
      !sentence.mentions.some((mention) => mention.first > place && mention.last < other.first)
    )
      return false
  }
  return true
}

/** «прийняв делегацію», «прийняв президента»: with nobody to receive the verb means to accept. */
function hostsSomebody(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean {
  if (cue.entry.meaning.cue !== 'meet') return true
  if (cue.entry.meaning.received) return isReceived(report, sentence, cue)
  if (!cue.entry.meaning.hosts) return true
  if (cue.entry.meaning.brings) return bringsTogether(report, sentence, cue)
  // Those that name something were left out before.
  if (cue.entry.meaning.names) return true
  if (cue.entry.meaning.into && !isGuest(report, sentence, cue)) return false
  const after = (first: number): boolean =>
    first > cue.last &&
    first - cue.last <= REACH_OF_GUEST &&
    report.tokens.slice(cue.last + 1, first).every(({ kind }) => kind !== 'mark')
  const seen = sentence.mentions.find((one) => one.kind === 'person' && after(one.first))
  if (cue.features.tense === 'future' && seen && doesSomething(report, sentence, seen)) return false
  const isObject = (cases: readonly Case[]): boolean => mayBe(sentence, cases, 'acc', 'gen')
  if (
    sentence.offices.some((one) => after(one.first) && isObject(one.cases)) ||
    sentence.references.some((one) => one.kind === 'side' && after(one.first)) ||
    sentence.mentions.some((one) => one.kind === 'organization' && after(one.first) && isDelegation(sentence, one))
  )
    return true
  const isPronoun = (place: number): boolean => sentence.grammar.objects.has(report.tokens[place]?.key ?? '')
  if (isPronoun(cue.first - 1)) return true
  // "rang all three of them"; «прийняв їх пропозицію»: a Slavic pronoun behind the verb may tell whose something is.
  const isTaken = (ahead: number): boolean => isPronoun(cue.last + ahead) && after(cue.last + ahead)
  if (!sentence.grammar.inflected && [1, 2, 3, 4].some(isTaken)) return true
  // «Посла прийняв міністр»: where nouns are declined, the guest may stand before.
  const isBefore = (last: number): boolean => sentence.grammar.inflected && last === cue.first - 1
  return sentence.mentions.some(
    (one) => one.kind === 'person' && (after(one.first) || isBefore(one.last)) && isObject(one.cases),
  )
}

/** «Посла прийнято президентом», «посол був прийнятий президентом»: both are named, and no law was adopted. */
function isReceived(report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Cue): boolean {
  const { mentions, offices, grammar } = sentence
  const near = (from: number, to: number): boolean =>
    from >= 0 && to - from <= REACH_OF_GUEST && report.tokens.slice(from + 1, to).every(({ kind }) => kind !== 'mark')
  const guest =
    mentions.some((one) => one.kind === 'person' && one.last < first && mayBe(sentence, one.cases, 'nom')) ||
    report.tokens
      .slice(Math.max(sentence.first, first - REACH_OF_GUEST), first)
      .some(({ key }) => grammar.subjects.has(key))
  const isHost = (cases: readonly Case[]): boolean => cases.length === 0 || cases.includes('ins')
  return (
    guest &&
    [...offices, ...mentions.filter(({ kind }) => kind === 'person')].some(
      (one) => one.first > last && near(last, one.first) && isHost(one.cases),
    )
  )
}

/** "welcomed X to London", "welcomed X in Riga for talks": a person, and right behind him a place or what he came for. */
const isGuest = (report: ResolvedReport, { mentions, grammar, cues }: ResolvedSentence, { last }: Cue): boolean => {
  const guest = mentions.find(({ kind, first }) => kind === 'person' && first > last && first - last <= REACH_OF_GUEST)
  if (!guest || report.tokens.slice(last + 1, guest.first).some(({ kind }) => kind === 'mark')) return false
  const opener = report.tokens[guest.last + 1]?.key ?? ''
  const isNext = ({ first }: { first: number }): boolean =>
    first > guest.last + 1 && first - guest.last <= REACH_OF_PLACE
  if (grammar.moved.toPlace.has(opener) || grammar.locative.has(opener))
    return mentions.some((one) => one.kind !== 'person' && isNext(one))
  return grammar.purpose.has(opener) && cues.some((cue) => cue.entry.meaning.cue === 'meeting' && isNext(cue))
}

/** "to the White House" */
const REACH_OF_PLACE = 3

/** "M23 delegates", "union representatives". */
const isDelegation = ({ cues }: ResolvedSentence, { last }: { last: number }): boolean =>
  cues.some(({ entry, first }) => entry.meaning.cue === 'delegation' && first === last + 1)

/** "brought X and Y together", "brought together X and Y", and not "brought a proposal to the table". */
const bringsTogether = (
  report: ResolvedReport,
  { cues, mentions, references, affiliations }: ResolvedSentence,
  { last }: Cue,
): boolean =>
  cues.some(({ entry, first, last: end }) => {
    const { meaning } = entry
    if (meaning.cue !== 'together' || meaning.near || first <= last || first - last > REACH_OF_TOGETHER) return false
    if (cues.some(({ entry: other, last: to }) => other.meaning.cue === 'together' && other.meaning.near && to === end))
      return false
    const [from, to] = first === last + 1 ? [end, end + REACH_OF_GUEST] : [last, first]
    return (
      [...mentions, ...affiliations, ...references].some((one) => one.first > from && one.first <= to) &&
      !report.tokens.slice(last + 1, first).some(({ text }) => ';:'.includes(text))
    )
  })

const REACH_OF_TOGETHER = 16

/** "will see X sign": behind the name a verb in small letters, without a subject of its own. English shows it by nothing else. */
const doesSomething = (
  { tokens }: ResolvedReport,
  { grammar, times }: ResolvedSentence,
  { last }: { last: number },
): boolean => {
  const { key, kind, shape } = tokens[last + 1] ?? { key: '', kind: 'mark', shape: 'other' }
  const joins = [grammar.prepositions, grammar.and, grammar.with, grammar.subordinate, grammar.locative]
  return (
    !grammar.inflected &&
    kind === 'word' &&
    shape === 'lower' &&
    !grammar.adverbial(key) &&
    !joins.some((words) => words.has(key)) &&
    !times.some(({ first }) => first === last + 1)
  )
}
