import { loadTurningWords, type TurningWords } from '../language/turning-words.ts'
import { type GivenNames, loadGivenNames } from '../language/names/given-names.ts'
import { isLanguageCode } from '../language/languages.ts'
import { bodyMeanings } from '../language/world/body-meanings.ts'
import { type BodyWords, loadBodyWords } from '../language/world/body-words.ts'
import { loadOffices, type Offices } from '../language/world/offices.ts'
import { loadWorld, type World } from '../language/world/world.ts'
import { type Actor, isOver, type Names, type RoleOf } from '../model/actor.ts'
import type { Evidence, Id } from '../model/evidence.ts'
import type { ActorRef, Findings } from '../model/findings.ts'
import type { Things } from '../model/record-rows.ts'
import { bestOf } from './best-name.ts'
import { namesOf, withWorldNames } from './actor-names.ts'
import { joinAcrossLanguages } from './across-languages.ts'
import { groupBodies } from './bodies.ts'
import { idsOf, slug } from './ids.ts'
import { type KnownActor, type LocalActor, localActors } from './local-actor.ts'
import { localIds } from './local-ids.ts'
import { byKeys, byText } from './order.ts'
import { groupPeople, localPerson } from './people.ts'

/** What linking knows besides the findings; loaded when first used. */
export interface Knowledge {
  givenNames: GivenNames
  world: World
  offices: Offices
  turning: TurningWords
  bodyWords: BodyWords
}

export const loadKnowledge = (): Knowledge => ({
  givenNames: loadGivenNames(),
  world: loadWorld(),
  offices: loadOffices(),
  turning: loadTurningWords(),
  bodyWords: loadBodyWords(),
})

export interface LinkedActors {
  actors: Things['actors']
  /** The actor that a report's own actor became. */
  idOf(findings: Findings, ref: ActorRef): Id
  /** The side of the office that reports give a person oftenest; null where none does. */
  sideOf(id: Id): Id | null
  /** The organisation that a person's office is of, where reports name one. */
  bodyOf(id: Id): Id | null
  kindOf(id: Id): Actor['kind'] | null
  /** Whether some report names it: else there are only phrases that mean it. */
  isNamed(id: Id): boolean
}

/**
 * One actor across all findings: by the world data's key, people by name, the rest by their base form. `regroup` gives
 * people the last word on that.
 */
export function linkActors(
  findings: readonly Findings[],
  knowledge: Knowledge,
  regroup: (groups: LocalActor[][]) => LocalActor[][] = (groups) => groups,
): LinkedActors {
  const named = nameGroups(regroup(groupActors(findings, knowledge)), knowledge.world)
  const idOf = localIds(named.map(({ id, group }) => ({ id, members: group })))
  const unnamed = named.filter(({ group }) => group.every(({ mentions }) => mentions === 0))
  const actors = named.map((one) => toActor(one, { idOf, knowledge }))
  settleSides(actors)
  return lookedUp(actors, { idOf, unnamed: new Set(unnamed.map(({ id }) => id)) })
}

/** All actors of the reports, those together that are one. */
function groupActors(findings: readonly Findings[], knowledge: Knowledge): LocalActor[][] {
  const locals = localActors(findings)
  return [
    ...groupKnown(locals),
    ...groupPersons(locals, knowledge),
    ...groupBodies(
      locals.filter(({ actor }) => !actor.known && actor.kind !== 'person'),
      (name, language) =>
        isLanguageCode(language)
          ? bodyMeanings(name, language, { words: knowledge.bodyWords, world: knowledge.world })
          : [],
    ),
  ]
}

/** What reports tell of one actor, and what it goes by in the record. */
interface NamedGroup {
  id: Id
  group: readonly LocalActor[]
  names: Names
  kind: Actor['kind']
}

function nameGroups(groups: readonly LocalActor[][], world: World): NamedGroup[] {
  const named = groups.map((group) => {
    const names = withWorldNames(namesOf(group), group[0]?.actor.known ?? null, world)
    const kind = kindOf(group)
    return { group, names, kind, slug: slugOf(group, names, kind), firstMention: firstMention(group) }
  })
  named.sort(
    byKeys(
      (one) => one.slug,
      (one) => one.firstMention,
    ),
  )
  const ids = idsOf(
    named,
    (one) => one.slug,
    (one) => one.firstMention,
  )
  return named.map((one) => ({ id: ids.get(one) ?? one.slug, group: one.group, names: one.names, kind: one.kind }))
}

/** A person may be joined by hand to a body that was taken for one: then counts as what it is named oftener. */
function kindOf(group: readonly LocalActor[]): Actor['kind'] {
  const times = (isPerson: boolean): number =>
    group.reduce((sum, { actor, mentions }) => sum + ((actor.kind === 'person') === isPerson ? mentions : 0), 0)
  const [people, others] = [times(true), times(false)]
  const counting = group.find(({ actor }) => people === others || (actor.kind === 'person') === people > others)
  return (counting ?? group[0])?.actor.kind ?? 'organization'
}

type IdOf = LinkedActors['idOf']

function toActor(
  { id, group, names, kind }: NamedGroup,
  { idOf, knowledge: { world, offices } }: { idOf: IdOf; knowledge: Knowledge },
): Things['actors'][number] {
  const known = group[0]?.actor.known ?? null
  const item = known ? world.sameAs(known) : null
  return {
    id,
    kind,
    names,
    sameAs: item ? [`https://www.wikidata.org/entity/${item}`] : [],
    roles: rolesOf(group, idOf, offices),
  }
}

/** Apart from where actors are made, so that what they were made from is not held with what tells of them. */
function lookedUp(actors: Things['actors'], { idOf, unnamed }: { idOf: IdOf; unnamed: ReadonlySet<Id> }): LinkedActors {
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]))
  const sides = new Map(actors.map(({ id, roles }) => [id, firstSide(roles)]))
  const bodies = new Map(
    actors.map(({ id, roles }) => [
      id,
      roles.find(({ of }) => of !== null && kinds.get(of) === 'organization')?.of ?? null,
    ]),
  )
  return {
    actors: actors.sort((one, other) => byText(one.id, other.id)),
    idOf,
    sideOf: (id) => sides.get(id) ?? null,
    bodyOf: (id) => bodies.get(id) ?? null,
    kindOf: (id) => kinds.get(id) ?? null,
    isNamed: (id) => !unnamed.has(id),
  }
}

/**
 * «посланець президента Х»: an office under a person is of the side that this person is of; any other without a side is of
 * the one that all other offices of its holder are for.
 */
function settleSides(actors: Things['actors']): void {
  const people = actors.filter(({ kind }) => kind === 'person')
  const sides = new Map(people.map(({ id, roles }) => [id, firstSide(roles)]))
  for (const { roles } of people)
    for (const role of roles) if (role.side === null && role.of !== null) role.side = sides.get(role.of) ?? null
  for (const { roles } of people) {
    const told = new Set(roles.flatMap((role) => (role.side === null || isOver(role) ? [] : [role.side])))
    const [side] = told
    if (told.size !== 1 || side === undefined) continue
    for (const role of roles) if (role.side === null && !isOver(role)) role.side = side
  }
}

const firstSide = (roles: readonly RoleOf<Id>[]): Id | null =>
  roles.find((role) => role.side !== null && !isOver(role))?.side ?? null

/** In order of report and place, so that it does not depend on the order of reports. */
export const byEvidence = byKeys<Evidence>(
  (one) => one.report,
  (one) => one.start,
  (one) => one.end,
  (one) => one.by,
)

function groupKnown(locals: readonly LocalActor[]): LocalActor[][] {
  return grouped(
    locals.filter(({ actor }) => actor.known),
    ({ actor }) => actor.known ?? '',
  )
}

function groupPersons(locals: readonly LocalActor[], { givenNames, offices }: Knowledge): LocalActor[][] {
  const people = locals.filter(({ actor }) => !actor.known && actor.kind === 'person')
  // Whom many reports know in the same way is looked for once.
  const alike = [...Map.groupBy(people, ({ actor }) => asKnown(actor)).values()]
  const groups = groupPeople(alike.flatMap(([first]) => (first ? [localPerson(first.actor, givenNames)] : [])))
  const placeOf = new Map(people.map((local, place) => [local, place]))
  const told = joinAcrossLanguages(
    groups.map((group) => group.flatMap((place) => alike[place] ?? [])),
    { offices, givenNames },
  )
  return told.map((group) => group.sort(byKeys<LocalActor>((local) => placeOf.get(local) ?? 0)))
}

/** All of a person that decides who he is. */
const asKnown = ({ names, given, family, gender, roles }: KnownActor): string =>
  JSON.stringify([names, given, family, gender, [...new Set(roles.map(({ title }) => title))].sort(byText)])

function grouped(locals: readonly LocalActor[], key: (local: LocalActor) => string): LocalActor[][] {
  const groups = new Map<string, LocalActor[]>()
  for (const local of locals) {
    const list = groups.get(key(local))
    if (list) list.push(local)
    else groups.set(key(local), [local])
  }
  return [...groups.values()]
}

function rolesOf(group: readonly LocalActor[], idOf: IdOf, offices: Offices): RoleOf<Id>[] {
  const all = group.flatMap(({ findings, actor }) =>
    actor.roles.map((role) => ({
      ...role,
      of: role.of === null ? null : idOf(findings, role.of),
      side: role.side === null ? null : idOf(findings, role.side),
    })),
  )
  const officeOf = (title: string): string => offices.keyOf(title) ?? title
  const inFull = new Map<string, RoleOf<Id>>()
  for (const role of all)
    if ((role.side !== null || role.of !== null) && !inFull.has(officeOf(role.title)))
      inFull.set(officeOf(role.title), role)
  const roles = new Map<string, RoleOf<Id>[]>()
  for (const role of all) {
    // «президент» without a country is the office that other reports, in any language, name in full.
    const fuller = role.side === null && role.of === null ? inFull.get(officeOf(role.title)) : undefined
    const own: RoleOf<Id> = fuller ? { ...role, of: fuller.of, side: fuller.side } : role
    const key = `${own.title}\t${own.of}\t${own.side}\t${isOver(own)}`
    const same = roles.get(key)
    if (same) same.push(own)
    else roles.set(key, [own])
  }
  return [...roles]
    .map(([key, same]) => ({ key, role: withAllEvidence(same) }))
    .sort(
      (one, other) =>
        Number(other.role.side !== null) - Number(one.role.side !== null) ||
        other.role.evidence.length - one.role.evidence.length ||
        byText(one.key, other.key),
    )
    .map(({ role }) => role)
}

/** Several accounts of one office: with the evidence of all, and the earliest day by which it was over. */
function withAllEvidence(same: readonly RoleOf<Id>[]): RoleOf<Id> {
  const [first] = same
  if (!first) throw new RangeError('an office without an account')
  const when = same.flatMap((one) => one.when ?? []).sort(byText)[0] ?? null
  return same.length === 1 ? first : { ...first, when, evidence: same.flatMap((one) => one.evidence).sort(byEvidence) }
}

function slugOf(group: readonly LocalActor[], names: Names, kind: string): string {
  const known = group[0]?.actor.known
  return known ? known.replaceAll(/[:/]/gu, '-').toLowerCase() : `${kind}-${slug(bestOf(names))}`
}

const firstMention = (group: readonly LocalActor[]): string =>
  group
    .map(({ findings, first }) => `${findings.report.id} ${String(first).padStart(9, '0')}`)
    .reduce((least, one) => (one < least ? one : least))
