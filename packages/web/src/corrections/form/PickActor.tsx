import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActorKind } from '../../../../parley/src/model/actor.ts'
import { actorsFoundQuery } from '../../api/queries.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { preferredName } from '../../names/preferred.ts'
import { useViewpoint } from '../../viewpoint/useViewpoint.ts'
import { type Pickable, PickOne, type PickOneProps } from './PickOne.tsx'

interface PickActorProps extends Omit<PickOneProps, 'found' | 'onSearch'> {
  /** Whom a field mostly holds, who are offered before anything is looked for; null for all. */
  mostly: ActorKind | null
}

/** A search for actors, and one of those that it finds. */
export function PickActor({ mostly, ...props }: PickActorProps) {
  const { language } = useLanguage()
  const viewpoint = useViewpoint()
  const [words, setWords] = useState('')
  const { data } = useQuery(
    actorsFoundQuery({ ...viewpoint, q: words, ...(words === '' && mostly && { kind: mostly }) }),
  )
  const found = (data?.items ?? []).map(({ id, names }): Pickable => {
    const name = preferredName(data?.refers.actors[id]?.names ?? names, language)
    return { id, text: name?.text ?? id, lang: name?.lang ?? null }
  })
  return <PickOne {...props} found={found} onSearch={setWords} />
}
