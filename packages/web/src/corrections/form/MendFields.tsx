import { useEffect, useState } from 'react'
import type { CorrectedNoun } from '../../../../parley/src/model/correction.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { type Correctable, firstPlace } from '../correctable.ts'
import { type Holds, holdsOf } from '../mendable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'

/** Which field has which value. */
export function MendFields({ about, onWant }: FieldsProps) {
  const { t, term } = useLanguage()
  const fields = Object.keys(about.fields)
  const [field, setField] = useState(about.field ?? fields[0] ?? '')
  const [value, setValue] = useState(String(about.fields[field] ?? ''))
  const holds = holdsOf(about.noun, field)
  const { as } = holds
  useEffect(() => {
    const place = firstPlace(about.evidence)
    const noun = mendedNoun(about.noun)
    const isNew = value !== String(about.fields[field] ?? '')
    onWant(isNew && place && noun ? { action: 'mend', noun, place, field, value: valueOf(as, value) } : null)
  }, [about, field, value, as, onWant])
  return (
    <div className="decision-row">
      <label>
        <span className="label">{t('correct.field')}</span>
        <select
          value={field}
          onChange={({ target }) => {
            setField(target.value)
            setValue(String(about.fields[target.value] ?? ''))
          }}
        >
          {fields.map((name) => (
            <option key={name} value={name}>
              {term('field', name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{t('correct.value')}</span>
        {holds.as === 'term' ? (
          <select value={value} onChange={({ target }) => setValue(target.value)}>
            {holds.terms.map((one) => (
              <option key={one} value={one}>
                {term(holds.family, one)}
              </option>
            ))}
          </select>
        ) : (
          <input
            type={holds.as === 'number' ? 'number' : 'text'}
            value={value}
            onChange={({ target }) => setValue(target.value)}
          />
        )}
      </label>
      {(holds.as === 'date' || holds.as === 'time') && (
        <p className="meta">{t(holds.as === 'date' ? 'correct.valueHint' : 'correct.timeHint')}</p>
      )}
    </div>
  )
}

function valueOf(as: Holds['as'], typed: string): string | number | null {
  if (typed.trim() === '') return null
  return as === 'number' ? Number(typed) : typed.trim()
}

const mendedNoun = (noun: Correctable['noun']): CorrectedNoun | null =>
  noun === 'actor' || noun === 'report' ? null : noun
