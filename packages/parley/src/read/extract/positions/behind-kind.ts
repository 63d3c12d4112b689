import type { Cue } from '../../../language/cue.ts'
import type { Case } from '../../../language/morphology.ts'
import { isOpeningMark } from '../../quotation-marks.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

interface Span {
  first: number
  last: number
  cases: readonly Case[]
}

/** «между движением ХАМАС и …», «профсоюз авиакомпании „Х“»: the name of a body stands in the case of the noun that says what it is. */
export function withKind(report: ResolvedReport, sentence: ResolvedSentence, named: Span): Span {
  if (!sentence.grammar.inflected) return named
  const before = isOpeningMark(report.tokens[named.first - 1]?.text) ? named.first - 2 : named.first - 1
  const kind = sentence.cues.find(({ entry, last }) => last === before && KINDS.has(entry.meaning.cue))
  const noun = kind && (peopleOf(sentence, kind) ?? kind)
  const cases = noun && casesOf(report, sentence, noun)
  return noun && cases ? { ...named, first: noun.first, cases } : named
}

/** «повстанці руху „Х“»: those whom a movement is made of. */
const peopleOf = ({ cues }: ResolvedSentence, { first }: Cue): Cue | undefined =>
  cues.find(
    ({ entry: { meaning }, last }) => last === first - 1 && meaning.cue === 'kind' && meaning.kind === 'movement',
  )

const KINDS: ReadonlySet<string> = new Set(['kind', 'body'])

/** «ирландской авиакомпании»: the adjective tells the genitive from the plural. */
function casesOf({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, noun: Cue): readonly Case[] | undefined {
  const { cases } = noun.features
  const adjective = tokens[noun.first - 1]?.key ?? ''
  return cases?.includes('gen') && grammar.genitiveAdjective(adjective) && grammar.adjectival(adjective)
    ? ['gen']
    : cases
}
