import type { Cue } from '../../language/cue.ts'
import type { PlainView } from './view.ts'

/** "ministers" may be a verb to the morphology, so that it leaves the number open; behind an office it is a noun. */
export function isPluralForm({ tokens, pack }: PlainView, { entry, last }: Cue): boolean {
  return pack.grammar.endsAsPlural(tokens[last]?.key ?? '') && !pack.grammar.endsAsPlural(entry.lemma)
}
