import type { Case, NameAnalysis } from '../morphology.ts'

/** How often a name stands in each case in news. Measured by nobody: a round estimate, used to rank readings only. */
export const CASE_SHARE: Readonly<Record<Case, number>> = {
  nom: 0.5,
  gen: 0.19,
  acc: 0.08,
  ins: 0.1,
  dat: 0.08,
  loc: 0.015,
  voc: 0.0005,
}

/** How likely a reading is where the name is known to stand in one of these cases: its weight, without its other cases. */
export function weightIn(
  { weight, cases: own }: Pick<NameAnalysis, 'weight' | 'cases'>,
  cases: readonly Case[],
): number {
  const all = shareOf(own)
  return all === 0 ? weight : (weight * shareOf(own.filter((one) => cases.includes(one)))) / all
}

const shareOf = (cases: readonly Case[]): number => cases.reduce((sum, one) => sum + CASE_SHARE[one], 0)

/** Readings with the likeliest in these cases first; those that stand in none of them behind, as they were. */
export function likeliestIn<Reading extends Pick<NameAnalysis, 'weight' | 'cases'>>(
  readings: readonly Reading[],
  cases: readonly Case[],
): readonly Reading[] {
  return cases.length === 0
    ? readings
    : readings.toSorted((one, other) => weightIn(other, cases) - weightIn(one, cases))
}
