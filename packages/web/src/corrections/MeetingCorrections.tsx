import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../parley/src/model/evidence.ts'
import { correctedMeetingsQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { RefersContext } from '../names/refers.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { CorrectionEntry } from './CorrectionEntry.tsx'

/** What people corrected of a meeting; nothing where nobody did. */
export function MeetingCorrections({ meeting }: { meeting: Id }) {
  const { t } = useLanguage()
  const { data } = useQuery(correctedMeetingsQuery(useViewpoint()))
  const lines = data?.byMeeting.get(meeting) ?? []
  if (!data || lines.length === 0) return null
  return (
    <RefersContext value={data.refers}>
      <section id="corrections" aria-labelledby="corrections-head">
        <h2 id="corrections-head">{t('nav.corrections')}</h2>
        {lines.map((line) => (
          <CorrectionEntry key={line.id} line={line} level="h3" />
        ))}
      </section>
    </RefersContext>
  )
}
