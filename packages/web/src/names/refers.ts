import { createContext, use } from 'react'
import type { Refers } from '../../../parley/src/serve/views.ts'

export const NO_REFERS: Refers = { actors: {}, issues: {}, reports: {} }

/** What the ids on a page stand for. */
export const RefersContext = createContext<Refers>(NO_REFERS)

export function useRefers(): Refers {
  return use(RefersContext)
}

/** Joins what several answers refer to. */
export function mergeRefers(all: readonly Refers[]): Refers {
  return {
    actors: Object.assign({}, ...all.map((refers) => refers.actors)),
    issues: Object.assign({}, ...all.map((refers) => refers.issues)),
    reports: Object.assign({}, ...all.map((refers) => refers.reports)),
  }
}
