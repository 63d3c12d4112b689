import type { Source } from '../../../parley/src/model/report.ts'
import { useLanguage } from '../language/useLanguage.ts'

interface ChainProps {
  sources: readonly Source[]
  /** The language of the report, which names the sources. */
  lang: string | undefined
  /** The outlet, where it is named beside: a chain of nothing else is left out. */
  outlet?: string | null | undefined
}

/** Through whom it reached the reader, from the outlet inwards: outlet ← agency ← official. Nothing when no one is named. */
export function Chain({ sources, lang, outlet }: ChainProps) {
  const { t, term } = useLanguage()
  const [first, second] = sources
  if (!first || (!second && first.name === outlet)) return null
  return (
    <span className="chain meta">
      <span className="label">{t('evidence.chain')}</span>{' '}
      {sources.map((source, index) => (
        // A chain is never reordered and may name one source twice.
        <span key={index} className="chain-link">
          {index > 0 && <span aria-label={t('evidence.from')}>{' ← '}</span>}
          <span lang={lang}>{source.name}</span>
          {source.kind !== 'outlet' && <span className="chain-kind"> ({term('source', source.kind)})</span>}
        </span>
      ))}
    </span>
  )
}
