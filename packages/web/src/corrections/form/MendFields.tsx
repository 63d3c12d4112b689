import { useState } from 'react'
import type { FieldsProps } from './CorrectDialog.tsx'
import { FieldChoice } from './FieldChoice.tsx'
import { MendedActor } from './MendedActor.tsx'
import { MendedValue } from './MendedValue.tsx'

/** Which field has which value. */
export function MendFields({ about, onWant }: FieldsProps) {
  const fields = [...Object.keys(about.fields), ...Object.keys(about.whom)]
  const [field, setField] = useState(fields.find((one) => one === about.field) ?? fields[0] ?? '')
  const Mended = field in about.whom ? MendedActor : MendedValue
  return (
    <div className="decision-row">
      <FieldChoice
        fields={fields}
        chosen={field}
        onChoose={(chosen) => {
          onWant(null)
          setField(chosen)
        }}
      />
      <Mended key={field} field={field} about={about} onWant={onWant} />
    </div>
  )
}
