import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../parley/src/model/evidence.ts'
import { conflictsQuery } from '../api/queries.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

interface DisputedMarkProps {
  meeting: Id
  participant: Id
}

/** Says of a participant that reports differ on whether they were there, and opens what each of them says; else nothing. */
export function DisputedMark({ meeting, participant }: DisputedMarkProps) {
  const { t, term, language } = useLanguage()
  const refers = useRefers()
  const { data } = useQuery(conflictsQuery(useViewpoint()))
  const conflict = data?.items.find(
    ({ subject, field, about }) => subject === meeting && field === 'participants' && about === participant,
  )
  if (!conflict) return null
  const name = preferredName(refers.actors[participant]?.names, language)
  return (
    <>
      {' '}
      <Value
        what={term('field', 'participants')}
        title={name?.text ?? participant}
        titleLang={name?.lang ?? null}
        evidence={conflict.readings.flatMap(({ evidence }) => evidence)}
        className="disputed"
      >
        {t('meeting.disputed')}
      </Value>
    </>
  )
}
