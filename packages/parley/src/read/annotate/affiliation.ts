import type { Affiliation } from '../annotated.ts'
import type { SentenceView } from './view.ts'

/** The adjective of a country right before a phrase, at most one word away: «американський спеціальний посланник». */
export const affiliationBefore = (view: SentenceView, first: number): Affiliation | undefined =>
  view.affiliations.find(
    (one) =>
      one.last === first - 1 ||
      (one.last === first - 2 && view.tokens[first - 1]?.shape === 'lower' && view.tokens[first - 1]?.kind === 'word'),
  )
