import { useLanguage } from '../../language/useLanguage.ts'

interface FieldChoiceProps {
  fields: readonly string[]
  chosen: string
  onChoose: (field: string) => void
}

/** One of the fields of what is corrected, by its name. */
export function FieldChoice({ fields, chosen, onChoose }: FieldChoiceProps) {
  const { t, term } = useLanguage()
  return (
    <label>
      <span className="label">{t('correct.field')}</span>
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {fields.map((name) => (
          <option key={name} value={name}>
            {term('field', name)}
          </option>
        ))}
      </select>
    </label>
  )
}
