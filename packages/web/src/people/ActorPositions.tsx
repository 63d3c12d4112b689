import type { ActorView } from '../../../parley/src/serve/views.ts'
import { PositionCell } from '../agenda/PositionCell.tsx'
import { latestFirst } from '../agenda/grid.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { IssueName } from '../names/IssueName.tsx'

/** What a party wants, issue by issue. */
export function ActorPositions({ positions }: Pick<ActorView, 'positions'>) {
  const { t } = useLanguage()
  const refers = useRefers()
  const byIssue = Map.groupBy(positions, (position) => position.issue)
  return (
    <section>
      <h2>{t('agenda.positions')}</h2>
      <dl className="pairs pairs-wide">
        {[...byIssue].map(([issue, cell]) => (
          <div key={issue}>
            <dt>
              <IssueName id={issue} />
            </dt>
            <dd>
              <PositionCell cell={cell.toSorted(latestFirst(refers))} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
