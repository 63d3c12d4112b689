import { nameKey } from '../language/names/name-key.ts'
import { sameName } from '../language/names/same-name.ts'
import type { World } from '../language/world/world.ts'
import type { Names } from '../model/actor.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Id } from '../model/evidence.ts'
import type { ActorRef, Findings, FoundActor } from '../model/findings.ts'
import type { Decisions } from '../model/ledger-fold.ts'
import type { Relevance } from '../model/relevance.ts'

export type RelevanceOf = (findings: Findings) => Relevance

/**
 * Tells which reports belong to a dossier. A person's word decides first; then the languages and words that it leaves
 * out; then a word or an actor that makes it relevant; then whether the report is about two of its sides, or about one
 * of them and an issue of the agenda that the dossier names. A dossier that names none of these takes every report.
 */
export function createRelevance(
  dossier: Dossier,
  { corrections }: Pick<Decisions, 'corrections'>,
  world: Pick<World, 'names'>,
): RelevanceOf {
  const decided = new Map<Id, { belongs: boolean; reason: string }>()
  for (const { dossier: own, correction, reason } of corrections)
    if (correction.action === 'belongs' && (own === null || own === dossier.id))
      decided.set(correction.report, { belongs: correction.belongs, reason })
  const sides = dossier.sides.map(({ name, members }) => ({ name, wordings: [name, ...members] }))
  const actors = dossier.relevant.actors.map((name) => ({ name, wordings: [name] }))
  const words = dossier.relevant.words.map(wordPattern)
  const never = dossier.relevant.never.map(wordPattern)
  const open = sides.length + actors.length + words.length === 0
  const agenda = new Set(dossier.agenda)

  return (findings) => {
    const { id, language, text } = findings.report
    const word = decided.get(id)
    if (word) return { belongs: word.belongs, because: 'corrected', what: [word.reason] }
    if (dossier.languages.length > 0 && !dossier.languages.includes(language))
      return { belongs: false, because: 'language', what: [language] }
    const unwanted = foundIn(never, text)
    if (unwanted.length > 0) return { belongs: false, because: 'never', what: unwanted }
    if (open) return { belongs: true, because: 'open', what: [] }
    const wanted = foundIn(words, text)
    if (wanted.length > 0) return { belongs: true, because: 'word', what: wanted }
    const actorsOf = createLookup(findings.actors, world)
    const followed = actors.filter((actor) => actorsOf(actor).length > 0).map(({ name }) => name)
    if (followed.length > 0) return { belongs: true, because: 'actor', what: followed }
    const named = sides.filter((side) => isProminent(findings.actors, actorsOf(side))).map(({ name }) => name)
    if (named.length > 1) return { belongs: true, because: 'sides', what: named }
    const issues = issuesOf(findings).filter((issue) => agenda.has(issue))
    if (named.length === 1 && issues.length > 0)
      return { belongs: true, because: 'side and issue', what: [...named, ...issues] }
    return { belongs: false, because: named.length === 1 ? 'one side' : 'nothing', what: named }
  }
}

/** A side is what the report is about where it stands in the opening, or is named again and again. */
const OPENING = 700
const AGAIN_AND_AGAIN = 4

/** Whether a side is more than named in passing. Who holds an office of it counts as it. */
function isProminent(all: readonly FoundActor[], side: readonly ActorRef[]): boolean {
  const own = new Set(side)
  const mentions = all
    .filter((actor, ref) => own.has(ref) || actor.roles.some((role) => role.side !== null && own.has(role.side)))
    .flatMap((actor) => actor.mentions)
  return mentions.length >= AGAIN_AND_AGAIN || mentions.some(({ start }) => start < OPENING)
}

interface Wanted {
  name: string
  wordings: string[]
}

/** Tells which actors of a report some wording names, in any script and spelling. */
function createLookup(actors: readonly FoundActor[], world: Pick<World, 'names'>): (wanted: Wanted) => ActorRef[] {
  const named = new Map<string, { name: string; ref: ActorRef }[]>()
  for (const [ref, actor] of actors.entries())
    for (const name of namesOf(actor, world)) {
      const same = named.get(nameKey(name))
      if (same) same.push({ name, ref })
      else named.set(nameKey(name), [{ name, ref }])
    }
  return ({ wordings }) => {
    const refs = wordings.flatMap((wording) =>
      (named.get(nameKey(wording)) ?? []).filter(({ name }) => soundsLike(wording, name)).map(({ ref }) => ref),
    )
    return [...new Set(refs)]
  }
}

/** Names that a report gives an actor, and those that newsrooms of other languages use for it. */
function namesOf(actor: FoundActor, world: Pick<World, 'names'>): string[] {
  const known: Names = actor.known === null ? {} : world.names(actor.known)
  return [...Object.values(actor.names), ...Object.values(known)].flat()
}

/** Word by word, since a key leaves vowels out. */
function soundsLike(one: string, other: string): boolean {
  const [words, others] = [one.split(/\s+/u), other.split(/\s+/u)]
  return (
    words.length === others.length && words.every((word, place) => sameName(word, others[place] ?? '') !== 'different')
  )
}

/** A phrase as whole words in any case; a word that ends in * may go on. */
function wordPattern(phrase: string): { phrase: string; pattern: RegExp } {
  const words = phrase
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.|?+()[\]{}/-]/gu, '\\$&').replace(/\*$/u, '\\p{L}*'))
  return { phrase, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu') }
}

const foundIn = (patterns: readonly { phrase: string; pattern: RegExp }[], text: string): string[] =>
  patterns.filter(({ pattern }) => pattern.test(text)).map(({ phrase }) => phrase)

function issuesOf({ progress, positions, statements, meetings, documents }: Findings): Id[] {
  const all = [
    ...progress.map(({ issue }) => issue),
    ...positions.map(({ issue }) => issue),
    ...[...statements, ...meetings].flatMap(({ issues }) => issues),
    ...documents.flatMap(({ about = [] }) => about),
  ]
  return [...new Set(all)].sort()
}
