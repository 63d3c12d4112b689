import type { Affiliation } from '../annotated.ts'
import type { SentenceView } from './view.ts'

/**
 * The adjective of a country right before a phrase, at most one word away: «американський спеціальний посланник»; in English
 * what an office is for may stand between: "Norwegian Strategic Affairs Minister".
 */
export const affiliationBefore = (view: SentenceView, first: number): Affiliation | undefined =>
  view.affiliations.find(
    ({ last }) => last < first && first - last <= LONGEST_PURVIEW && isPurview(view, last + 1, first),
  ) ??
  view.affiliations.find(
    (one) =>
      one.last === first - 1 ||
      (one.last === first - 2 && view.tokens[first - 1]?.shape === 'lower' && view.tokens[first - 1]?.kind === 'word'),
  )

const LONGEST_PURVIEW = 4

/** English: words with a capital, and "and" among them, before an office with one. */
const isPurview = ({ sentence, tokens, pack, cues, worldNames }: SentenceView, from: number, first: number): boolean =>
  sentence.language === 'en' &&
  tokens[first]?.shape === 'capital' &&
  tokens
    .slice(from, first)
    .every(({ kind, shape, key }) => kind === 'word' && (shape === 'capital' || pack.grammar.and.has(key))) &&
  !cues.some((cue) => cue.entry.meaning.cue === 'office' && cue.first >= from && cue.last < first) &&
  !worldNames.some((name) => name.first >= from && name.last < first)
