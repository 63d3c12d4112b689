import type { Cue } from '../../language/cue.ts'
import type { PlainView } from './view.ts'

/** "ministers" may be a verb to the morphology, so that it leaves the number open; behind an office it is a noun. */
export function isEnglishPlural({ sentence, tokens }: PlainView, { entry, last }: Cue): boolean {
  const written = tokens[last]?.key ?? ''
  return sentence.language === 'en' && written.endsWith('s') && !entry.lemma.endsWith('s')
}
