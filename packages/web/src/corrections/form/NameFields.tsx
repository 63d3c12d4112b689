import { useEffect, useState } from 'react'
import { LANGUAGES, OWN_NAMES } from '../../language/language.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { firstPlace } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'

/** What an actor is called in a language. */
export function NameFields({ about, onWant }: FieldsProps) {
  const { t, language: shown } = useLanguage()
  const [language, setLanguage] = useState<string>(shown)
  const [name, setName] = useState('')
  useEffect(() => {
    const place = firstPlace(about.evidence)
    onWant(name.trim() !== '' && place ? { action: 'name', place, language, name: name.trim() } : null)
  }, [about, language, name, onWant])
  return (
    <div className="decision-row">
      <label>
        <span className="label">{t('correct.language')}</span>
        <select value={language} onChange={({ target }) => setLanguage(target.value)}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {OWN_NAMES[one].long}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{t('correct.newName')}</span>
        <input value={name} lang={language} maxLength={200} onChange={({ target }) => setName(target.value)} />
      </label>
    </div>
  )
}
