import type { Cue } from '../../../language/cue.ts'
import type { Case } from '../../../language/morphology.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { ownsBody } from '../owner-of-body.ts'
import type { DocumentScene } from './scene.ts'

const REACH_TO_SUBJECT = 14
const REACH_OF_PRONOUN = 4
const SIDES = new Set(['side', 'body', 'organization'])
const DOERS = new Set(['country', 'person', 'organization'])

interface Stretch {
  first: number
  last: number
}

/** "signed by": who did it stands behind. */
const isByAgent = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  !sentence.grammar.inflected &&
  [verb.last, pastAdjuncts(sentence, verb.last) + 1].some((place) =>
    sentence.grammar.byWhom.has(report.tokens[place]?.key ?? ''),
  )

/** "signed in Oslo in 1998 by": past the places and times behind a verb. */
function pastAdjuncts(sentence: ResolvedSentence, last: number): number {
  const next = [...sentence.times, ...sentence.mentions.filter(({ kind }) => kind === 'place')].find(
    ({ first }) => first === last + 1 || first === last + 2,
  )
  return next ? pastAdjuncts(sentence, next.last) : last
}

interface OfDocument {
  /** The verb stands nearest to the document. */
  nearest: boolean
  phrase: Stretch
}

/**
 * Who did what the verb tells: before it, or behind "by"; where nouns are declined also behind it, as its subject or in the
 * instrumental. Of a verb that is not the nearest to the document only an agent is told.
 */
export function doersOf(scene: DocumentScene, verb: Cue, { nearest, phrase }: OfDocument): ActorRef[] {
  const { report, sentence } = scene
  if (describes(report, sentence, verb)) return []
  if (nearest || isByAgent(report, sentence, verb)) {
    const told = [...new Set([...named(scene, verb, phrase), ...ofSeveral(scene, verb, 'before')])]
    if (told.length > 0) return told
  }
  if (!sentence.grammar.inflected) return []
  return behind(scene, verb, nearest && verb.features.tense !== 'participle' ? ['nom', 'ins'] : ['ins'])
}

/** «Речниця Х повідомила, що сторони підписали», "X said the two sides signed": who tells of it; "X said he signed" does it. */
const onlyTells = (
  { tokens }: ResolvedReport,
  { cues, grammar }: ResolvedSentence,
  { last }: Stretch,
  verb: Cue,
): boolean => {
  const said = cues.find(
    ({ entry, first }) => entry.meaning.cue === 'say' && first > last && first - last <= 2 && first < verb.first,
  )
  if (!said) return false
  const between = tokens.slice(said.last + 1, verb.first)
  return (
    cues.some(({ entry, ...cue }) => OTHERS.has(entry.meaning.cue) && cue.first > said.last && cue.last < verb.first) &&
    !between.some(({ key }) => grammar.subjects.has(key))
  )
}

const OTHERS: ReadonlySet<string> = new Set(['sides', 'delegation'])

/** "the proposed agreement": English, behind an article, and nobody does it in this sentence. */
const describes = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { first, last }: Cue): boolean =>
  !grammar.inflected &&
  grammar.determiners.has(tokens[first - 1]?.key ?? '') &&
  tokens[last + 1]?.kind === 'word' &&
  !grammar.byWhom.has(tokens[last + 1]?.key ?? '')

/** Countries, people and bodies in the nominative before the verb, or behind "by"; delegations sign for their countries. */
function named({ report, sentence, before }: DocumentScene, verb: Cue, phrase: Stretch): ActorRef[] {
  const { grammar } = sentence
  const by = isByAgent(report, sentence, verb)
  const stands = ({ first, last }: Stretch): boolean =>
    // "the agreement between both was published": parties of the paper do nothing with it by that.
    !(first >= phrase.first && last <= phrase.last) &&
    (by
      ? first > verb.last && first - verb.last <= REACH_TO_SUBJECT
      : last < verb.first && verb.first - last - asides(report, sentence, last, verb.first) <= REACH_TO_SUBJECT)
  const people = sentence.mentions.filter(
    (mention) =>
      stands(mention) &&
      DOERS.has(mention.kind) &&
      mention.press === null &&
      !isOutlet(report, sentence, mention) &&
      !ownsBody(report, sentence, mention) &&
      (mention.cases.length === 0 || mention.cases.includes('nom')) &&
      !ofOffice(sentence, mention) &&
      !(mention.kind === 'person' && onlyTells(report, sentence, mention, verb)) &&
      (by || !grammar.prepositions.has(report.tokens[mention.first - 1]?.key ?? '')),
  )
  const sides = sentence.references.filter(
    (one) => stands(one) && (SIDES.has(one.kind) || (one.kind === 'country' && isSubject(sentence, one))),
  )
  const all = sentence.references.filter((one) => one.kind === 'sides' && stands(one))
  // "the ministers of both, X and Y": they sign, and their countries by them.
  const theirs = new Set(
    people.flatMap(({ kind, actor }) =>
      kind === 'person' ? (report.actors[actor]?.roles.map(({ side }) => side) ?? []) : [],
    ),
  )
  const told = [
    ...people.map((one) => stateOf(report, one)).filter((actor) => !theirs.has(actor)),
    ...sides.flatMap(({ actors }) => actors),
  ]
  if (told.length > 0) return [...new Set(told)]
  if (all.length > 0) return [...new Set(all.flatMap(({ actors }) => actors))]
  // «Гай и Бриан встречались. Протокол они подписали …»
  const several = report.tokens
    .slice(Math.max(sentence.first, verb.first - REACH_OF_PRONOUN), verb.first)
    .some(({ key }) => grammar.pluralSubjects.has(key))
  const earlier = (several ? (before?.mentions ?? []) : []).filter(
    ({ kind, cases }) => DOERS.has(kind) && (cases.length === 0 || cases.includes('nom')),
  )
  const persons = earlier.filter(({ kind }) => kind === 'person')
  return [...new Set((persons.length > 1 ? persons : earlier).map(({ actor }) => actor))]
}

/** «Х і Y за підсумками переговорів, які тривали день, підписали»: tokens of relative clauses that close before the verb. */
function asides({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, from: number, to: number): number {
  let aside = 0
  let opened: number | null = null
  for (let place = from + 1; place < to; place++) {
    const isComma = tokens[place]?.text === ','
    if (opened === null && isComma && [1, 2].some((ahead) => grammar.relative.has(tokens[place + ahead]?.key ?? '')))
      opened = place
    else if (opened !== null && isComma) {
      // «…, а Y подписал»: another clause.
      const { key = '' } = tokens[place + 1] ?? {}
      if (grammar.and.has(key) || grammar.but.has(key)) return 0
      aside += place - opened
      opened = null
    }
  }
  return aside
}

/** "published by the Andes Herald": a name of several words that no list knows, and that ends as those of outlets do. */
const isOutlet = (
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  { first, last, known }: ResolvedMention,
): boolean => known === null && last > first && grammar.outletEnds.has(tokens[last]?.key ?? '')

/** «Єреван і Баку підписали»: capitals that stand for their countries. */
const isSubject = ({ mentions, grammar }: ResolvedSentence, { first, last }: Stretch): boolean =>
  grammar.inflected &&
  mentions.some((one) => one.kind === 'place' && one.first === first && one.last === last && one.cases.includes('nom'))

/** «Протокол підписали Х та Y», «запропонований Єгиптом»: right behind the verb, up to another verb or a mark. */
function behind(scene: DocumentScene, verb: Cue, cases: readonly Case[]): ActorRef[] {
  const { report, sentence } = scene
  const end = endBehind(report, sentence, verb)
  const told = sentence.mentions.filter(
    (one) =>
      one.first > verb.last &&
      one.last < end &&
      DOERS.has(one.kind) &&
      one.press === null &&
      one.cases.some((own) => cases.includes(own)) &&
      !one.cases.includes('gen') &&
      !ofOffice(sentence, one) &&
      !isGoverned(report, sentence, one),
  )
  return [...new Set([...told.map((one) => stateOf(report, one)), ...ofSeveral(scene, verb, 'behind')])]
}

/** «між Х та Y»: behind a preposition, or joined to one that stands there. */
function isGoverned(report: ResolvedReport, sentence: ResolvedSentence, { first }: Stretch): boolean {
  const { grammar, mentions } = sentence
  const before = report.tokens[first - 1]?.key ?? ''
  if (grammar.prepositions.has(before)) return true
  const other = grammar.and.has(before) ? mentions.find(({ last }) => last === first - 2) : undefined
  return other !== undefined && isGoverned(report, sentence, other)
}

const VERBS: ReadonlySet<string> = new Set(['say', 'course', 'meet', 'paper', 'that'])

/** Where what belongs to a verb ends behind it. */
function endBehind(report: ResolvedReport, { cues, last }: ResolvedSentence, verb: Cue): number {
  const next = cues.find(({ entry, first }) => VERBS.has(entry.meaning.cue) && first > verb.last)?.first ?? last + 1
  const end = Math.min(next, verb.last + REACH_TO_SUBJECT, last + 1)
  for (let place = verb.last + 1; place < end; place++)
    if (';:—–('.includes(report.tokens[place]?.text ?? ' ')) return place
  return end
}

/** «министры Египта и Судана подписали», «подписали лидеры двух партий»: several of one office, for their countries or bodies. */
function ofSeveral({ report, sentence }: DocumentScene, verb: Cue, stands: 'before' | 'behind'): ActorRef[] {
  const { grammar, offices, mentions } = sentence
  if (!grammar.inflected) return []
  const end = endBehind(report, sentence, verb)
  const office = offices.find(
    ({ kin, holders, cases, first, last }) =>
      !kin &&
      holders.length === 0 &&
      (stands === 'before'
        ? last < verb.first && verb.first - last <= REACH_TO_SUBJECT && cases.includes('nom')
        : first > verb.last && last < end && (cases.includes('nom') || cases.includes('ins'))) &&
      !grammar.prepositions.has(report.tokens[first - 1]?.key ?? ''),
  )
  if (!office) return []
  const found: ActorRef[] = []
  let place = (office.of === null ? undefined : mentions[office.of]?.first) ?? office.last + 1
  for (;;) {
    const one = mentions.find(({ first, kind }) => first === place && kind !== 'person' && kind !== 'place')
    // «Главы МИД Х и Y» may be one by its form.
    if (!one) return office.plural || found.length > 1 ? found : []
    found.push(report.governments.get(one.actor) ?? stateOf(report, one))
    place = one.last + 1
    while (grammar.and.has(report.tokens[place]?.key ?? '')) place++
  }
}

/** The state whose ministry it is, else the body itself. */
const stateOf = (report: ResolvedReport, { actor, institution, country }: ResolvedMention): ActorRef =>
  (institution !== undefined && country !== null ? report.known.get(country) : undefined) ?? actor

/** "Chile's president": whose office it is does not sign, who holds it does; a country does where no holder is named. */
const ofOffice = ({ offices, mentions }: ResolvedSentence, mention: ResolvedMention): boolean =>
  offices.some(
    ({ first, last, of, holders }) =>
      !holders.some((one) => mentions[one]?.first === mention.first) &&
      (holders.length > 0 || mention.kind !== 'country') &&
      ((of !== null && mentions[of]?.first === mention.first) || (first <= mention.first && mention.last <= last)),
  )
