import type { Canonical } from '../acquire/web/address.ts'
import { sourceKey } from '../acquire/web/source-key.ts'
import { type Dossier, sourcePlace } from '../model/dossier.ts'
import type { Id } from '../model/evidence.ts'
import { silentSince, type Watched } from '../store/watched.ts'
import type { SourceLine, SourceState } from './keeping-views.ts'

export interface SourcesKnown {
  watched: readonly Watched[]
  /** ISO 8601. */
  now: string
  /** The sources of one dossier alone. */
  dossier?: Id | undefined
  canonical: Canonical
}

/** The sources of the dossiers, each once, in the order in which the dossiers name them, and how each does. */
export function listSources(
  dossiers: Iterable<Dossier>,
  { watched, now, dossier, canonical }: SourcesKnown,
): SourceLine[] {
  const states = new Map(watched.map((one) => [one.address, one]))
  const lines = new Map<string, SourceLine>()
  for (const { id, title, sources } of dossiers)
    for (const source of sources) {
      const key = sourceKey(source, canonical)
      const state = states.get(key)
      const line = lines.get(key) ?? {
        kind: source.kind,
        address: sourcePlace(source),
        outlet: source.outlet ?? null,
        dossiers: [],
        state: state === undefined ? null : stateOf(state, now),
      }
      line.dossiers.push({ id, title })
      lines.set(key, line)
    }
  return [...lines.values()].filter((line) => dossier === undefined || line.dossiers.some(({ id }) => id === dossier))
}

function stateOf(watched: Watched, now: string): SourceState {
  const { good, next, failures, trouble } = watched
  return { good, next, failures, trouble, silentSince: silentSince(watched, now) }
}
