import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { MeetingView } from '../../../parley/src/serve/views.ts'
import { meetingQuery } from '../api/queries.ts'
import { MeetingEntry } from '../chronicle/MeetingEntry.tsx'
import { useDescribe } from '../chronicle/timeline/useDescribe.ts'
import { ConflictEntry, conflictKey } from '../conflicts/ConflictEntry.tsx'
import { aboutMeeting } from '../corrections/correctable.ts'
import { CorrectButton } from '../corrections/CorrectButton.tsx'
import { MeetingCorrections } from '../corrections/MeetingCorrections.tsx'
import { Passage } from '../evidence/Passage.tsx'
import { Answer } from '../layout/Answer.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { RefersContext } from '../names/refers.ts'
import { ProgressLine } from '../agenda/ProgressLine.tsx'
import { StatementList } from '../statements/StatementList.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

const route = getRouteApi('/meetings/$id')

/** One meeting with all that the record says of it, and every passage. */
export function MeetingPage() {
  const { t } = useLanguage()
  const query = useQuery(meetingQuery(route.useParams().id, useViewpoint()))
  return (
    <Answer query={query} title={t('value.meeting')}>
      {(view) => (
        <RefersContext value={view.refers}>
          <Whole view={view} />
        </RefersContext>
      )}
    </Answer>
  )
}

function Whole({ view }: { view: MeetingView }) {
  const { t } = useLanguage()
  const { meeting, statements, progress, conflicts, refers } = view
  const title = useDescribe()(meeting)
  return (
    <>
      <PageHead title={title}>
        <CorrectButton about={aboutMeeting(meeting)} title={title} titleLang={null} />
      </PageHead>
      <div className="single">
        <MeetingEntry meeting={meeting} level="h2" />
      </div>
      <MeetingCorrections meeting={meeting.id} />
      {conflicts.length > 0 && (
        <section>
          <h2>{t('nav.conflicts')}</h2>
          {conflicts.map((conflict) => (
            <ConflictEntry key={conflictKey(conflict)} conflict={conflict} />
          ))}
        </section>
      )}
      {progress.length > 0 && (
        <section>
          <h2>{t('agenda.progress')}</h2>
          <ul className="plain">
            {progress.map((step) => (
              <li key={`${step.issue} ${step.state}`}>
                <ProgressLine progress={step} issue={step.issue} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {statements.length > 0 && (
        <section>
          <h2>{t('nav.statements')}</h2>
          <StatementList statements={statements} />
        </section>
      )}
      <section>
        <h2>{t('meeting.passages')}</h2>
        <ol className="passages passages-wide">
          {meeting.evidence.map((evidence) => (
            <Passage
              key={`${evidence.report} ${evidence.start} ${evidence.end} ${evidence.by}`}
              evidence={evidence}
              head={refers.reports[evidence.report]}
              via={undefined}
            />
          ))}
        </ol>
      </section>
    </>
  )
}
