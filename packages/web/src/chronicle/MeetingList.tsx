import { useNavigate } from '@tanstack/react-router'
import type { RefObject } from 'react'
import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { headingOf } from '../dates/heading.ts'
import { useEvidence } from '../evidence/useEvidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { EntryList, type EntryListHandle } from '../lists/EntryList.tsx'
import { useRefers } from '../names/refers.ts'
import { MeetingEntry } from './MeetingEntry.tsx'
import { isMoved } from './moved.ts'
import { MovedEntry } from './MovedEntry.tsx'
import { useDescribe } from './timeline/useDescribe.ts'

interface MeetingListProps {
  meetings: readonly Meeting[]
  label: string
  handle?: RefObject<EntryListHandle | null>
}

/** Meetings by day, a heading at each month, or at the year where no month is known. */
export function MeetingList({ meetings, label, handle }: MeetingListProps) {
  const { language, t } = useLanguage()
  const { open } = useEvidence()
  const navigate = useNavigate()
  const refers = useRefers()
  const describe = useDescribe()
  const monthOf = (meeting: Meeting | undefined): string | null => {
    if (!meeting) return null
    return meeting.when ? headingOf(meeting.when, language, t) : t('date.none')
  }
  return (
    <EntryList
      items={meetings}
      keyOf={(meeting) => meeting.id}
      label={label}
      estimate={150}
      {...(handle ? { handle } : {})}
      onEvidence={(meeting) =>
        open({ what: t('value.meeting'), title: describe(meeting), evidence: meeting.evidence, refers })
      }
      onOpen={(meeting) => navigate({ to: '/meetings/$id', params: { id: meeting.id } })}
      render={(meeting, index) => {
        const month = monthOf(meeting)
        return (
          <>
            {month !== monthOf(meetings[index - 1]) && <h2 className="month">{month}</h2>}
            {isMoved(meeting) ? <MovedEntry meeting={meeting} /> : <MeetingEntry meeting={meeting} />}
          </>
        )
      }}
    />
  )
}
