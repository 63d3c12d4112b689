import { shortForms } from './short-forms.ts'
import { keyOfName } from './short-forms/meant.ts'
import type { Languages } from '../../language/languages.ts'
import { familyTails } from '../../language/names/family-tails.ts'
import { nameKey } from '../../language/names/name-key.ts'
import type { LanguageCode } from '../../language/pack.ts'
import type { Evidence, Timing } from '../../model/evidence.ts'
import type { ActorRef, FoundActor, NameReading } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence, Mention } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'

/** The actors of one report, growing while its names are sorted. */
export interface Cast {
  actors: FoundActor[]
  /** The actor of a country or another entry of the world data, made when first asked for. */
  known(key: string): ActorRef
  /** Those made so far. */
  byKnown: ReadonlyMap<string, ActorRef>
}

/** A mention in its sentence, in order of the text. */
interface Placed {
  mention: Mention
  sentence: AnnotatedSentence
  timing: Timing
}

/**
 * One actor per person, organisation, country or place of the report. People are joined by family name and
 * first name in any inflection or spelling; a family name alone goes to the nearest such person before it.
 */
export function castOf(
  report: AnnotatedReport,
  timings: readonly Timing[],
  languages: Languages,
): { cast: Cast; mentions: ResolvedMention[][] } {
  const actors: FoundActor[] = []
  const byKnown = new Map<string, ActorRef>()
  const byName = new Map<string, ActorRef>()
  const byFamily = new Map<string, ActorRef[]>()
  const known = (key: string): ActorRef => {
    const found = byKnown.get(key)
    if (found !== undefined) return found
    actors.push({
      kind: key.startsWith('country:') ? 'country' : key.startsWith('place:') ? 'place' : 'organization',
      names: {},
      known: key,
      gender: null,
      given: null,
      family: [],
      roles: [],
      mentions: [],
    })
    byKnown.set(key, actors.length - 1)
    return actors.length - 1
  }

  const placed: Placed[] = report.sentences.flatMap((sentence, place) =>
    sentence.mentions.map((mention) => ({ mention, sentence, timing: timings[place] ?? 'news' })),
  )
  const named = placed.filter(({ mention }) => mention.glossOf === undefined)
  const refs = new Map<Mention, ActorRef>()
  const settled = bodiesOf(report, languages)
  const inShort = shortForms(report)
  // Full names first, so that a family name in the headline finds the person introduced below it.
  const fullFirst = [
    ...named.filter(({ mention }) => isFull(mention)),
    ...named.filter(({ mention }) => !isFull(mention)),
  ]
  for (const { mention } of fullFirst) {
    const anyStates = mention.institution !== undefined && mention.country === null
    const meant = anyStates ? inShort.get(keyOfName(mention)) : undefined
    if (mention.known) refs.set(mention, known(settled(meant ?? mention)))
    else if (mention.person) refs.set(mention, personRef(mention, actors, byFamily))
    else {
      const whole = inShort.get(keyOfName(mention)) ?? mention
      refs.set(mention, whole.known ? known(settled(whole)) : otherRef(whole, actors, byName))
    }
  }
  for (const { mention, sentence } of placed) {
    const spelt =
      mention.glossOf === undefined ? null : sentence.mentions.find(({ first }) => first === mention.glossOf)
    const ref = spelt ? refs.get(spelt) : undefined
    if (spelt) refs.set(mention, ref ?? -1)
  }
  const placedOf = new Map<FoundActor, Placed[]>()
  for (const one of placed) {
    const { mention, sentence, timing } = one
    const actor = actors[refs.get(mention) ?? -1]
    if (!actor) continue
    const own = placedOf.get(actor)
    if (own) own.push(one)
    else placedOf.set(actor, [one])
    actor.mentions.push(evidenceOf(report, mention, timing))
    if (mention.glossOf !== undefined) addName(actor, GLOSS_LANGUAGE, mention.base)
    else if (!mention.person && mention.rule !== 'name.legal-form') addName(actor, sentence.language, mention.base)
  }
  // «НАК» comes after the name that it stands for.
  for (const { mention, sentence } of placed) {
    const actor = mention.rule === 'name.legal-form' ? actors[refs.get(mention) ?? -1] : undefined
    if (actor) addName(actor, sentence.language, mention.base)
  }
  for (const { known: key, ...name } of report.datelineNames)
    actors[known(key)]?.mentions.unshift(evidenceOf(report, name, 'news'))
  for (const actor of actors) if (actor.kind === 'person') namePerson(actor, placedOf.get(actor) ?? [])
  // A country that is only ever meant («американська») still needs a name.
  for (const actor of actors) if (actor.known) nameKnown(actor, languages)
  const mentions = report.sentences.map((sentence) =>
    sentence.mentions.map((mention) => asMeant({ ...mention, actor: refs.get(mention) ?? -1 }, actors)),
  )
  const grow = (key: string): ActorRef => {
    const ref = known(key)
    const actor = actors[ref]
    if (actor) nameKnown(actor, languages)
    return ref
  }
  return { cast: { actors, byKnown, known: grow }, mentions }
}

/** A name in Latin letters behind one in Cyrillic is how the outlet would spell it in English. */
const GLOSS_LANGUAGE: LanguageCode = 'en'

/** What may be a body of any state, and is none where the report means one that is of no state: "the Security Council" of the UN. */
function asMeant(mention: ResolvedMention, actors: readonly FoundActor[]): ResolvedMention {
  const { institution, ...rest } = mention
  const known = actors[mention.actor]?.known
  if (institution === undefined || !known) return mention
  return known === `organization:${institution}` || known.endsWith(`/${institution}`) ? mention : rest
}

/**
 * The key of a known name. A state body without its country is the one of its kind that the report names with one:
 * «МИД Великобритании …, в МИД …»; else that of a union of states which the report names: "the UN …, the Security Council".
 */
function bodiesOf({ sentences }: AnnotatedReport, { world }: Languages): (mention: Mention) => string {
  const owned = new Map<string, Set<string>>()
  const unions = new Set<string>()
  for (const { kind, known, institution, country } of sentences.flatMap(({ mentions }) => mentions)) {
    if (known && institution && country) owned.set(institution, (owned.get(institution) ?? new Set()).add(known))
    else if (known && kind === 'organization' && !institution) unions.add(known)
  }
  // «секретар Радбезу»: one of a state, whichever it is.
  const officed = new Set(
    sentences.flatMap(({ mentions, offices }) => offices.flatMap(({ of }) => mentions[of ?? -1]?.institution ?? [])),
  )
  const ofUnion = (institution: string): string | undefined =>
    [...unions]
      .map((union) => `${union}-${institution}`)
      .find((key) => !officed.has(institution) && Object.values(world.names(key)).some(({ length }) => length > 0))
  return ({ known, institution, country }) => {
    if (!institution || country) return known ?? ''
    const own = owned.get(institution)
    const [only] = own?.size === 1 ? own : []
    return only ?? (own ? null : ofUnion(institution)) ?? known ?? ''
  }
}

const isFull = (mention: Mention): boolean => !mention.person || mention.person.given !== null

function personRef(mention: Mention, actors: FoundActor[], byFamily: Map<string, ActorRef[]>): ActorRef {
  const person = mention.person
  if (!person) throw new TypeError('not a person')
  const keys = [...new Set(person.family.flatMap(({ base }) => familyTails(base)).map(nameKey))]
  const candidates = [...new Set(keys.flatMap((key) => byFamily.get(key) ?? []))]
  const fitting = candidates.filter((ref) => fits(actors[ref], mention))
  // «Терезе», "Anwar said": a name alone may be the first name of whoever was named in full.
  const called = person.given === null && fitting.length === 0 ? onlyGiven(actors, keys) : null
  if (called !== null) return called
  let ref = fitting.at(-1)
  if (ref === undefined) {
    actors.push({
      kind: 'person',
      names: {},
      known: null,
      gender: person.gender,
      given: person.given,
      family: person.family,
      roles: [],
      mentions: [],
    })
    ref = actors.length - 1
  }
  const actor = actors[ref]
  if (actor) {
    actor.given ??= person.given
    actor.gender ??= person.gender
    actor.family = narrow(actor.family, person.family)
  }
  // Of two unknown words either may be the family name.
  const either = mention.rule === 'name.two-unknown' && person.given ? [...keys, nameKey(person.given)] : keys
  for (const key of either) {
    const list = byFamily.get(key) ?? []
    if (!list.includes(ref)) byFamily.set(key, [...list, ref])
  }
  return ref
}

/** The only person of the report with such a first name: «Терезе» after «Анна Май». */
function onlyGiven(actors: readonly FoundActor[], keys: readonly string[]): ActorRef | null {
  const found = actors.flatMap(({ kind, given }, ref) =>
    kind === 'person' && given !== null && keys.includes(nameKey(given)) ? [ref] : [],
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

function fits(actor: FoundActor | undefined, mention: Mention): boolean {
  const person = mention.person
  if (!actor || !person) return false
  if (actor.gender && person.gender && actor.gender !== person.gender && person.given) return false
  if (person.given && actor.given)
    return nameKey(person.given) === nameKey(actor.given) || startsAlike(person.given, actor.given)
  if (person.initial && actor.given) return nameKey(actor.given).startsWith(nameKey(person.initial))
  return true
}

/** Стів and Стівен, Джо and Джозеф: a short form of the same name. */
const startsAlike = (one: string, other: string): boolean => {
  const [short, long] = [nameKey(one), nameKey(other)].sort((a, b) => a.length - b.length)
  return !!short && !!long && short.length >= 2 && long.startsWith(short)
}

/** Readings that both allow; the first where nothing is shared. */
function narrow(one: NameReading[], other: NameReading[]): NameReading[] {
  const shared = one.filter((reading) => other.some((alternative) => alternative.base === reading.base))
  return shared.length > 0 ? shared : one
}

function otherRef(mention: Mention, actors: FoundActor[], byName: Map<string, ActorRef>): ActorRef {
  const key = keyOfName(mention)
  const found = byName.get(key)
  if (found !== undefined) return found
  actors.push({
    kind: mention.kind,
    names: {},
    known: null,
    gender: null,
    given: null,
    family: [],
    roles: [],
    mentions: [],
  })
  byName.set(key, actors.length - 1)
  return actors.length - 1
}

/** Full names by how often they stand there, then those with initials, then family names alone. */
function namePerson(actor: FoundActor, placed: Placed[]): void {
  const bases = new Set(actor.family.map((reading) => reading.base))
  const count = new Map<string, { language: LanguageCode; name: string; rank: number; times: number }>()
  for (const { mention, sentence } of placed) {
    const person = mention.person
    if (!person) continue
    const family =
      person.family.find((reading) => bases.has(reading.base))?.base ?? person.family[0]?.base ?? mention.base
    const own = person.family[0]?.base ?? ''
    const name = mention.base.endsWith(own)
      ? mention.base.slice(0, mention.base.length - own.length) + family
      : mention.base
    const key = `${sentence.language} ${name}`
    const entry = count.get(key) ?? { language: sentence.language, name, rank: rankOf(person), times: 0 }
    entry.times++
    count.set(key, entry)
  }
  const ordered = [...count.values()].sort((one, other) => other.rank - one.rank || other.times - one.times)
  for (const { language, name, rank } of ordered)
    if (rank > 0 || !actor.names[language]?.length) addName(actor, language, name)
}

/** A first name tells more than an initial, and that more than the family name alone. */
const rankOf = (person: NonNullable<Mention['person']>): number => (person.given !== null ? 2 : person.initial ? 1 : 0)

function nameKnown(actor: FoundActor, languages: Languages): void {
  if (!actor.known || Object.keys(actor.names).length > 0) return
  const names = languages.world.names(actor.known)
  for (const [language, list] of Object.entries(names)) if (list[0]) actor.names[language] = [list[0]]
}

function addName(actor: FoundActor, language: LanguageCode, name: string): void {
  const list = actor.names[language] ?? []
  if (!list.includes(name)) actor.names[language] = [...list, name]
}

export const evidenceOf = (
  report: { id: string; text: string },
  { start, end, rule }: { start: number; end: number; rule: string },
  timing: Timing,
): Evidence => ({
  report: report.id,
  start,
  end,
  quote: report.text.slice(start, end),
  by: rule,
  timing,
})
