import { LANGUAGES, OWN_NAMES } from '../../language/language.ts'
import { useLanguage } from '../../language/useLanguage.ts'

interface NameInputProps {
  label: string
  language: string
  name: string
  onLanguage: (language: string) => void
  onName: (name: string) => void
}

/** A name, and in which language it is one. */
export function NameInput({ label, language, name, onLanguage, onName }: NameInputProps) {
  const { t } = useLanguage()
  return (
    <>
      <label>
        <span className="label">{t('correct.language')}</span>
        <select value={language} onChange={({ target }) => onLanguage(target.value)}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {OWN_NAMES[one].long}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{label}</span>
        <input value={name} lang={language} maxLength={200} onChange={({ target }) => onName(target.value)} />
      </label>
    </>
  )
}
