import type { Evidence } from '../../../parley/src/model/evidence.ts'
import { useLanguage } from '../language/useLanguage.ts'

const PERSON = 'person:'

/** The rule that read a passage, or the person who corrected what was read there. */
export function ReadBy({ by }: Pick<Evidence, 'by'>) {
  const { t } = useLanguage()
  if (by.startsWith(PERSON)) return <span>{t('meeting.corrected', { authors: by.slice(PERSON.length) })}</span>
  return (
    <span>
      {t('evidence.rule')} <code>{by}</code>
    </span>
  )
}
