import type { Statement } from '../../../parley/src/model/statement.ts'
import { aboutStatement } from '../corrections/correctable.ts'
import { useDateOrReport } from '../dates/useDateOrReport.ts'
import { ActorValue } from '../evidence/ActorValue.tsx'
import { Chain } from '../evidence/Chain.tsx'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { IssueName } from '../names/IssueName.tsx'
import { useRefers } from '../names/refers.ts'
import { saidIn } from './saidIn.ts'

/** One statement: who, when, in whose words, through whom it came. */
export function StatementEntry({ statement }: { statement: Statement }) {
  const { t, term } = useLanguage()
  const dateOrReport = useDateOrReport()
  const refers = useRefers()
  const about = aboutStatement(statement)
  const said = saidIn(statement.evidence)
  const lang = langOfEvidence(statement.evidence, refers)
  const when = dateOrReport(statement) || t('date.none')
  return (
    <article className="statement">
      <div className="when">
        <Value what={t('value.date')} title={when} evidence={statement.evidence} about={about}>
          {when}
        </Value>
      </div>
      <div>
        <p className="speaker">
          {statement.speaker ? (
            <ActorValue
              id={statement.speaker}
              what={t('value.speaker')}
              evidence={statement.evidence}
              about={{ ...about, field: 'speaker' }}
            />
          ) : (
            <span className="unknown" lang={lang ?? undefined}>
              {statement.speakerText || t('statement.unnamed')}
            </span>
          )}
          <span className="meta">
            {[
              term('mode', statement.mode),
              statement.anonymity !== 'named' && term('anonymity', statement.anonymity),
              statement.channel && term('channel', statement.channel),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {said.length > 0 && (
          <Value
            what={t('value.statement')}
            title={statement.speakerText || t('statement.unnamed')}
            titleLang={lang}
            evidence={statement.evidence}
            about={about}
            via={statement.via}
            className={`passage-value mode-${statement.mode}`}
          >
            <span lang={lang ?? undefined}>{said.join(' … ')}</span>
          </Value>
        )}
        <p className="meta run">
          <Chain sources={statement.via} lang={lang ?? undefined} />
          {statement.issues.map((issue) => (
            <IssueName key={issue} id={issue} />
          ))}
          {statement.sameAs.length > 0 && <span>{t('statement.same', { count: statement.sameAs.length })}</span>}
        </p>
      </div>
    </article>
  )
}
