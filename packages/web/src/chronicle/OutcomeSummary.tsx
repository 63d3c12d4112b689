import type { Evidence } from '../../../parley/src/model/evidence.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { issueName } from '../names/issueName.ts'
import { useRefers } from '../names/refers.ts'

/** What came of a meeting: in the report's words, or an issue and its state where the summary is those two terms. */
export function OutcomeSummary({ summary, evidence }: { summary: string; evidence: readonly Evidence[] }) {
  const { t, term, language } = useLanguage()
  const refers = useRefers()
  const [id = '', state] = summary.split(': ')
  const issue = state && refers.issues[id] ? issueName(refers.issues[id], language) : null
  const text = issue && state ? `${issue.text}: ${term('progress', state)}` : summary
  const lang = issue ? null : langOfEvidence(evidence, refers)
  return (
    <Value what={t('value.outcome')} title={text} titleLang={lang} evidence={evidence}>
      <span lang={lang ?? undefined}>{text}</span>
    </Value>
  )
}
