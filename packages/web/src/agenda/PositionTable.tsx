import { useLanguage } from '../language/useLanguage.ts'
import { useNarrow } from '../layout/useNarrow.ts'
import { ActorName } from '../names/ActorName.tsx'
import { IssueName } from '../names/IssueName.tsx'
import type { Grid } from './grid.ts'
import { PositionCell } from './PositionCell.tsx'

/** As many columns as a page has room for words in. */
const MOST_PARTIES = 8

/** Issues against parties; on a narrow page, and where the parties are many, issue by issue. */
export function PositionTable({ grid }: { grid: Grid }) {
  const { t } = useLanguage()
  const rows = grid.rows.filter((row) => grid.parties.some((party) => row.cells.has(party)))
  const isNarrow = useNarrow()
  if (isNarrow || grid.parties.length > MOST_PARTIES) return <NarrowTable grid={{ ...grid, rows }} />
  return (
    <table className="positions">
      <thead>
        <tr>
          <th scope="col">{t('agenda.issue')}</th>
          {grid.parties.map((party) => (
            <th scope="col" key={party}>
              <ActorName id={party} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ issue, cells }) => (
          <tr key={issue.id}>
            <th scope="row">
              <IssueName id={issue.id} />
            </th>
            {grid.parties.map((party) => (
              <td key={party}>
                <PositionCell cell={cells.get(party) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NarrowTable({ grid }: { grid: Grid }) {
  return grid.rows.map(({ issue, cells }) => (
    <section key={issue.id} className="positions-narrow">
      <h3>
        <IssueName id={issue.id} />
      </h3>
      <dl>
        {grid.parties
          .filter((party) => cells.has(party))
          .map((party) => (
            <div key={party}>
              <dt>
                <ActorName id={party} />
              </dt>
              <dd>
                <PositionCell cell={cells.get(party) ?? []} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ))
}
