import { useEffect, useState } from 'react'
import { useLanguage } from '../../language/useLanguage.ts'
import { firstPlace, mendedNoun, ofParty } from '../correctable.ts'
import { type Holds, holdsOf } from '../mendable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { TermSelect } from './TermSelect.tsx'

/** What a field that is one plain value is to hold. */
export function MendedValue({ field, about, onWant }: FieldsProps & { field: string }) {
  const { t } = useLanguage()
  const [value, setValue] = useState(String(about.fields[field] ?? ''))
  const noun = mendedNoun(about)
  const { as } = holdsOf(about.noun, field)
  useEffect(() => {
    const place = firstPlace(about.evidence)
    const isNew = value !== String(about.fields[field] ?? '')
    onWant(
      isNew && place && noun
        ? { action: 'mend', noun, place, field, value: valueOf(as, value), ...ofParty(about) }
        : null,
    )
  }, [about, noun, field, value, as, onWant])
  if (noun !== null && as === 'term')
    return <TermSelect label={t('correct.value')} noun={noun} field={field} value={value} onChoose={setValue} />
  return (
    <>
      <label>
        <span className="label">{t('correct.value')}</span>
        <input
          type={as === 'number' ? 'number' : 'text'}
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
      </label>
      {(as === 'date' || as === 'time') && (
        <p className="meta">{t(as === 'date' ? 'correct.valueHint' : 'correct.timeHint')}</p>
      )}
    </>
  )
}

function valueOf(as: Holds['as'], typed: string): string | number | null {
  if (typed.trim() === '') return null
  return as === 'number' ? Number(typed) : typed.trim()
}
