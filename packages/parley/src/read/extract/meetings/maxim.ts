import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/**
 * «Переговори — процес довгий», «Диалог — это всегда уступки»: a clause that says what talks are at large, and tells of
 * none; not «Переговори — у четвер», «Переговоры — в Осло».
 */
export function isMaxim(
  { tokens }: ResolvedReport,
  { grammar, cues, times, first: start, last: end }: ResolvedSentence,
  { entry: { meaning }, first, last }: Cue,
): boolean {
  if (!grammar.inflected || meaning.cue !== 'meeting' || !meaning.general) return false
  const opens = first === start || tokens[first - 1]?.kind === 'mark'
  const dash = tokens[last + 1]
  const said = tokens[last + 2]
  if (!opens || !dash || !'—–-'.includes(dash.text) || said?.kind !== 'word' || said.shape !== 'lower') return false
  const at = last + 2
  return (
    // «Переговори — непрості — тривали шість годин»
    tokens.slice(at, end + 1).every(({ text }) => !'—–-'.includes(text)) &&
    !grammar.prepositions.has(said.key) &&
    !grammar.locative.has(said.key) &&
    !times.some((time) => time.first === at) &&
    !cues.some((cue) => cue.first === at && TELLING.has(cue.entry.meaning.cue))
  )
}

/** «Переговори — скасовано» */
const TELLING: ReadonlySet<string> = new Set(['course', 'meet', 'meeting', 'ordinal'])
