import type { Id } from '../../../parley/src/model/evidence.ts'
import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { aboutMeeting, type Correctable } from '../corrections/correctable.ts'
import { ActorValue } from '../evidence/ActorValue.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { partiesOf } from './parties.ts'

/** Under which headings of the page an entry stands. */
export type HeadingLevel = 'h2' | 'h3'

/** Between whom, and where. */
export function MeetingHeadline({ meeting, level: Heading }: { meeting: Meeting; level: HeadingLevel }) {
  const { t } = useLanguage()
  const parties = partiesOf(meeting)
  const about = aboutMeeting(meeting)
  // Whoever took part without a side stands here, too.
  const aboutSide = (one: Id): Correctable =>
    meeting.sides.includes(one)
      ? { ...about, field: 'sides', one }
      : meeting.participants.some(({ actor }) => actor === one)
        ? { ...about, field: 'participants', one }
        : about
  return (
    <Heading className="headline">
      {parties.length === 0 && <span className="unknown">{t('timeline.noSides')}</span>}
      {parties.map(({ id, evidence }, index) => (
        <span key={id}>
          {index > 0 && ' – '}
          <ActorValue id={id} what={t('value.side')} evidence={evidence} about={aboutSide(id)} />
        </span>
      ))}
      {parties.length === 1 && <span className="unknown"> – {t('meeting.noOthers')}</span>}
      {meeting.place && (
        <span className="place">
          {', '}
          <ActorValue
            id={meeting.place}
            what={t('value.place')}
            evidence={meeting.evidence}
            about={{ ...about, field: 'place' }}
          />
        </span>
      )}
    </Heading>
  )
}
