import type { Evidence } from '../../../parley/src/model/evidence.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { useOutcomeWords } from './useOutcomeWords.ts'

/** What came of a meeting: in the report's words, or an issue and its state where the summary is those two terms. */
export function OutcomeSummary({ summary, evidence }: { summary: string; evidence: readonly Evidence[] }) {
  const { t } = useLanguage()
  const refers = useRefers()
  const words = useOutcomeWords()(summary)
  const text = words ?? summary
  const lang = words === null ? langOfEvidence(evidence, refers) : null
  return (
    <Value what={t('value.outcome')} title={text} titleLang={lang} evidence={evidence}>
      <span lang={lang ?? undefined}>{text}</span>
    </Value>
  )
}
