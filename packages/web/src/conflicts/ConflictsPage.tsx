import { useQuery } from '@tanstack/react-query'
import { conflictsQuery, documentsQuery, meetingsQuery } from '../api/queries.ts'
import { useDescribe } from '../chronicle/timeline/useDescribe.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { mergeRefers, NO_REFERS, RefersContext } from '../names/refers.ts'
import { EntryList } from '../lists/EntryList.tsx'
import type { ConflictPage } from '../../../parley/src/serve/views.ts'
import { preferredName } from '../names/preferred.ts'
import { ConflictEntry, conflictKey } from './ConflictEntry.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** Where reports cannot all be right: both accounts, side by side. */
export function ConflictsPage() {
  const { t } = useLanguage()
  const query = useQuery(conflictsQuery(useViewpoint()))
  const { data: meetings } = useQuery(meetingsQuery(useViewpoint()))
  return (
    <>
      <PageHead title={t('nav.conflicts')} note={t('conflicts.note')} />
      <Answer query={query}>
        {(page) => (
          <RefersContext value={mergeRefers([meetings?.refers ?? NO_REFERS, page.refers])}>
            <Conflicts page={page} />
          </RefersContext>
        )}
      </Answer>
    </>
  )
}

function Conflicts({ page }: { page: ConflictPage }) {
  const { t, language } = useLanguage()
  const describe = useDescribe()
  const { data: documents } = useQuery(documentsQuery(useViewpoint()))
  const { data: meetings } = useQuery(meetingsQuery(useViewpoint()))
  if (page.items.length === 0) return <Empty>{t('conflicts.empty')}</Empty>
  return (
    <EntryList
      items={page.items}
      keyOf={conflictKey}
      label={t('nav.conflicts')}
      estimate={140}
      render={(conflict) => {
        const meeting = meetings?.items.find((one) => one.id === conflict.subject)
        const document = documents?.items.find((one) => one.id === conflict.subject)
        return (
          <ConflictEntry
            conflict={conflict}
            meeting={meeting && describe(meeting)}
            subject={
              document ? preferredName(document.names, language)?.text : meeting ? undefined : t('conflicts.quotation')
            }
          />
        )
      }}
    />
  )
}
