import type { MeetingStatus } from '../../../parley/src/model/meeting.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { StatusSign } from './StatusSign.tsx'

/** A status by its sign and in a word. */
export function StatusWord({ status }: { status: MeetingStatus }) {
  const { term } = useLanguage()
  return (
    <span className={`status status-${status.replace(' ', '-')}`}>
      <svg width="13" height="13" viewBox="-6.5 -6.5 13 13" aria-hidden="true">
        <StatusSign status={status} />
      </svg>
      {term('status', status)}
    </span>
  )
}
