import type { ResolvedMention } from '../resolved.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'

/** A capital by its country alone: the tokens of the phrase and the key of the place. */
export interface CapitalPhrase {
  first: number
  last: number
  place: string
}

/** A name so close behind says itself which city it is: «у катарській столиці, Досі». */
const NAME_FOLLOWS = 3

/**
 * «в столице Омана», "the Omani capital", «у французькій столиці»: the city that the world data knows as the only
 * capital of that country. Says nothing where the city is named with it.
 */
export function capitals(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  capitalOf: (country: string) => string | null,
): CapitalPhrase[] {
  return sentence.cues.flatMap((cue) => {
    if (cue.entry.meaning.cue !== 'capital') return []
    if (named.some((one) => one.kind === 'place' && one.first > cue.last && one.first - cue.last <= NAME_FOLLOWS))
      return []
    const adjective = sentence.affiliations.find((one) => one.last === cue.first - 1)
    const owner = named.find(
      (one) => one.kind === 'country' && report.tokens[one.last + 1]?.key === "'s" && one.last + 2 === cue.first,
    )
    const complement = named.find(
      (one) =>
        one.kind === 'country' &&
        (one.first === cue.last + 1 ||
          (one.first === cue.last + 2 && sentence.grammar.of.has(report.tokens[cue.last + 1]?.key ?? ''))),
    )
    const country = adjective?.country ?? owner?.known ?? complement?.known
    const place = country ? capitalOf(country) : null
    if (!place) return []
    return [
      { first: adjective?.first ?? owner?.first ?? cue.first, last: Math.max(cue.last, complement?.last ?? 0), place },
    ]
  })
}
