import { useQuery } from '@tanstack/react-query'
import { summaryQuery } from '../api/queries.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** How much was read, and until when. */
export function SummaryLine() {
  const { t, language } = useLanguage()
  const { data } = useQuery(summaryQuery(useViewpoint()))
  if (!data) return null
  const parts = [
    t('summary.reports', { count: data.counts.reports }),
    t('summary.outlets', { count: data.outlets.filter(({ outlet }) => outlet !== null).length }),
    data.published && t('summary.last', { date: dateInWords(data.published.last, language, t) }),
    !data.upToDate && t('summary.behind'),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}
