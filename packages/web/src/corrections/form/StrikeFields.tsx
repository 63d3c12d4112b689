import { useEffect, useState } from 'react'
import type { Id } from '../../../../parley/src/model/evidence.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { preferredName } from '../../names/preferred.ts'
import { useRefers } from '../../names/refers.ts'
import { TextIn } from '../../names/TextIn.tsx'
import { listOf, mendedNoun, placesByReport, placesTogether } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { FieldChoice } from './FieldChoice.tsx'
import { useMentions } from './useMentions.ts'

/** Who stands wrongly in which list. */
export function StrikeFields({ about, onWant }: FieldsProps) {
  const { t, language } = useLanguage()
  const { actors } = useRefers()
  const [field, setField] = useState(listOf(about))
  const [chosen, setChosen] = useState<Id | null>(about.one ?? null)
  const mentions = useMentions(chosen)
  const noun = mendedNoun(about)
  const listed = about.lists[field] ?? []
  useEffect(() => {
    const together = mentions ? placesTogether(placesByReport(about.evidence), mentions) : null
    const value = together && { place: together.actor }
    onWant(noun && value && { action: 'strike', noun, place: together.thing, field, value })
  }, [about, noun, mentions, field, onWant])
  return (
    <>
      <FieldChoice
        fields={Object.keys(about.lists)}
        chosen={field}
        onChoose={(list) => {
          setChosen(null)
          setField(list)
        }}
      />
      <fieldset className="ways choices-long">
        <legend className="label">{t('correct.wrongly')}</legend>
        {listed.length === 0 && <p className="meta">{t('filter.nothing')}</p>}
        {listed.map((id) => {
          const name = preferredName(actors[id]?.names, language)
          return (
            <label key={id} className="check">
              <input type="radio" name="struck" checked={id === chosen} onChange={() => setChosen(id)} />
              <TextIn lang={name?.lang ?? null}>{name?.text ?? id}</TextIn>
            </label>
          )
        })}
      </fieldset>
    </>
  )
}
