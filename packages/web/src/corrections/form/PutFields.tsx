import { useCallback, useState } from 'react'
import { useLanguage } from '../../language/useLanguage.ts'
import { listOf, mendedNoun, placesByReport } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { FieldChoice } from './FieldChoice.tsx'
import { type Choice, chosenIn, WhomFields } from './WhomFields.tsx'

/** Who else stands in which list. */
export function PutFields({ about, onWant }: FieldsProps) {
  const { t } = useLanguage()
  const [places] = useState(() => placesByReport(about.evidence))
  const [field, setField] = useState(listOf(about))
  const noun = mendedNoun(about)
  const put = useCallback(
    (choice: Choice) => {
      const whom = chosenIn(choice)
      onWant(noun && whom && { action: 'put', noun, field, ...whom })
    },
    [noun, field, onWant],
  )
  return (
    <>
      <FieldChoice fields={Object.keys(about.lists)} chosen={field} onChoose={setField} />
      <WhomFields
        key={field}
        places={places}
        field={field}
        legend={t('correct.missing')}
        without={null}
        onChoose={put}
      />
    </>
  )
}
