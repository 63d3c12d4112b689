import type { IssueName } from '../../../parley/src/serve/views.ts'
import type { Language } from '../language/language.ts'
import { type NameInLanguage, preferredName } from './preferred.ts'

/** The name of an issue to show, chosen as an actor's is. */
export function issueName(names: IssueName | undefined, language: Language): NameInLanguage | null {
  if (!names) return null
  return preferredName(Object.fromEntries(Object.entries(names).map(([lang, text]) => [lang, [text]])), language)
}
