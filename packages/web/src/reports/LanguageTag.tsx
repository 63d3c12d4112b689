import { languageName } from '../language/languageName.ts'
import { useLanguage } from '../language/useLanguage.ts'

/** The language of a report by its name ("UK" is a country, too), or that nobody knows it ("und"). */
export function LanguageTag({ tag }: { tag: string }) {
  const { t, language } = useLanguage()
  return <span>{tag === 'und' ? t('report.languageUnknown') : languageName(language, tag)}</span>
}
