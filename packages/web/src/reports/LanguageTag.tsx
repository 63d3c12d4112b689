import { useLanguage } from '../language/useLanguage.ts'

/** The language of a report by its tag, or that nobody knows it ("und"). */
export function LanguageTag({ tag }: { tag: string }) {
  const { t } = useLanguage()
  return <span className="tag">{tag === 'und' ? t('report.languageUnknown') : tag}</span>
}
