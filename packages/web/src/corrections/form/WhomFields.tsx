import { useEffect, useState } from 'react'
import type { ActorKind } from '../../../../parley/src/model/actor.ts'
import type { Id } from '../../../../parley/src/model/evidence.ts'
import type { SeenActor, SeenPlace } from '../../../../parley/src/serve/keeping-views.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { placesTogether, type Places } from '../correctable.ts'
import { NameInput } from './NameInput.tsx'
import { PickActor } from './PickActor.tsx'
import { useMentions } from './useMentions.ts'

/** Who is meant, and where what is corrected is told: in a report that names him where one does. */
export interface Whom {
  place: SeenPlace
  value: SeenActor
}

/** `none`: nobody is chosen; `awaited`: somebody is, and where he is named is not known yet. */
export type Choice = Whom | 'none' | 'awaited'

/** Who is chosen, once that is known. */
export const chosenIn = (choice: Choice): Whom | null => (typeof choice === 'string' ? null : choice)

interface WhomFieldsProps {
  /** Where what is corrected is told. */
  places: Places
  /** What of it is to hold him. */
  field: string
  legend: string
  /** Who is no choice, since he stands there already. */
  without: Id | null
  onChoose: (choice: Choice) => void
}

/** Sides, parties and authors may be countries as well as bodies, and a few are people. */
const MOSTLY: { readonly [field: string]: ActorKind } = { place: 'place', participants: 'person', speaker: 'person' }

/** Somebody of the record, or a name that it does not have: the one or the other, as was said last. */
export function WhomFields({ places, field, legend, without, onChoose }: WhomFieldsProps) {
  const { t, language: shown } = useLanguage()
  const [chosen, setChosen] = useState<Id | null>(null)
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<string>(shown)
  const mentions = useMentions(chosen)
  useEffect(() => {
    const [place] = places.values()
    const together = mentions ? placesTogether(places, mentions) : null
    if (chosen !== null) onChoose(together ? { place: together.thing, value: { place: together.actor } } : 'awaited')
    else if (name.trim() === '') onChoose('none')
    else onChoose(place ? { place, value: { name: name.trim(), language } } : 'awaited')
  }, [places, chosen, mentions, name, language, onChoose])
  return (
    <fieldset className="ways whom">
      <legend className="label">{legend}</legend>
      <PickActor
        mostly={MOSTLY[field] ?? null}
        legend={t('correct.ofRecord')}
        without={without}
        chosen={chosen}
        onChoose={(id) => {
          setName('')
          setChosen(id)
        }}
      />
      <div className="decision-row">
        <NameInput
          label={t('correct.otherName')}
          language={language}
          name={name}
          onLanguage={setLanguage}
          onName={(typed) => {
            setChosen(null)
            setName(typed)
          }}
        />
      </div>
    </fieldset>
  )
}
