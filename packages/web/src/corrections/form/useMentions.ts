import { useQuery } from '@tanstack/react-query'
import type { Evidence, Id } from '../../../../parley/src/model/evidence.ts'
import { actorQuery } from '../../api/queries.ts'
import { useViewpoint } from '../../viewpoint/useViewpoint.ts'

/** Where an actor is named, once that is known; undefined before, and for nobody. */
export function useMentions(id: Id | null): readonly Evidence[] | undefined {
  const { data } = useQuery({ ...actorQuery(id ?? '', useViewpoint()), enabled: id !== null })
  return id === null ? undefined : data?.actor.mentions
}
