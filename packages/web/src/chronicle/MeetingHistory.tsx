import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { dateInWords } from '../dates/words.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'

/** How what was told of a meeting changed: each step with the day of the report that told it first. */
export function MeetingHistory({ history }: { history: NonNullable<Meeting['history']> }) {
  const { t, term, language } = useLanguage()
  return (
    <p className="meta meeting-meta">
      {history.map(({ status, when, evidence }) => {
        const words = `${term('status', status)} (${t('date.reported', { date: dateInWords(when, language, t) })})`
        return (
          <Value key={`${status} ${when}`} what={t('value.status')} title={words} evidence={evidence}>
            {words}
          </Value>
        )
      })}
    </p>
  )
}
