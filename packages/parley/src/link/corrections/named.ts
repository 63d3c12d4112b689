import type { NamedActor } from '../../model/correction.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { ActorRef, Findings, FoundActor } from '../../model/findings.ts'
import { locate, standingAt } from './passage.ts'

/** What findings are corrected with: those of all reports, and who corrects. */
export interface Hand {
  findingsOf(report: Id): Findings | undefined
  author: string
}

/** What a person read at a stretch of a report. */
export const handEvidence = (
  { id, text }: { id: Id; text: string },
  { start, end }: { start: number; end: number },
  author: string,
): Evidence => ({
  report: id,
  start,
  end,
  quote: text.slice(start, end),
  by: `person:${author}`,
  timing: 'news',
})

/**
 * Findings in which a named actor has a place, and that place; null where its passage is gone, or nobody is read there
 * and no name is given. An actor of another report is known here by the passage that a correction is about, `anchor`.
 */
export function withActor(
  findings: Findings,
  named: NamedActor,
  { hand, anchor }: { hand: Hand; anchor: Evidence },
): { findings: Findings; ref: ActorRef } | null {
  const own = hand.findingsOf(named.passage.report)
  const stretch = own && locate(named.passage, own.report.text)
  if (!own || !stretch) return null
  const isHere = own.report.id === findings.report.id
  const there = isHere ? findings.actors : own.actors
  const [standing] = standingAt(
    there.filter((actor) => goesBy(actor, named)),
    ({ mentions }) => mentions,
    stretch,
  )
  const place = standing === undefined ? -1 : there.indexOf(standing)
  if (place >= 0 && isHere) return { findings, ref: place }
  const known = there[place]
  if (known === undefined && named.name === undefined) return null
  const { name = '', language = own.report.language, kind = 'person' } = named
  const mention = handEvidence(own.report, stretch, hand.author)
  const actor =
    known === undefined
      ? newActor({ name, language, kind }, isHere ? mention : anchor)
      : { ...known, roles: [], mentions: [], meant: [anchor] }
  return { findings: { ...findings, actors: [...findings.actors, actor] }, ref: findings.actors.length }
}

const goesBy = ({ names }: { names: FoundActor['names'] }, { name }: NamedActor): boolean =>
  name === undefined || Object.values(names).some((list) => list.includes(name))

function newActor(
  { name, language, kind }: { name: string; language: string; kind: FoundActor['kind'] },
  mention: Evidence,
): FoundActor {
  const [family = name, ...given] = name.split(/\s+/u).toReversed()
  const isPerson = kind === 'person'
  return {
    kind,
    names: { [language]: [name] },
    known: null,
    gender: null,
    given: isPerson && given.length > 0 ? given.toReversed().join(' ') : null,
    family: isPerson ? [{ base: family, gender: null }] : [],
    roles: [],
    mentions: [mention],
  }
}
