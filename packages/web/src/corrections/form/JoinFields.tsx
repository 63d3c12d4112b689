import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Evidence, Id } from '../../../../parley/src/model/evidence.ts'
import { meetingsQuery } from '../../api/queries.ts'
import { useDescribe } from '../../chronicle/timeline/useDescribe.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { NO_REFERS, RefersContext } from '../../names/refers.ts'
import { useViewpoint } from '../../viewpoint/useViewpoint.ts'
import { firstPlace } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { nearestInTime } from './nearestInTime.ts'
import { PickActor } from './PickActor.tsx'
import { type Pickable, PickOne } from './PickOne.tsx'
import { useMentions } from './useMentions.ts'

/** Which other actor, or meeting, is the same one. */
export function JoinFields(props: FieldsProps) {
  return props.about.noun === 'meeting' ? <JoinMeetings {...props} /> : <JoinActors {...props} />
}

function JoinActors({ about, onWant }: FieldsProps) {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<Id | null>(null)
  useJoining('actor', [about.evidence, useMentions(chosen)], onWant)
  return <PickActor mostly={null} legend={t('correct.other')} without={about.id} chosen={chosen} onChoose={setChosen} />
}

function JoinMeetings(props: FieldsProps) {
  const { data } = useQuery(meetingsQuery(useViewpoint()))
  return (
    <RefersContext value={data?.refers ?? NO_REFERS}>
      <ChooseMeeting {...props} />
    </RefersContext>
  )
}

function ChooseMeeting({ about, onWant }: FieldsProps) {
  const { t } = useLanguage()
  const viewpoint = useViewpoint()
  const describe = useDescribe()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Id | null>(null)
  const { data } = useQuery(meetingsQuery({ ...viewpoint, ...(words !== '' && { q: words }) }))
  const items = data?.items ?? []
  useJoining('meeting', [about.evidence, items.find(({ id }) => id === chosen)?.evidence], onWant)
  const { when = null } = about.fields
  const near = nearestInTime(items, when === null ? null : String(when))
  const found = near.map((meeting): Pickable => ({ id: meeting.id, text: describe(meeting), lang: null }))
  return (
    <PickOne
      legend={t('correct.other')}
      found={found}
      without={about.id}
      chosen={chosen}
      onChoose={setChosen}
      onSearch={setWords}
    />
  )
}

/** Tells that what stands at the first place of each is one; null until both are known. */
function useJoining(
  noun: 'actor' | 'meeting',
  [own, others]: [readonly Evidence[], readonly Evidence[] | undefined],
  onWant: FieldsProps['onWant'],
): void {
  useEffect(() => {
    const places = [own, others ?? []].flatMap((evidence) => firstPlace(evidence) ?? [])
    onWant(places.length === 2 ? { action: 'join', noun, places } : null)
  }, [noun, own, others, onWant])
}
