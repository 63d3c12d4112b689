/** Whether words are the tag of a language (BCP 47): "uk", "uk-Latn". */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
