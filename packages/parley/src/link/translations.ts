import { nameKey } from '../language/names/name-key.ts'
import type { Id } from '../model/evidence.ts'
import type { ActorRef } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'
import { createOutletFinder, type OutletFinder } from './cited-outlets.ts'
import { firstDay } from './day.ts'
import { byKeys } from './order.ts'
import type { Printed } from './text-print.ts'

/** A translation is out within so many days. */
const DAYS = 3
/** Actors at the head of a report, one of which its translation names at its head too. */
const HEAD = 4
/** Originals of one outlet and day that a translation is held against. */
const MOST = 20
/** Names in a row, and names at all, that a translation has from its original; it may leave out the rest. */
const IN_A_ROW = 0.5
const SHARED = 0.6
const FEWEST_NAMES = 5
/** The same people speak one after the other. */
const SPEAKERS = 0.5
const FEWEST_SPEAKERS = 2
/** Figures and names that a rewrite shares with what it is made of, at least; and how much of its own they are. */
const FEWEST_ANCHORS = 3
const ANCHORED = 0.5
/** Names of a report that are compared. */
const LONGEST = 400

/** What of a report is the same in every language. */
interface Print {
  id: Id
  language: string
  names: Id[]
  speakers: Id[]
  /** Figures as every language writes them: 4.2 for «4,2», 11400 for «11 400». */
  figures: ReadonlySet<string>
}

/**
 * Reports that tell in other words or another language what a report of an outlet that they cite tells: copy to original.
 * A rewrite keeps the figures and names, whatever their order; a translation without figures names the same people and
 * bodies in the same order, and lets them speak one after the other. `copies` are those told by their words.
 */
export function translationsOf(
  findings: readonly Printed[],
  linked: LinkedActors,
  copies: ReadonlyMap<Id, Id>,
): Map<Id, Id> {
  const namesOf = new Map(linked.actors.map((actor) => [actor.id, Object.values(actor.names).flat()]))
  const ordered = [...findings].sort(byKeys<Printed>((one) => one.report.id))
  const outlets = createOutletFinder(ordered.flatMap(({ report }) => report.outlet ?? []))
  const originals = new Map<string, Printed[]>()
  for (const one of ordered) {
    const day = firstDay(one.report.published)
    if (one.report.outlet === null || day === null || copies.has(one.report.id)) continue
    for (const id of new Set(printOf(one, linked).names.slice(0, HEAD)))
      put(originals, `${nameKey(one.report.outlet)} ${day} ${id}`, one)
  }
  const found = new Map<Id, Id>()
  for (const one of ordered) {
    const day = firstDay(one.report.published)
    if (day === null || copies.has(one.report.id)) continue
    const cited = citedBy(one, { linked, namesOf, outlets })
    if (cited.size === 0) continue
    const print = printOf(one, linked)
    const candidates = new Set<Printed>()
    for (const outlet of cited)
      for (let back = 0; back <= DAYS; back++)
        for (const id of print.names.slice(0, HEAD))
          for (const original of originals.get(`${outlet} ${day - back} ${id}`) ?? []) candidates.add(original)
    const original = [...candidates]
      .filter((candidate) => candidate !== one)
      .sort(byKeys<Printed>(({ report }) => report.id))
      .slice(0, MOST)
      // Made when it is needed: few of all reports are held against another.
      .map((candidate) => printOf(candidate, linked))
      .filter((candidate) => isRewrite(print, candidate) || isTranslation(print, candidate))
      .sort(
        byKeys<Print>(
          (candidate) => -sharedOf(print, candidate),
          ({ id }) => id,
        ),
      )[0]
    if (original && found.get(original.id) !== print.id) found.set(print.id, original.id)
  }
  return found
}

const sharedOf = (copy: Print, original: Print): number =>
  commonTo(copy.figures, original.figures) + commonTo(new Set(copy.names), new Set(original.names))

const commonTo = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((item) => other.has(item)).length

/** Most of the figures and names of a rewrite stand in what it was made of. */
function isRewrite(copy: Print, original: Print): boolean {
  const figures = commonTo(copy.figures, original.figures)
  const shared = sharedOf(copy, original)
  return (
    figures > 0 &&
    shared >= FEWEST_ANCHORS &&
    2 * figures >= copy.figures.size &&
    shared >= ANCHORED * (copy.figures.size + new Set(copy.names).size)
  )
}

function put(originals: Map<string, Printed[]>, key: string, one: Printed): void {
  const known = originals.get(key)
  if (known) known.push(one)
  else originals.set(key, [one])
}

interface Cited {
  linked: LinkedActors
  namesOf: ReadonlyMap<Id, string[]>
  outlets: OutletFinder
}

/** Keys of the outlets and agencies that a report cites as a whole or names in passing, its own left out. */
function citedBy(one: Printed, { linked, namesOf, outlets }: Cited): Set<string> {
  const { report, print } = one
  const own = report.outlet === null ? null : nameKey(report.outlet)
  const keys = report.sources
    .filter(({ kind }) => kind === 'outlet' || kind === 'agency')
    .flatMap(({ name, actor }) => [name, ...(actor === null ? [] : (namesOf.get(linked.idOf(one, actor)) ?? []))])
  return new Set([...keys, ...outlets.in(print.phrases.split('\n'))].map(nameKey).filter((key) => key !== own))
}

function printOf(findings: Printed, linked: LinkedActors): Print {
  const press = new Set(findings.report.sources.map(({ actor }) => actor))
  const told = (ref: ActorRef | null): Id[] => (ref === null || press.has(ref) ? [] : [linked.idOf(findings, ref)])
  const names = findings.actors
    .flatMap(({ mentions }, ref) => mentions.flatMap(({ start }) => told(ref).map((id) => ({ id, start }))))
    .sort(byKeys<{ id: Id; start: number }>(({ start }) => String(start).padStart(9, '0')))
  const speakers = findings.statements
    .flatMap(({ speaker, evidence }) => told(speaker).map((id) => ({ id, start: evidence[0]?.start ?? 0 })))
    .sort(byKeys<{ id: Id; start: number }>(({ start }) => String(start).padStart(9, '0')))
  return {
    figures: new Set(findings.print.figures.split('\n').filter(Boolean)),
    id: findings.report.id,
    language: findings.report.language,
    names: names.slice(0, LONGEST).map(({ id }) => id),
    speakers: speakers.slice(0, LONGEST).map(({ id }) => id),
  }
}

function isTranslation(copy: Print, original: Print): boolean {
  const [mine, theirs] = [new Set(copy.names), new Set(original.names)]
  const shared = [...mine].filter((id) => theirs.has(id)).length
  const speaking = inOrder(copy.speakers, original.speakers)
  return (
    copy.language !== original.language &&
    shared >= FEWEST_NAMES &&
    shared >= SHARED * mine.size &&
    speaking >= FEWEST_SPEAKERS &&
    speaking >= SPEAKERS * copy.speakers.length &&
    inOrder(copy.names, original.names) >= IN_A_ROW * copy.names.length
  )
}

/** How many of one list stand in the other in the same order: the longest common subsequence. */
function inOrder(one: readonly Id[], other: readonly Id[]): number {
  const longest = new Uint16Array(other.length + 1)
  for (const id of one) {
    let before = 0
    for (const [place, against] of other.entries()) {
      const here = longest[place + 1] ?? 0
      longest[place + 1] = id === against ? before + 1 : Math.max(here, longest[place] ?? 0)
      before = here
    }
  }
  return longest[other.length] ?? 0
}
