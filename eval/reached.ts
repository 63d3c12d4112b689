import type { Floors } from './floors.ts'
import type { Half } from './halves.ts'
import { poolLanguages } from './languages.ts'
import { pool } from './measure/pool.ts'
import type { Scored } from './negotiation.ts'

/** The negotiations of one half, scored. */
export interface HalfScored {
  half: Half
  scored: Scored[]
}

const MEAN = 'mean of the main lines'
/** A line that rests on fewer gold items moves too much with each of them to be held. */
const FEWEST = 10

/**
 * What floors hold of a half: its main lines over all negotiations, and the mean of each language. A line of one
 * negotiation rests on too few items, and a detail may fall because more was found, the harder ones among it.
 */
export function reachedBy({ half, scored }: HalfScored): Floors {
  if (scored.length === 0) return {}
  const { overall, figures } = pool(scored.map(({ score }) => score))
  const lines = figures.flatMap(({ layer, value, count, detail }) =>
    value === null || detail || count < FEWEST ? [] : [[layer, value] as const],
  )
  return {
    [half.name]: { ...Object.fromEntries(lines), [MEAN]: overall },
    ...Object.fromEntries(
      poolLanguages(scored.map(({ languages }) => languages)).map(({ language, score }) => [
        `${half.name} ${language}`,
        { [MEAN]: score.overall },
      ]),
    ),
  }
}
