import type { World } from '../../language/world/world.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { BodyKind, ResolvedMention } from '../resolved.ts'

/**
 * Of which kinds each body is by what the report or the world tells: by its name ("Harbor Lines", "Nurses Association"), by the
 * noun beside it («профспілка GDL»), or as an alliance of states, which is at home in no country.
 */
export function kindsOfBodies(
  report: AnnotatedReport,
  mentions: readonly (readonly ResolvedMention[])[],
  { bodyKindOf }: Pick<World, 'bodyKindOf'>,
): ReadonlyMap<ActorRef, ReadonlySet<BodyKind>> {
  const kinds = new Map<ActorRef, Set<BodyKind>>()
  for (const [place, sentence] of report.sentences.entries())
    for (const one of mentions[place] ?? []) {
      if (one.kind !== 'organization') continue
      const told = kinds.get(one.actor) ?? new Set()
      const known =
        one.known === null || one.institution !== undefined ? [] : kindsKnown(one.known, one.country, bodyKindOf)
      for (const kind of known.length > 0 ? known : kindsOf(report, sentence, one)) told.add(kind)
      kinds.set(one.actor, told)
    }
  return kinds
}

function kindsOf({ tokens }: AnnotatedReport, { cues, grammar }: AnnotatedSentence, one: ResolvedMention): BodyKind[] {
  const { first, last } = one
  const isUnion = tokens.slice(first, last + 1).some(({ key }) => grammar.unionNames.has(key))
  const told = cues.flatMap(({ entry: { meaning }, ...cue }): BodyKind[] => {
    const within = first <= cue.first && cue.last <= last
    if (meaning.cue === 'body') return within && meaning.business ? ['company'] : []
    if (meaning.cue !== 'kind' || meaning.wide) return []
    // An English noun stands behind the name too: "the GDL union"; «профспілка GDL», "the drivers' union GDL".
    const isBeside = cue.last === first - 1 || (!grammar.inflected && cue.first === last + 1)
    return within || isBeside || (!grammar.inflected && explains(tokens, grammar, one, cue)) ? [meaning.kind] : []
  })
  if (told.length > 0) return isUnion && !told.includes('company') ? [...told, 'union'] : told
  return isUnion ? ['union'] : []
}

/** "GDL, the train drivers' union, said" */
const explains = (
  tokens: AnnotatedReport['tokens'],
  { articles }: AnnotatedSentence['grammar'],
  { last }: ResolvedMention,
  noun: { first: number; last: number },
): boolean =>
  tokens[last + 1]?.text === ',' &&
  (articles.definite.has(tokens[last + 2]?.key ?? '') || articles.indefinite.has(tokens[last + 2]?.key ?? '')) &&
  noun.first - last > 2 &&
  noun.first - last <= REACH_OF_GLOSS &&
  tokens[noun.last + 1]?.text === ',' &&
  tokens.slice(last + 2, noun.first).every(({ text }) => text !== ',')

/** ", the country's largest train drivers' " */
const REACH_OF_GLOSS = 9

/** What is no company and no union: an alliance or a commission of states where it is at home in no country, else a movement or a party. */
function kindsKnown(key: string, country: string | null, bodyKindOf: World['bodyKindOf']): BodyKind[] {
  const kind = bodyKindOf(key)
  return kind ? [kind] : country === null ? ['bloc', 'commission'] : ['movement', 'party']
}
