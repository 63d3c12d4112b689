import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IssuePage } from '../../../parley/src/serve/views.ts'
import { issuesQuery } from '../api/queries.ts'
import { Answer } from '../layout/Answer.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { RefersContext } from '../names/refers.ts'
import { gridOf } from './grid.ts'
import { IssueEntry } from './IssueEntry.tsx'
import { PositionTable } from './PositionTable.tsx'
import { NothingYet } from '../viewpoint/NothingYet.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** How many parties the table shows before the reader asks for all. */
const PARTIES = 5

/** What is on the table: who wants what of each issue, and how far the talks got. */
export function AgendaPage() {
  const { t } = useLanguage()
  const query = useQuery(issuesQuery(useViewpoint()))
  return (
    <>
      <PageHead title={t('nav.agenda')} note={t('agenda.note')} />
      <Answer query={query}>
        {(page) => (
          <RefersContext value={page.refers}>
            <Agenda page={page} />
          </RefersContext>
        )}
      </Answer>
    </>
  )
}

function Agenda({ page }: { page: IssuePage }) {
  const { t } = useLanguage()
  const [all, setAll] = useState(false)
  const issues = page.items.filter((issue) => issue.positions.length + issue.progress.length > 0)
  const grid = gridOf(issues, page.refers)
  const parties = all ? grid.parties : grid.parties.slice(0, PARTIES)
  if (issues.length === 0) return <NothingYet words="agenda.empty" />
  return (
    <>
      {grid.rows.length > 0 && (
        <section>
          <h2>{t('agenda.positions')}</h2>
          <PositionTable grid={{ ...grid, parties }} />
          {grid.parties.length > PARTIES && (
            <button type="button" className="quiet no-print" onClick={() => setAll(!all)}>
              {all ? t('agenda.fewer') : t('agenda.all', { count: grid.parties.length })}
            </button>
          )}
        </section>
      )}
      <section>
        <h2>{t('agenda.issues')}</h2>
        {issues.map((issue) => (
          <IssueEntry key={issue.id} issue={issue} />
        ))}
      </section>
    </>
  )
}
