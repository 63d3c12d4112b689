import type { Actor, ActorKind } from '../../packages/parley/src/model/actor.ts'
import type { Evidence } from '../../packages/parley/src/model/evidence.ts'
import type { ActorKey, GoldActor, ReportKey } from '../gold.ts'
import { isSkipped } from './alignment.ts'
import type { Alignment } from './alignment.ts'
import { found, ratio } from './figure.ts'
import type { Measured } from './figure.ts'
import { occurrences, overlap, share } from './spans.ts'
import type { Span } from './spans.ts'

export interface GoldMention extends Span {
  report: ReportKey
  actor: ActorKey
  kind: ActorKind
  /** A reader may leave it out. */
  optional: boolean
}

/** A gold mention, and the actor of the record that was read there. */
export interface Pair {
  mention: GoldMention
  actor: Actor
}

/** Every occurrence of every form in a report, longest form first, so that a surname within a full name is not counted twice. */
export function goldMentions(alignment: Alignment): GoldMention[] {
  return Object.keys(alignment.gold.reports).flatMap((report) => mentionsIn(alignment, report))
}

function mentionsIn(alignment: Alignment, report: ReportKey): GoldMention[] {
  const text = alignment.text(report)
  const forms = Object.entries(alignment.gold.actors)
    .flatMap(([key, actor]) => (actor.forms[report] ?? []).map((form) => ({ key, actor, form })))
    .toSorted((a, b) => b.form.length - a.form.length)
  const taken: GoldMention[] = []
  for (const { key, actor, form } of forms) {
    for (const span of occurrences(text, form)) {
      if (taken.some((other) => overlap(other, span) > 0)) continue
      const optional = isOptional(actor) || isSkipped(alignment, report, span)
      taken.push({ ...span, report, actor: key, kind: actor.kind, optional })
    }
  }
  return taken
}

/** Who and what is named: found where the text names it, as the kind that it is. The pairs hold optional mentions too. */
export function measureMentions(alignment: Alignment): Measured & { pairs: Pair[] } {
  const wanted = goldMentions(alignment)
  const pairs = new Map<GoldMention, Pair>()
  const errors: string[] = []
  let extra = 0
  for (const { actor, mention, report } of saidMentions(alignment)) {
    const near = wanted.filter((gold) => gold.report === report && overlap(gold, mention) > 0)
    const hit = near.find((gold) => share(gold, mention) > 0.5 && sameKind(gold, actor))
    if (hit) {
      if (!pairs.has(hit)) pairs.set(hit, { mention: hit, actor })
    } else if (!isSkipped(alignment, report, mention) && !near.some((gold) => gold.optional)) {
      extra++
      errors.push(`extra ${actor.kind} «${mention.quote}» in ${report}`)
    }
  }
  const required = wanted.filter((gold) => !gold.optional)
  for (const gold of required) {
    if (pairs.has(gold)) continue
    errors.push(`missed ${gold.kind} «${alignment.text(gold.report).slice(gold.start, gold.end)}» in ${gold.report}`)
  }
  const kept = [...pairs.values()].filter(({ mention }) => !mention.optional)
  const precision = ratio(kept.length, kept.length + extra)
  const figure = found('mentions', precision, ratio(kept.length, required.length), required.length)
  return { figures: [figure], errors, pairs: [...pairs.values()] }
}

function saidMentions({ record, key }: Alignment): { actor: Actor; mention: Evidence; report: ReportKey }[] {
  return record.actors
    .filter((actor) => actor.kind !== 'group')
    .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention, report: key(mention.report) })))
    .filter((said): said is { actor: Actor; mention: Evidence; report: ReportKey } => said.report !== null)
}

/** A seat of power stands for those who sit there: the Kremlin is a place and an institution. */
const SEATS = new Set<ActorKey>(['kremlin', 'whitehouse'])

function sameKind(gold: GoldMention, { kind }: Actor): boolean {
  if (gold.kind === kind) return true
  if (isLand(gold.kind) && isLand(kind)) return true
  return SEATS.has(gold.actor) && (kind === 'organization' || kind === 'place')
}

function isLand(kind: ActorKind): boolean {
  return kind === 'country' || kind === 'place'
}

function isOptional(actor: GoldActor): boolean {
  return actor.optional === true
}
