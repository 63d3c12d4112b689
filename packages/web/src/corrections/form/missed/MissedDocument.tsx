import { useEffect, useState } from 'react'
import type { DocumentKind } from '../../../../../parley/src/model/document.ts'
import { useLanguage } from '../../../language/useLanguage.ts'
import type { MissedProps } from '../AddFields.tsx'
import { TermSelect } from '../TermSelect.tsx'

/** What kind of document, and what it is called. */
export function MissedDocument({ onMissed }: MissedProps) {
  const { t, term } = useLanguage()
  const [kind, setKind] = useState<string>('agreement')
  const [name, setName] = useState('')
  useEffect(
    () => onMissed(name.trim() === '' ? null : { noun: 'document', kind: kind as DocumentKind, name: name.trim() }),
    [kind, name, onMissed],
  )
  return (
    <div className="decision-row">
      <TermSelect label={term('field', 'kind')} noun="document" field="kind" value={kind} onChoose={setKind} />
      <label>
        <span className="label">{t('correct.called')}</span>
        <input required maxLength={200} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
    </div>
  )
}
