import type { Source } from '../../../parley/src/model/report.ts'
import { useLanguage } from '../language/useLanguage.ts'

/** Through whom it reached the reader, from the outlet inwards: outlet ← agency ← official. Nothing when no one is named. */
export function Chain({ sources, lang }: { sources: readonly Source[]; lang: string | undefined }) {
  const { t, term } = useLanguage()
  if (sources.length === 0) return null
  return (
    <p className="chain meta">
      <span className="label">{t('evidence.chain')}</span>{' '}
      {sources.map((source, index) => (
        // A chain is never reordered and may name one source twice.
        <span key={index} className="chain-link">
          {index > 0 && <span aria-label={t('evidence.from')}>{' ← '}</span>}
          <span lang={lang}>{source.name}</span> <span className="chain-kind">{term('source', source.kind)}</span>
        </span>
      ))}
    </p>
  )
}
