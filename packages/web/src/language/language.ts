/** The languages of the interface, which are those that Parley reads. */
export const LANGUAGES = ['en', 'uk', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language by its own name, as a reader looks for it. */
export const OWN_NAMES: Record<Language, { short: string; long: string }> = {
  en: { short: 'EN', long: 'English' },
  uk: { short: 'УК', long: 'Українська' },
  ru: { short: 'РУ', long: 'Русский' },
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The first of the wanted tags ("uk-UA") that the interface speaks; English when there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0]
    if (isLanguage(primary)) return primary
  }
  return 'en'
}
