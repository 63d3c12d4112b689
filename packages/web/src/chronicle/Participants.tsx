import type { Edtf, Id } from '../../../parley/src/model/evidence.ts'
import type { ParticipantOf } from '../../../parley/src/model/meeting.ts'
import { ActorValue } from '../evidence/ActorValue.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { Office } from '../names/Office.tsx'
import { bySide } from './bySide.ts'

interface ParticipantsProps {
  participants: readonly ParticipantOf<Id>[]
  /** The day of the meeting, for the office that each held on it. */
  when: Edtf | null
}

/** Who took part, delegation by delegation. */
export function Participants({ participants, when }: ParticipantsProps) {
  const { t } = useLanguage()
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
              <ActorValue id={member.actor} what={t('value.participant')} evidence={member.evidence} />
              <Office id={member.actor} when={when} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
