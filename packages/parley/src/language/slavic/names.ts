import type { Case, NameAnalysis } from '../morphology.ts'
import { CASE_SHARE } from '../names/case-share.ts'
import type { Reading } from './analysis.ts'
import { CASES } from './cells.ts'
import type { CompiledDeclension } from './declension.ts'

const PLURAL_SHARE = 0.003
/** A changed stem is one of several that could be undone. */
const CHANGED_SHARE = 0.8

export interface Weighing<Paradigm> {
  /** Natural logarithm of how likely the dictionary form is. */
  lemma(reading: Reading<Paradigm>): number
  /** How many lemmas that end so follow the paradigm. */
  share(paradigm: Paradigm): number
  plural: number
  cases?: Partial<Record<Case, number>>
}

/** Joins readings of one base, gender and number, and ranks them: likelihood of the lemma, of its paradigm and of the case. */
export function rankReadings<Paradigm extends CompiledDeclension>(
  readings: readonly Reading<Paradigm>[],
  weighing: Weighing<Paradigm>,
): NameAnalysis[] {
  const joined = new Map<string, NameAnalysis>()
  for (const reading of readings) {
    const gender = reading.paradigm.gender === 'n' ? null : reading.paradigm.gender
    const key = `${reading.lemma}|${gender}|${reading.number}`
    const known = joined.get(key)
    const cases = reading.paradigm.indeclinable ? [...CASES] : [reading.case]
    if (known && cases.every((name) => known.cases.includes(name))) continue
    const weight = weightOf(reading, weighing)
    if (!known) joined.set(key, { base: reading.lemma, gender, cases, number: reading.number, weight })
    else {
      known.cases = [...new Set([...known.cases, ...cases])]
      known.weight += weight
    }
  }
  return [...joined.values()].sort((one, other) => other.weight - one.weight || (one.base < other.base ? -1 : 1))
}

function weightOf<Paradigm extends CompiledDeclension>(
  reading: Reading<Paradigm>,
  weighing: Weighing<Paradigm>,
): number {
  const share = weighing.share(reading.paradigm)
  const caseShare = reading.paradigm.indeclinable ? 1 : (weighing.cases?.[reading.case] ?? CASE_SHARE[reading.case])
  const numberShare = reading.number === 'pl' && reading.paradigm.number === 'sg' ? weighing.plural : 1
  const changed = reading.changed ? CHANGED_SHARE : 1
  return Math.exp(weighing.lemma(reading)) * share * caseShare * numberShare * changed
}

export { PLURAL_SHARE }
