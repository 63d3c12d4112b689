import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { aboutMeeting } from '../corrections/correctable.ts'
import { DisputedMark } from '../conflicts/DisputedMark.tsx'
import { ActorValue } from '../evidence/ActorValue.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { Office } from '../names/Office.tsx'
import { bySide } from './bySide.ts'

/** Who took part, or was to, delegation by delegation, each with the office held on that day. */
export function Participants({ meeting }: { meeting: Meeting }) {
  const { t } = useLanguage()
  const { id, participants, when } = meeting
  const about = aboutMeeting(meeting)
  return (
    <ul className="delegations">
      {bySide(participants).map(({ side, members }) => (
        <li key={side ?? ''}>
          {side && (
            <span className="delegation">
              <ActorName id={side} />
              {': '}
            </span>
          )}
          {members.map((member, index) => (
            <span key={member.actor}>
              {index > 0 && ', '}
              <ActorValue
                id={member.actor}
                what={t('value.participant')}
                evidence={member.evidence}
                about={{ ...about, field: 'participants', one: member.actor }}
              />
              <Office id={member.actor} when={when} />
              <DisputedMark meeting={id} participant={member.actor} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
