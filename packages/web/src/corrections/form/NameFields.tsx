import { useEffect, useState } from 'react'
import { useLanguage } from '../../language/useLanguage.ts'
import { firstPlace } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { NameInput } from './NameInput.tsx'

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
      <NameInput
        label={t('correct.newName')}
        language={language}
        name={name}
        onLanguage={setLanguage}
        onName={setName}
      />
    </div>
  )
}
