import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Issue } from '../../../parley/src/model/issue.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { IssueName } from '../names/IssueName.tsx'
import { latestFirst } from './grid.ts'
import { ProgressLine } from './ProgressLine.tsx'

/** How many steps are shown before the reader asks for the rest. */
const FIRST = 6

/** One issue: how far the talks got on it, the latest first. */
export function IssueEntry({ issue }: { issue: Issue }) {
  const { t } = useLanguage()
  const refers = useRefers()
  const [all, setAll] = useState(false)
  const steps = issue.progress.toSorted(latestFirst(refers))
  return (
    <article className="issue" id={`issue-${issue.id}`}>
      <h3>
        <IssueName id={issue.id} />
      </h3>
      <ul className="plain steps">
        {(all ? steps : steps.slice(0, FIRST)).map((step, index) => (
          // Steps may be alike in all that is shown; the order is that of time.
          <li key={index}>
            <ProgressLine progress={step} />
          </li>
        ))}
        {steps.length === 0 && <li className="meta">{t('agenda.noProgress')}</li>}
      </ul>
      <p className="meta issue-more">
        {steps.length > FIRST && !all && (
          <button type="button" className="quiet" onClick={() => setAll(true)}>
            {t('agenda.allSteps', { count: steps.length })}
          </button>
        )}
        <Link to="/statements" search={{ issue: issue.id }}>
          {t('agenda.statements')}
        </Link>
      </p>
    </article>
  )
}
