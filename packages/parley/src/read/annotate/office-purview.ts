import type { Cue } from '../../language/cue.ts'
import type { Mention } from '../annotated.ts'
import type { SentenceView } from './view.ts'

/** What is shorter is a small word, whatever its ending. */
const SHORTEST_GENITIVE = 4

/** «міністр економічного розвитку і торгівлі»: so many words may say what an office is for. */
const LONGEST_PURVIEW = 6

/** The last token of «міністр комерції»: words in the genitive that say what the office is for belong to its title. */
export function purviewOf(view: SentenceView, cue: Cue, mentions: readonly Mention[]): number {
  let last = cue.last
  if (view.sentence.language === 'en') return last
  while (last < view.sentence.last && last - cue.last < LONGEST_PURVIEW) {
    const next = view.tokens[last + 1]
    // «міністр торгівлі та промисловості»: behind the noun alone, «глава і», another office may follow.
    const joined =
      last > cue.first &&
      next?.kind === 'word' &&
      view.pack.grammar.and.has(next.key) &&
      genitiveWord(view, last + 2, mentions)
    if (joined) last += 2
    else if (last > cue.first && listed(view, last + 1, mentions)) last += 2
    else if (genitiveWord(view, last + 1, mentions) || nounOfGenitive(view, last + 1, mentions)) last++
    else break
  }
  // «керівник переговорних»: an adjective without its noun tells nothing.
  while (
    last > cue.last &&
    view.pack.grammar.adjectival(view.tokens[last]?.key ?? '') &&
    view.pack.grammar.genitiveAdjective(view.tokens[last]?.key ?? '')
  )
    last--
  return last
}

/** «міністр розвитку громад, територій та інфраструктури»: a comma within a list that «та» closes. */
const listed = (view: SentenceView, comma: number, mentions: readonly Mention[]): boolean =>
  view.tokens[comma]?.text === ',' &&
  genitiveWord(view, comma + 1, mentions) &&
  view.tokens[comma + 2]?.kind === 'word' &&
  view.pack.grammar.and.has(view.tokens[comma + 2]?.key ?? '') &&
  genitiveWord(view, comma + 3, mentions)

/** A word in the genitive that may tell what an office is for, and is no name or other phrase. */
export function genitiveWord(view: SentenceView, place: number, mentions: readonly Mention[]): boolean {
  const token = view.tokens[place]
  if (token?.shape !== 'lower' || place > view.sentence.last) return false
  if (
    mentions.some((one) => one.first <= place && place <= one.last) ||
    view.affiliations.some((one) => one.first <= place && place <= one.last)
  )
    return false
  return (
    ((token.key.length >= SHORTEST_GENITIVE && view.pack.grammar.genitive(token.key)) ||
      view.pack.grammar.purviews.has(token.key)) &&
    !view.pack.functionWords.has(token.key) &&
    !view.cues.some((one) => one.first === place && !PURVIEW.has(one.entry.meaning.cue))
  )
}

/** «корисних копалин»: behind an adjective in the genitive its noun, whatever the ending. */
function nounOfGenitive(view: SentenceView, place: number, mentions: readonly Mention[]): boolean {
  const { tokens, pack } = view
  const [adjective, noun] = [tokens[place - 1]?.key ?? '', tokens[place]]
  return (
    pack.grammar.adjectival(adjective) &&
    pack.grammar.genitiveAdjective(adjective) &&
    genitiveWord(view, place - 1, mentions) &&
    noun?.shape === 'lower' &&
    noun.key.length >= SHORTEST_GENITIVE &&
    place <= view.sentence.last &&
    !pack.functionWords.has(noun.key) &&
    !view.cues.some(({ entry, first, last }) => first <= place && place <= last && !PURVIEW.has(entry.meaning.cue)) &&
    !mentions.some((one) => one.first <= place && place <= one.last)
  )
}

/** Kinds of cue that may tell what an office is for: «міністр армії», «міністр торгівлі». */
export const PURVIEW = new Set<Cue['entry']['meaning']['cue']>([
  'body',
  'kind',
  'delegation',
  'sides',
  'issue',
  'pressService',
  'unnamed',
])
