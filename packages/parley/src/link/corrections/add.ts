import type { Added, Adding, NamedActor } from '../../model/correction.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { ActorRef, Findings } from '../../model/findings.ts'
import { type Hand, handEvidence, withActor } from './named.ts'
import type { Stretch } from './refuse.ts'

/**
 * Findings with what a person adds at a stretch of the report, as if it had been read there; null where somebody whom it
 * names is not to be found.
 */
export function withAdded(
  findings: Findings,
  { added }: Adding,
  at: { stretch: Stretch; hand: Hand },
): Findings | null {
  const anchor = handEvidence(findings.report, at.stretch, at.hand.author)
  const names = createNames(findings, at.hand, anchor)
  const add = additions[added.noun] as (added: Added, names: Names, anchor: Evidence) => Partial<Findings>
  const lists = add(added, names, anchor)
  const next = names.findings()
  return next === null ? null : { ...next, ...lists }
}

/** Gives everybody who is named a place among the actors of the report. */
interface Names {
  one(named: NamedActor): ActorRef
  all(named?: readonly NamedActor[]): ActorRef[]
  orNone(named: NamedActor | undefined): ActorRef | null
  /** With all that were asked for; null where one of them was not to be found. */
  findings(): Findings | null
  before: Findings
}

function createNames(before: Findings, hand: Hand, anchor: Evidence): Names {
  let findings: Findings | null = before
  const one = (named: NamedActor): ActorRef => {
    const found: ReturnType<typeof withActor> = findings && withActor(findings, named, { hand, anchor })
    findings = found?.findings ?? null
    return found?.ref ?? 0
  }
  return {
    one,
    all: (named = []) => named.map(one),
    orNone: (named) => (named === undefined ? null : one(named)),
    findings: () => findings,
    before,
  }
}

type Addition<Noun extends Added['noun']> = (
  added: Extract<Added, { noun: Noun }>,
  names: Names,
  anchor: Evidence,
) => Partial<Findings>

const additions: { [Noun in Added['noun']]: Addition<Noun> } = {
  meeting: (
    { status, medium = 'unknown', when = null, time = null, place, sides, participants, issues = [] },
    names,
    anchor,
  ) => ({
    meetings: [
      ...names.before.meetings,
      {
        status,
        medium,
        when,
        time,
        place: names.orNone(place),
        sides: names.all(sides),
        participants: names.all(participants).map((actor) => ({ actor, side: null, evidence: [anchor] })),
        ordinals: [],
        issues,
        outcomes: [],
        evidence: [anchor],
      },
    ],
  }),
  statement: (
    { speaker, speakerText, mode = 'indirect', anonymity, channel = null, when = null, issues = [] },
    names,
    anchor,
  ) => ({
    statements: [
      ...names.before.statements,
      {
        speaker: names.orNone(speaker),
        speakerText: speakerText ?? speaker?.name ?? speaker?.passage.quote ?? '',
        anonymity: anonymity ?? (speaker === undefined ? 'unnamed' : 'named'),
        mode,
        evidence: [anchor],
        channel,
        when,
        via: [],
        issues,
      },
    ],
  }),
  position: ({ issue, party, stance, when = null }, names, anchor) => ({
    positions: [
      ...names.before.positions,
      { issue, party: names.one(party), stance, statement: null, when, evidence: [anchor] },
    ],
  }),
  progress: ({ issue, state, when = null }, { before }, anchor) => ({
    progress: [...before.progress, { issue, state, meeting: null, when, evidence: [anchor] }],
  }),
  document: (added, names, anchor) => ({
    documents: [
      ...names.before.documents,
      {
        kind: added.kind,
        names: { [added.language ?? names.before.report.language]: [added.name] },
        points: added.points ?? null,
        status: added.status ?? 'mentioned',
        authors: names.all(added.authors),
        signatories: names.all(added.signatories),
        revises: null,
        when: added.when ?? null,
        evidence: [anchor],
      },
    ],
  }),
}
