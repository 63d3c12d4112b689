import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { ActorValue } from '../evidence/ActorValue.tsx'
import { useLanguage } from '../language/useLanguage.ts'

/** Under which headings of the page an entry stands. */
export type HeadingLevel = 'h2' | 'h3'

/** Between whom, and where. */
export function MeetingHeadline({ meeting, level: Heading }: { meeting: Meeting; level: HeadingLevel }) {
  const { t } = useLanguage()
  return (
    <Heading className="headline">
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
    </Heading>
  )
}
