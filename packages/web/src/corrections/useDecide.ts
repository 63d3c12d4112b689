import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Signed, WantedCorrection } from '../../../parley/src/serve/keeping-views.ts'
import { postJson } from '../api/fetch.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** What a person decides: to correct something, or to take a correction back. */
export type Decision = Signed & ({ correction: WantedCorrection; everywhere: boolean } | { undo: string })

/** Sends what a person decided, of the dossier that is looked at, and fetches anew what is shown. */
export function useDecide(onDone: () => void) {
  const client = useQueryClient()
  const { dossier } = useViewpoint()
  return useMutation({
    networkMode: 'always',
    mutationFn: (decision: Decision) => {
      if (!('undo' in decision)) return postJson('/api/corrections', decision, { dossier })
      const { undo: id, ...signed } = decision
      return postJson('/api/corrections/{id}/undo', signed, { id, dossier })
    },
    onSuccess: async () => {
      onDone()
      await client.invalidateQueries()
    },
  })
}
