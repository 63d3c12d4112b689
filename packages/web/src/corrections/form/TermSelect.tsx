import type { CorrectedNoun } from '../../../../parley/src/model/correction.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { holdsOf } from '../mendable.ts'

interface TermSelectProps {
  label: string
  noun: CorrectedNoun
  field: string
  value: string
  onChoose: (term: string) => void
}

/** One of the terms that a field may hold, in words. */
export function TermSelect({ label, noun, field, value, onChoose }: TermSelectProps) {
  const { term } = useLanguage()
  const holds = holdsOf(noun, field)
  return (
    <label>
      <span className="label">{label}</span>
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {holds.as === 'term' &&
          holds.terms.map((one) => (
            <option key={one} value={one}>
              {term(holds.family, one)}
            </option>
          ))}
      </select>
    </label>
  )
}
