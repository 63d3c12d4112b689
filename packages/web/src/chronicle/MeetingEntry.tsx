import { Link } from '@tanstack/react-router'
import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { aboutMeeting } from '../corrections/correctable.ts'
import { CorrectedMark } from '../corrections/CorrectedMark.tsx'
import { timeInWords } from '../dates/time.ts'
import { dateInWords } from '../dates/words.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { MeetingDetails } from './MeetingDetails.tsx'
import { type HeadingLevel, MeetingHeadline } from './MeetingHeadline.tsx'
import { MeetingMove } from './MeetingMove.tsx'
import { StatusWord } from './StatusWord.tsx'
import { useFolded } from './useFolded.ts'

interface MeetingEntryProps {
  meeting: Meeting
  /** `h2` on the page of the meeting itself, `h3` in a list under a month. */
  level?: HeadingLevel
}

/** One meeting: when, what became of it, between whom and where, who took part, on what, with what outcome. */
export function MeetingEntry({ meeting, level = 'h3' }: MeetingEntryProps) {
  const { t, term, language } = useLanguage()
  const about = aboutMeeting(meeting)
  const folded = useFolded(meeting)
  const when = meeting.when ? dateInWords(meeting.when, language, t) : t('date.none')
  return (
    <article className="meeting">
      <div className="meeting-when">
        <Value
          what={t('value.date')}
          title={when}
          evidence={meeting.evidence}
          about={{ ...about, field: 'when' }}
          className="when"
        >
          {when}
        </Value>
        {meeting.time && (
          <Value
            what={t('value.time')}
            title={meeting.time}
            evidence={meeting.evidence}
            about={{ ...about, field: 'time' }}
            className="meta"
          >
            {timeInWords(meeting.time)}
          </Value>
        )}
      </div>
      <div className="meeting-body">
        <MeetingHeadline meeting={meeting} level={level} />
        <p className="meta meeting-meta">
          <Value
            what={t('value.status')}
            title={term('status', meeting.status)}
            evidence={meeting.evidence}
            about={about}
          >
            <StatusWord status={meeting.status} />
          </Value>
          {meeting.medium !== 'unknown' && (
            <Value
              what={t('value.medium')}
              title={term('medium', meeting.medium)}
              evidence={meeting.evidence}
              about={{ ...about, field: 'medium' }}
            >
              {term('medium', meeting.medium)}
            </Value>
          )}
          {meeting.overdue && <span className="overdue">{t('meeting.overdue')}</span>}
          <CorrectedMark meeting={meeting.id} />
        </p>
        {meeting.movedTo && <MeetingMove meeting={meeting} move={meeting.movedTo} direction="to" />}
        {meeting.movedFrom && <MeetingMove meeting={meeting} move={meeting.movedFrom} direction="from" />}
        <MeetingDetails meeting={meeting} />
      </div>
      <div className="meeting-sources">
        <Value
          what={t('value.sources')}
          title={t('meeting.sources', { count: meeting.independentSources })}
          evidence={meeting.evidence}
          notes={folded}
          about={about}
        >
          {t('meeting.sources', { count: meeting.independentSources })}
        </Value>
        {level === 'h3' && (
          <Link to="/meetings/$id" params={{ id: meeting.id }} className="meta">
            {t('meeting.page')}
          </Link>
        )}
      </div>
    </article>
  )
}
