import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '../../language/useLanguage.ts'
import { mendedNoun, ofParty, placesByReport } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { type Choice, chosenIn, WhomFields } from './WhomFields.tsx'

/** Whom a field that is one actor is to hold, or that nobody is known there. */
export function MendedActor({ field, about, onWant }: FieldsProps & { field: string }) {
  const { t, term } = useLanguage()
  const [places] = useState(() => placesByReport(about.evidence))
  const [isNobody, setIsNobody] = useState(false)
  const noun = mendedNoun(about)
  const mend = useCallback(
    (choice: Choice) => {
      const whom = chosenIn(choice)
      onWant(noun && whom && { action: 'mend', noun, field, ...whom, ...ofParty(about) })
    },
    [about, noun, field, onWant],
  )
  useEffect(() => {
    const [place] = places.values()
    if (isNobody) onWant(noun && place ? { action: 'mend', noun, place, field, value: null } : null)
  }, [isNobody, places, noun, field, onWant])
  return (
    <div className="decision-whole">
      {/* A position that nobody takes would be none. */}
      {about.whom[field] != null && noun !== 'position' && (
        <label className="check">
          <input
            type="checkbox"
            checked={isNobody}
            onChange={({ target }) => {
              onWant(null)
              setIsNobody(target.checked)
            }}
          />
          <span>{t('correct.nobody')}</span>
        </label>
      )}
      {!isNobody && (
        <WhomFields
          places={places}
          field={field}
          legend={term('field', field)}
          without={about.whom[field] ?? null}
          onChoose={mend}
        />
      )}
    </div>
  )
}
