import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Id } from '../../../parley/src/model/evidence.ts'
import { correctedMeetingsQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** Says that people corrected a meeting, and leads to who, when and why; nothing where nobody did. */
export function CorrectedMark({ meeting }: { meeting: Id }) {
  const { t } = useLanguage()
  const { data } = useQuery(correctedMeetingsQuery(useViewpoint()))
  const lines = data?.byMeeting.get(meeting) ?? []
  if (lines.length === 0) return null
  const authors = [...new Set(lines.map(({ author }) => author))].join(', ')
  return (
    <Link to="/meetings/$id" params={{ id: meeting }} hash="corrections" className="corrected-mark">
      {t('meeting.corrected', { authors })}
    </Link>
  )
}
