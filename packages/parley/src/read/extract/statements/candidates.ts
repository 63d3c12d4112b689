import { mayMarkOwner } from '../../../language/owner-marks.ts'
import { isOfItsPeople } from '../its-people.ts'
import type { Cue } from '../../../language/cue.ts'
import type { Case } from '../../../language/morphology.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { OfficePhrase } from '../../annotated.ts'
import type { Reference, ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Speaker } from './speaker.ts'
import { issuerOf, officeOf } from './issued.ts'
import { unnamedPhrase } from './unnamed-phrase.ts'
import { isOpeningMark } from '../../quotation-marks.ts'

/** A phrase of the sentence that may be a speaker. */
export interface Candidate extends Speaker {
  nominative: boolean
  /** After «у», «в»: «у Кремлі заявили». */
  located: boolean
  /** After a preposition or as the owner of something: no subject. */
  governed: boolean
  /** «сторони», «делегации»: no subject of a verb in the singular. */
  several?: boolean
}

type Phrase = Pick<Speaker, 'actor' | 'anonymity' | 'first' | 'last' | 'press'> &
  Partial<Pick<Speaker, 'takesUp' | 'office' | 'single'>>

/** Kinds of phrases that mean somebody who can speak. */
const SPEAKING: ReadonlySet<Reference['kind']> = new Set(['person', 'organization', 'side', 'sides', 'body', 'press'])

const ROLES: ReadonlySet<Reference['kind']> = new Set(['side', 'sides', 'body'])

/** Everything in the sentence that may speak, outside quotation marks, in order. */
export function candidates(report: ResolvedReport, sentence: ResolvedSentence): Candidate[] {
  const found: Candidate[] = []
  const phrases = sentence.cues.flatMap((cue) => unnamedCandidate(report, sentence, cue) ?? [])
  // «источник в делегации»: the delegation does not speak.
  const unnamed = phrases.filter(
    (one) => !phrases.some((other) => other !== one && other.first < one.first && one.last <= other.last),
  )
  const held = new Set<number>()
  for (const office of sentence.offices) {
    const candidate = officeCandidate(report, sentence, office)
    if (!candidate) continue
    for (const holder of office.holders) held.add(holder)
    for (const [place, mention] of sentence.mentions.entries())
      if (mention.first >= candidate.first && mention.last <= candidate.last) held.add(place)
    if (office.of !== null) held.add(office.of)
    found.push(candidate)
  }
  for (const [place, mention] of sentence.mentions.entries()) {
    // «рассказал Радио Азаттык»: the noun of the press is no speaker beside the name.
    const noun = sentence.cues.some(
      ({ entry, first, last }) => entry.meaning.cue === 'press' && first === mention.first && last === mention.last,
    )
    if (
      held.has(place) ||
      noun ||
      isOfItsPeople(report, sentence, mention) ||
      isChannel(sentence, mention) ||
      (mention.kind === 'place' && !located(report, sentence, mention.first) && !besideVerb(sentence, mention))
    )
      continue
    found.push(
      complete(
        report,
        sentence,
        { actor: mention.actor, anonymity: 'named', first: mention.first, last: mention.last, press: isPress(mention) },
        isNominative(mention) && !isDeclined(report, sentence, mention),
      ),
    )
  }
  for (const office of sentence.offices) {
    // "the prime minister's office said"
    const last = office.holders.length > 0 ? null : officeOf(report, sentence, office)
    const country = office.country === null ? undefined : report.known.get(office.country)
    if (last === null || overlapsAny(found, { first: office.last + 1, last })) continue
    const phrase = { actor: country ?? null, anonymity: 'role' as const, first: office.first, last, press: false }
    const apart = found.filter((one) => one.last < office.first || one.first > last)
    found.splice(0, found.length, ...apart, complete(report, sentence, phrase, true))
  }
  for (const owner of sentence.mentions) {
    const last = owner.kind === 'place' || owner.kind === 'country' ? null : officeOf(report, sentence, owner)
    if (last === null) continue
    const phrase = { actor: owner.actor, anonymity: 'role' as const, first: owner.first, last, press: false }
    const apart = found.filter((one) => one.last < owner.first || one.first > last)
    found.splice(0, found.length, ...apart, complete(report, sentence, phrase, true))
  }
  for (const reference of sentence.references) {
    if (!SPEAKING.has(reference.kind)) continue
    // "Angola's presidency": the body speaks, not whose it is.
    const owner = found.findIndex(
      ({ first, last, governed }) => governed && first === reference.first && last < reference.last,
    )
    if (owner >= 0 && reference.kind === 'body') found.splice(owner, 1)
    if (overlapsAny(found, reference)) continue
    const several = reference.actors.length !== 1
    const anonymity = several || ROLES.has(reference.kind) ? 'role' : 'named'
    const takesUp = reference.rule === 'reference.pronoun' ? 'pronoun' : null
    found.push(
      complete(
        report,
        sentence,
        {
          actor: several ? null : (reference.actors[0] ?? null),
          anonymity,
          first: reference.first,
          last: reference.last,
          press: reference.kind === 'press',
          takesUp,
        },
        true,
      ),
    )
  }
  for (const { first, last, country } of sentence.affiliations) {
    const actor = report.known.get(country)
    if (actor === undefined) continue
    const speaks = sentence.cues.some(
      (cue) =>
        cue.entry.meaning.cue === 'say' &&
        (cue.first === last + 1 || (cue.last === first - 1 && report.tokens[last + 1]?.kind === 'mark')),
    )
    if (speaks && sentence.grammar.inflected && !overlapsAny(found, { first, last }))
      found.push(complete(report, sentence, { actor, anonymity: 'role', first, last, press: false }, true))
  }
  for (const { entry, first, last, features } of sentence.cues) {
    const subject = features.cases === undefined || features.cases.includes('nom')
    if (entry.meaning.cue !== 'kind' && entry.meaning.cue !== 'body') continue
    const alone = entry.meaning.cue === 'kind' && subject && speaksAlone(report, sentence, { first, last })
    if (!alone && !speaksWithin(report, sentence, { first, last })) continue
    if (overlapsAny(found, { first, last })) continue
    found.push(complete(report, sentence, { actor: null, anonymity: 'role', first, last, press: false }, true))
  }
  for (const one of unnamed) {
    const office = found.some((other) => other.first <= one.first && one.noun <= other.last && speaksFor(report, other))
    if (!office)
      found.splice(
        0,
        found.length,
        ...found.filter(
          (other) =>
            other.first < one.first || other.last > one.last || (other.last < one.noun && speaksFor(report, other)),
        ),
        one,
      )
  }
  for (let place = sentence.first; place <= sentence.last; place++) {
    if (
      !sentence.grammar.subjects.has(report.tokens[place]?.key ?? '') ||
      overlapsAny(found, { first: place, last: place })
    )
      continue
    found.push(
      complete(
        report,
        sentence,
        { actor: null, anonymity: 'named', first: place, last: place, press: false, takesUp: 'pronoun' },
        true,
      ),
    )
  }
  return found.filter((one) => !quoted(sentence, one.first)).sort((one, other) => one.first - other.first)
}

/** «повідомили у Фейсбуці»: a network where it was said does not speak. */
const isChannel = ({ cues }: ResolvedSentence, { first, last }: Span): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'channel' && cue.first < first && last <= cue.last)

/** "the union said", "the clerks union had warned", «повстанці заявили»: a body by a common noun that takes up none named before; no speaker before it is meant. */
const speaksAlone = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, noun: Span): boolean => {
  let verb = noun.last + 1
  while (verb - noun.last <= MOST_AUXILIARIES && grammar.auxiliaries.has(report.tokens[verb]?.key ?? '')) verb++
  return (
    (grammar.inflected || hasArticle(report, grammar, noun)) &&
    cues.some(({ entry, first }) => entry.meaning.cue === 'say' && first === verb)
  )
}

/** "has long". */
const MOST_AUXILIARIES = 2

/** An article before the noun, or before the one word in small letters that tells of it. */
const hasArticle = ({ tokens }: ResolvedReport, { articles }: ResolvedSentence['grammar'], { first }: Span): boolean =>
  articles.definite.has(tokens[first - 1]?.key ?? '') ||
  (tokens[first - 1]?.shape === 'lower' && articles.definite.has(tokens[first - 2]?.key ?? ''))

/** «У профспілці заявили»: the same in the locative. */
const speaksWithin = (report: ResolvedReport, sentence: ResolvedSentence, noun: Span): boolean =>
  sentence.grammar.inflected &&
  located(report, sentence, noun.first) &&
  sentence.cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'say' && (first === noun.last + 1 || (last === noun.first - 2 && last >= sentence.first)),
  )

interface Span {
  first: number
  last: number
}

/** A person or a body: an official of a country alone has no name, and the country does not speak through him. */
const speaksFor = (report: ResolvedReport, { actor }: Candidate): boolean =>
  actor !== null && ['person', 'organization'].includes(report.actors[actor]?.kind ?? '')

const overlapsAny = (found: readonly Candidate[], { first, last }: { first: number; last: number }): boolean =>
  found.some((one) => one.first <= last && first <= one.last)

/** Whom the office is given to, or the person named right after it and its country. */
function holderOf(sentence: ResolvedSentence, office: OfficePhrase): ResolvedMention | undefined {
  const [holder] = office.holders
  if (holder !== undefined) return sentence.mentions[holder]
  if (office.plural) return undefined
  const country = sentence.mentions.find((mention) => mention.kind === 'country' && mention.first === office.last + 1)
  return sentence.mentions.find(
    (mention) => mention.kind === 'person' && mention.first === (country ?? office).last + 1,
  )
}

/** An office speaks for its holder; without one, for the body or country that it is an office of. */
function officeCandidate(report: ResolvedReport, sentence: ResolvedSentence, office: OfficePhrase): Candidate | null {
  const person = holderOf(sentence, office)
  const body = office.of === null ? undefined : sentence.mentions[office.of]
  const first = Math.min(startOfPartitive(report, sentence, office.first), person?.first ?? office.first)
  const last = Math.max(office.last, person?.last ?? office.last, body?.last ?? office.last)
  const nominative = office.cases.length === 0 || office.cases.includes('nom')
  if (person)
    return complete(
      report,
      sentence,
      { actor: person.actor, anonymity: 'named', first, last, press: false },
      isNominative(person),
    )
  const meant = sentence.references.find((one) => one.kind === 'person' && one.first === office.first)
  if (meant)
    return complete(
      report,
      sentence,
      { actor: meant.actors[0] ?? null, anonymity: 'named', first, last, press: false },
      nominative,
    )
  if (office.kin) return null
  const side = office.country === null ? null : (report.known.get(office.country) ?? null)
  const actor = body?.actor ?? side
  const title = office.spokesperson || office.plural ? null : { title: office.title, of: body?.actor ?? null, side }
  return complete(
    report,
    sentence,
    {
      actor,
      anonymity: actor === null ? 'unnamed' : 'role',
      first,
      last,
      press: false,
      office: title,
      single: !office.plural,
    },
    nominative,
  )
}

/** «одна з лідерок руху Х»: the preposition belongs to the phrase. */
function startOfPartitive({ tokens }: ResolvedReport, { grammar, first }: ResolvedSentence, office: number): number {
  const { one, of } = grammar.partitive
  const opens = of.has(tokens[office - 1]?.key ?? '') && one.has(tokens[office - 2]?.key ?? '')
  return opens && office - 2 >= first ? office - 2 : office
}

function complete(report: ResolvedReport, sentence: ResolvedSentence, phrase: Phrase, nominative: boolean): Candidate {
  const { definite } = sentence.grammar.articles
  // "of the union": an article parts no preposition from what it governs.
  const lead = definite.has(report.tokens[phrase.first - 1]?.key ?? '') ? 2 : 1
  const before = phrase.first - lead >= sentence.first ? (report.tokens[phrase.first - lead]?.key ?? '') : ''
  const inside = phrase.first > sentence.first
  return {
    takesUp: null,
    office: null,
    ...phrase,
    text: textOf(report, phrase.first, phrase.last),
    nominative,
    located: located(report, sentence, phrase.first),
    governed:
      (inside && sentence.grammar.prepositions.has(before)) ||
      (inside && ofGoverned(report, sentence, phrase)) ||
      closesPlace(report, sentence, phrase) ||
      mayMarkOwner(report.tokens[phrase.last + 1]) ||
      heard(report, sentence, phrase),
  }
}

/** «Х из профсоюза „Y“ сказал», "X from the union Y said": the noun of its kind before it hangs on a preposition. */
function ofGoverned({ tokens }: ResolvedReport, { cues, grammar }: ResolvedSentence, { first }: Phrase): boolean {
  const end = isOpeningMark(tokens[first - 1]?.text) ? first - 2 : first - 1
  const kind = cues.find(
    ({ entry: { meaning }, last }) => (meaning.cue === 'kind' || meaning.cue === 'body') && last === end,
  )
  if (!kind || tokens[kind.first]?.shape !== 'lower') return false
  const before = tokens[kind.first - 1]?.key ?? ''
  const described = grammar.inflected ? grammar.adjectival(before) : grammar.articles.definite.has(before)
  const lead = tokens[kind.first - (described ? 2 : 1)]?.key ?? ''
  // «В профсоюзе UTS сказали»: those who sit there speak.
  return grammar.prepositions.has(lead) && !(grammar.inflected && grammar.locative.has(lead))
}

/** "in Osaka, Japan, on Sunday": the country of a city, no subject. */
const closesPlace = (report: ResolvedReport, { mentions }: ResolvedSentence, { first, last }: Phrase): boolean =>
  report.tokens[first - 1]?.text === ',' &&
  mentions.some((one) => one.kind === 'country' && one.first === first && one.last === last) &&
  mentions.some((one) => one.kind === 'place' && one.last === first - 2)

/** «Київ заявляє», "Kyiv says": a capital that speaks. */
const besideVerb = (sentence: ResolvedSentence, mention: ResolvedMention): boolean =>
  isNominative(mention) &&
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'say' && (cue.first === mention.last + 1 || cue.last === mention.first - 1),
  )

/** Channels that somebody's name may follow: «в інтерв'ю Х». Nobody's name follows a network. */
const SPOKEN = new Set(['interview', 'comment', 'briefing'])

/** «журналістам „Х“», «в інтерв'ю Х», «джерело Х»: a name that belongs to the word before it. */
const heard = (report: ResolvedReport, sentence: ResolvedSentence, { first, actor }: Phrase): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first: at, last, features: { cases } }) =>
      (last === first - 1 || (last === first - 2 && report.tokens[first - 1]?.kind === 'mark')) &&
      ((meaning.cue === 'channel' && SPOKEN.has(meaning.name) && isBody(report, actor)) ||
        (meaning.cue === 'press' &&
          (last === first - 1 || isTold(sentence, at, cases)) &&
          !!cases &&
          !cases.includes('nom') &&
          !isPerson(report, actor)) ||
        (meaning.cue === 'unnamed' &&
          last === first - 1 &&
          !(cases && !cases.includes('nom') && isPerson(report, actor)))),
  )

/** «рассказал газете „Вестник“»: right behind the verb, in the dative. */
const isTold = ({ cues }: ResolvedSentence, press: number, cases: readonly Case[] | undefined): boolean =>
  !!cases?.includes('dat') && cues.some(({ entry, last }) => entry.meaning.cue === 'say' && last === press - 1)

/** «сообщил журналистам вице-президент», "in an interview Marsh said": a person behind where it was said may well speak. */
const isBody = (report: ResolvedReport, actor: number | null): boolean =>
  actor !== null && report.actors[actor]?.kind === 'organization'

/** «заявил депутатам Рохас»: the noun stands in a case of who heard it, and the person behind it speaks. */
const isPerson = (report: ResolvedReport, actor: number | null): boolean =>
  actor !== null && report.actors[actor]?.kind === 'person'

/** «Джерело, ознайомлене з ходом перемовин», "two people familiar with the talks": the whole phrase. */
function unnamedCandidate(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  cue: Cue,
): (Candidate & { noun: number }) | null {
  const { meaning } = cue.entry
  const collective = meaning.cue === 'press' && !!meaning.collective
  if (meaning.cue !== 'unnamed' && meaning.cue !== 'sides' && !collective) return null
  // "Kremlin aide Boris …", "the company's negotiator, Mark …" have a name.
  const behind = report.tokens[cue.last + 1]?.text === ',' ? cue.last + 2 : cue.last + 1
  const one = cue.features.number !== 'pl' || behind === cue.last + 1
  if (one && sentence.mentions.some((mention) => mention.kind === 'person' && mention.first === behind)) return null
  const { first, last } = meaning.cue === 'unnamed' ? unnamedPhrase(report, sentence, cue) : cue
  const counted = sentence.cues.some(
    (one) => one.entry.meaning.cue === 'cardinal' && one.first >= first && one.last < cue.first,
  )
  const nominative = counted || cue.features.cases === undefined || cue.features.cases.includes('nom')
  const bare = last === cue.last && first === cue.first
  const kind = meaning.cue === 'unnamed' ? (meaning as MeaningOf<'unnamed'>) : null
  if (kind?.pronoun) {
    const issuer = cue.last > cue.first ? issuerOf(report, sentence, cue) : null
    // "according to a joint statement": whose, nobody tells.
    const source = sentence.cues.some(
      ({ entry, last: end }) => entry.meaning.cue === 'according' && end === cue.first - 1,
    )
    if (!issuer && !source && sentence.grammar.articles.indefinite.has(report.tokens[cue.first]?.key ?? '')) return null
    const {
      actor,
      anonymity,
      last: end,
    } = issuer
      ? { actor: issuer.actor, anonymity: 'named' as const, last: issuer.last }
      : { actor: null, anonymity: 'unnamed' as const, last: cue.last }
    const phrase = { actor, anonymity, first: cue.first, last: end, press: false }
    return { ...complete(report, sentence, { ...phrase, takesUp: issuer ? null : 'thing' }, true), noun: cue.last }
  }
  const country = kind?.public ? countryBefore(report, sentence, { first, last: cue.first - 1 }) : undefined
  const person = !!kind?.person && (bare || country !== undefined)
  const takesUp = kind?.among ? 'some' : person ? (kind.public ? 'person' : 'noun') : null
  return {
    ...complete(
      report,
      sentence,
      { actor: null, anonymity: meaning.cue === 'sides' ? 'role' : 'unnamed', first, last, press: false, takesUp },
      nominative,
    ),
    noun: cue.last,
    several: meaning.cue === 'sides',
    ...(country === undefined ? {} : { country }),
  }
}

/** «катарський дипломат», "the Qatari diplomat": a country's adjective is all that a phrase opens with, and it is no new one. */
function countryBefore(
  report: ResolvedReport,
  { affiliations, grammar }: ResolvedSentence,
  { first, last }: Span,
): ActorRef | undefined {
  const lead = grammar.articles.definite.has(report.tokens[first]?.key ?? '') ? 1 : 0
  const isKnown = grammar.inflected || lead > 0 || grammar.articles.definite.has(report.tokens[first - 1]?.key ?? '')
  const adjective = affiliations.find((one) => one.first === first + lead && one.last === last)
  return adjective && isKnown ? report.known.get(adjective.country) : undefined
}

/** Whether the report gives the name as that of an agency or outlet. */
export const isPress = (mention: ResolvedMention): boolean =>
  mention.press !== null || mention.rule === 'name.domain' || mention.rule === 'name.outlet'
const isNominative = (mention: ResolvedMention): boolean => mention.cases.length === 0 || mention.cases.includes('nom')

/** «сообщил „Азаттыку“»: an unknown name that stands with an ending behind its base form, as who heard it does. */
const isDeclined = (report: ResolvedReport, { grammar }: ResolvedSentence, mention: ResolvedMention): boolean => {
  const written = report.tokens[mention.last]?.text ?? ''
  return (
    grammar.inflected &&
    mention.kind === 'organization' &&
    mention.cases.length === 0 &&
    isOpeningMark(report.tokens[mention.first - 1]?.text) &&
    mention.first === mention.last &&
    written.length > mention.base.length &&
    written.startsWith(mention.base)
  )
}
const located = (report: ResolvedReport, sentence: ResolvedSentence, first: number): boolean =>
  first > sentence.first && sentence.grammar.locative.has(report.tokens[first - 1]?.key ?? '')
const quoted = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.quotations.some((one) => one.first <= place && place <= one.last && one.last - one.first > 2)
/** The text from the first of two tokens to the end of the last. */
export const textOf = (report: ResolvedReport, first: number, last: number): string =>
  report.text.slice(report.tokens[first]?.start ?? 0, report.tokens[last]?.end ?? 0)
