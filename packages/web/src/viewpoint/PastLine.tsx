import { momentInWords } from '../dates/moment.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { isDay } from './search.ts'
import { useViewpoint } from './useViewpoint.ts'

/** Says, where the record is looked at as it was, as of when: what was published by then, what was read by then. */
export function PastLine() {
  const { t, language } = useLanguage()
  const { asOf, readBy } = useViewpoint()
  const inWords = (when: string) => (isDay(when) ? dateInWords(when, language, t) : momentInWords(when, language))
  const parts = [
    asOf && t('viewpoint.published', { date: inWords(asOf) }),
    readBy && t('viewpoint.readBy', { date: inWords(readBy) }),
  ]
  return (
    <p className="viewpoint-day" role="status">
      {parts.filter(Boolean).join(' · ')}
    </p>
  )
}
