import { useQuery } from '@tanstack/react-query'
import { summaryQuery } from '../api/queries.ts'
import { isPast } from '../viewpoint/search.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** Whether the record may be corrected from here: not through a server that is only read from, nor as it was on a day. */
export function useMayCorrect(): boolean {
  const viewpoint = useViewpoint()
  const { data } = useQuery(summaryQuery(viewpoint))
  return data?.readOnly === false && !isPast(viewpoint)
}
