import type { MeaningOf } from '../language/vocabulary/entry.ts'

/** Kinds of bodies that speak for themselves, in whatever country they are at home. */
export const OF_NO_STATE: ReadonlySet<MeaningOf<'kind'>['kind']> = new Set([
  'union',
  'association',
  'company',
  'movement',
  'party',
  'bloc',
])
