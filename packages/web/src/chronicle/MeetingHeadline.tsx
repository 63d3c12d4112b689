import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { ActorValue } from '../evidence/ActorValue.tsx'
import { useLanguage } from '../language/useLanguage.ts'

/** Between whom, and where. */
export function MeetingHeadline({ meeting }: { meeting: Meeting }) {
  const { t } = useLanguage()
  return (
    <h3 className="headline">
      {meeting.sides.length === 0 && <span className="unknown">{t('timeline.noSides')}</span>}
      {meeting.sides.map((side, index) => (
        <span key={side}>
          {index > 0 && ' – '}
          <ActorValue id={side} what={t('value.side')} evidence={meeting.evidence} />
        </span>
      ))}
      {meeting.place && (
        <span className="place">
          {', '}
          <ActorValue id={meeting.place} what={t('value.place')} evidence={meeting.evidence} />
        </span>
      )}
    </h3>
  )
}
