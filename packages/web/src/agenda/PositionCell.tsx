import { aboutPosition } from '../corrections/correctable.ts'
import { useDateOrReport } from '../dates/useDateOrReport.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { type Cell, earlierOf } from './grid.ts'
import { StanceWord } from './StanceWord.tsx'

/** The latest position in a word and in the party's words, and those before it by their stance alone. */
export function PositionCell({ cell }: { cell: Cell }) {
  const { t, term } = useLanguage()
  const dateOrReport = useDateOrReport()
  const refers = useRefers()
  const [latest] = cell
  const earlier = earlierOf(cell)
  if (!latest) return <span className="nothing">–</span>
  const lang = langOfEvidence(latest.evidence, refers)
  return (
    <div className="position">
      <Value
        what={t('agenda.position')}
        title={term('stance', latest.stance)}
        evidence={latest.evidence}
        about={aboutPosition(latest)}
      >
        <StanceWord stance={latest.stance} />
      </Value>
      <span className="meta">{dateOrReport(latest)}</span>
      {latest.evidence[0] && (
        <p className="position-quote" lang={lang ?? undefined}>
          {latest.evidence[0].quote}
        </p>
      )}
      {earlier.length > 0 && (
        <p className="meta earlier">
          {t('agenda.earlier')}{' '}
          {earlier.slice(0, 5).map((position, index) => (
            // Positions may be alike in all that is shown; the order is that of time.
            <span key={index}>
              {index > 0 && ', '}
              <Value
                what={t('agenda.position')}
                title={term('stance', position.stance)}
                evidence={position.evidence}
                about={aboutPosition(position)}
              >
                {term('stance', position.stance)}
              </Value>
              {` ${dateOrReport(position)}`}
            </span>
          ))}
          {earlier.length > 5 && ` +${earlier.length - 5}`}
        </p>
      )}
    </div>
  )
}
