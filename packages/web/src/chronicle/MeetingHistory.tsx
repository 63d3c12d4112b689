import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { dateInWords } from '../dates/words.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'

interface MeetingHistoryProps {
  history: NonNullable<Meeting['history']>
  status: Meeting['status']
}

/**
 * How what was told of a meeting changed: each step with the day of the report that told it first. What was told last need
 * not be what the record has: that is said.
 */
export function MeetingHistory({ history, status }: MeetingHistoryProps) {
  const { t, term, language } = useLanguage()
  return (
    <>
      <ol className="run history">
        {history.map((turn) => {
          const told = t('date.reported', { date: dateInWords(turn.when, language, t) })
          const words = `${term('status', turn.status)} (${told})`
          return (
            <li key={`${turn.status} ${turn.when}`}>
              <Value what={t('value.status')} title={words} evidence={turn.evidence}>
                {words}
              </Value>
            </li>
          )
        })}
      </ol>
      {history.at(-1)?.status !== status && (
        <p className="meta">{t('meeting.history.differs', { status: term('status', status) })}</p>
      )}
    </>
  )
}
