import { useLocation } from '@tanstack/react-router'
import { momentInWords } from '../dates/moment.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { isDay, notUnderstood } from './search.ts'
import { useViewpoint } from './useViewpoint.ts'

/** The address as it was opened: the router drops from it what it does not understand. */
const TYPED = { path: window.location.pathname, text: notUnderstood(window.location.search) }

/**
 * Says, where the record is looked at as it was, as of when: what was published by then, what was read by then; or that the
 * address names a day that there is not.
 */
export function PastLine() {
  const { t, language } = useLanguage()
  const { asOf, readBy } = useViewpoint()
  const inWords = (when: string) => (isDay(when) ? dateInWords(when, language, t) : momentInWords(when, language))
  const path = useLocation({ select: ({ pathname }) => pathname })
  const parts = [
    asOf && t('viewpoint.published', { date: inWords(asOf) }),
    TYPED.text !== null && TYPED.path === path && !asOf && !readBy && t('viewpoint.noDay', { text: TYPED.text }),
    readBy && t('viewpoint.readBy', { date: inWords(readBy) }),
  ]
  return (
    <p className="viewpoint-day" role="status">
      {parts.filter(Boolean).join(' · ')}
    </p>
  )
}
