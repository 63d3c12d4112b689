import type { Served } from './served.ts'
import type { DossierLine } from './views.ts'

/** The dossiers of the store, by title. */
export function listDossiers({ dossiers, state }: Served): { items: DossierLine[] } {
  const linked = new Set(state.records.map(({ dossier }) => dossier))
  const items = [...dossiers.values()].map(({ id, title, sides, agenda }) => ({
    id,
    title,
    sides: sides.map(({ name }) => name),
    agenda,
    linked: linked.has(id),
  }))
  return { items: items.toSorted((one, other) => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0)) }
}
