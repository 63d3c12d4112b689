import type { Languages } from '../../language/languages.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { ResolvedMention, ResolvedReport } from '../resolved.ts'
import { belongings } from './belongings.ts'
import { castOf } from './actors.ts'
import { dates } from './dates.ts'
import { kindsOfBodies } from './kinds-of-bodies.ts'
import { groundMeant } from './meant.ts'
import { withPressNames } from './press-names.ts'
import { references } from './references.ts'
import { giveRoles } from './roles.ts'
import { reportSources } from './sources.ts'
import { stateOf } from '../state-of.ts'
import { timings } from './timing.ts'

/** Names to actors, phrases to the actors that they mean, times to dates, and the report to those whom it cites. */
export function resolve(report: AnnotatedReport, languages: Languages): ResolvedReport {
  const times = dates(report)
  const told = timings(report, times)
  const { cast, mentions: found } = castOf(report, told, languages)
  const mentions = withPressNames(report, found)
  giveRoles(report, { cast, mentions, offices: languages.offices }, told)
  const named = mentions.flat()
  const meant = references({
    report,
    cast,
    mentions,
    capitalOf: languages.world.capitalOf,
    titles: languages.offices,
  })
  groundMeant(report, cast.actors, meant, told)
  const { outlet, sources } = reportSources({
    report,
    mentions,
    countryOf: (known) => languages.world.countryOf(known),
  })
  return {
    ...report,
    notBody: aroundNames(report),
    outlet: report.outlet ?? outlet?.name ?? null,
    sentences: report.sentences.map((sentence, place) => ({
      ...sentence,
      mentions: mentions[place] ?? [],
      references: meant[place] ?? [],
      times: times[place] ?? [],
      timing: told[place] ?? 'news',
    })),
    actors: cast.actors,
    known: cast.byKnown,
    press: new Set(named.flatMap(({ actor, press }) => (press === null ? [] : [actor]))),
    governments: governmentsOf(named, cast.byKnown),
    bodyKinds: kindsOfBodies(report, mentions, languages.world),
    belongings: belongings(report, mentions),
    stateBodies: new Set(report.sentences.flatMap((sentence, place) => stateBodiesIn(sentence, mentions[place] ?? []))),
    sources,
  }
}

/** A place and an agency that a dateline names are told by the report: what is left of the dateline is none of it. */
const aroundNames = ({ notBody, datelineNames }: AnnotatedReport): AnnotatedReport['notBody'] =>
  datelineNames.reduce(
    (parts, { start, end }) =>
      parts.flatMap((part) =>
        part.start < end && start < part.end
          ? [
              { ...part, end: start },
              { ...part, start: end },
            ].filter((rest) => rest.start < rest.end)
          : [part],
      ),
    notBody,
  )

/** Bodies that the world knows as those of a state, and ministries of whichever name. */
const stateBodiesIn = ({ cues }: AnnotatedSentence, named: readonly ResolvedMention[]): ActorRef[] =>
  named.flatMap(({ actor, kind, institution, first, last }) =>
    institution !== undefined ||
    (kind === 'organization' &&
      cues.some(
        ({ entry: { meaning }, ...cue }) =>
          meaning.cue === 'kind' && meaning.kind === 'ministry' && cue.first >= first && cue.last <= last,
      ))
      ? [actor]
      : [],
  )

/** The country that each body is of by the first mention that gives one. */
function governmentsOf(
  named: readonly ResolvedMention[],
  known: ReadonlyMap<string, ActorRef>,
): ReadonlyMap<ActorRef, ActorRef> {
  const governments = new Map<ActorRef, ActorRef>()
  const settled = new Set<ActorRef>()
  for (const mention of named) {
    const { actor } = mention
    // A movement or a company is of no state, in whatever country it is.
    const country = stateOf(mention)
    if (country === null || settled.has(actor)) continue
    settled.add(actor)
    const government = known.get(country)
    if (government !== undefined) governments.set(actor, government)
  }
  return governments
}
