import { Link } from '@tanstack/react-router'
import { aboutMeeting } from '../corrections/correctable.ts'
import { CorrectedMark } from '../corrections/CorrectedMark.tsx'
import { dateInWords } from '../dates/words.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { MeetingHeadline } from './MeetingHeadline.tsx'
import { MeetingMove } from './MeetingMove.tsx'
import type { MovedMeeting } from './moved.ts'
import { StatusSign } from './StatusSign.tsx'

/** A meeting that was moved, in a list: when it was to be, and the way to the entry that tells the rest. */
export function MovedEntry({ meeting }: { meeting: MovedMeeting }) {
  const { t, language } = useLanguage()
  const when = meeting.when ? dateInWords(meeting.when, language, t) : t('date.none')
  return (
    <article className="meeting meeting-moved">
      <div className="meeting-when">
        <Value
          what={t('value.date')}
          title={when}
          evidence={meeting.evidence}
          about={{ ...aboutMeeting(meeting), field: 'when' }}
          className="when"
        >
          <s>{when}</s>
        </Value>
      </div>
      <div className="meeting-body">
        <MeetingHeadline meeting={meeting} level="h3" />
        <div className="moved-line">
          <svg width="13" height="13" viewBox="-6.5 -6.5 13 13" aria-hidden="true">
            <StatusSign status="postponed" />
          </svg>
          <MeetingMove meeting={meeting} move={meeting.movedTo} direction="to" />
          <CorrectedMark meeting={meeting.id} />
        </div>
      </div>
      <div className="meeting-sources">
        <Link to="/meetings/$id" params={{ id: meeting.id }} className="meta">
          {t('meeting.page')}
        </Link>
      </div>
    </article>
  )
}
