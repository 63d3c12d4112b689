import { type ComponentType, useEffect, useMemo, useState } from 'react'
import type { CorrectedNoun } from '../../../../parley/src/model/correction.ts'
import type { MissedThing, SeenPlace } from '../../../../parley/src/serve/keeping-views.ts'
import { NOUNS } from '../../fields/nouns.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import type { Places } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { MissedDocument } from './missed/MissedDocument.tsx'
import { MissedMeeting } from './missed/MissedMeeting.tsx'
import { MissedPosition } from './missed/MissedPosition.tsx'
import { MissedProgress } from './missed/MissedProgress.tsx'
import { MissedStatement } from './missed/MissedStatement.tsx'
import { WordsField } from './WordsField.tsx'

/** What every kind of missed thing is given: where it is told, and whom to tell what it is (null while something is missing). */
export interface MissedProps {
  places: Places
  onMissed: (missed: MissedThing | null) => void
}

const MISSED: Record<CorrectedNoun, ComponentType<MissedProps>> = {
  meeting: MissedMeeting,
  statement: MissedStatement,
  position: MissedPosition,
  progress: MissedProgress,
  document: MissedDocument,
}

/** What is told in words of a report, from which it was not read. */
export function AddFields({ about, onWant }: FieldsProps) {
  const { t } = useLanguage()
  const [noun, setNoun] = useState<CorrectedNoun>('meeting')
  const [place, setPlace] = useState<SeenPlace | null>(null)
  const [missed, setMissed] = useState<MissedThing | null>(null)
  const places = useMemo<Places>(() => new Map(place ? [[place.report, place]] : []), [place])
  useEffect(() => onWant(place && missed && { action: 'add', place, missed }), [place, missed, onWant])
  const Missed = MISSED[noun]
  return (
    <>
      <WordsField report={about.id} marked={about.marked ?? null} onPlace={setPlace} />
      <label>
        <span className="label">{t('correct.told')}</span>
        <select
          value={noun}
          onChange={({ target }) => {
            setMissed(null)
            setNoun(target.value as CorrectedNoun)
          }}
        >
          {Object.keys(MISSED).map((one) => (
            <option key={one} value={one}>
              {t(NOUNS[one as CorrectedNoun])}
            </option>
          ))}
        </select>
      </label>
      <Missed key={noun} places={places} onMissed={setMissed} />
    </>
  )
}
