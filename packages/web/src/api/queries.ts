import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Id } from '../../../parley/src/model/evidence.ts'
import type { ActorQuery, Page, ReportQuery, StatementQuery } from '../../../parley/src/serve/views.ts'
import { getJson } from './fetch.ts'
import { wholeList } from './pages.ts'

/** How many items a long list asks for at a time. */
const PART = 200

function nextOffset(page: Page<unknown>): number | undefined {
  const next = page.offset + page.items.length
  return page.items.length > 0 && next < page.total ? next : undefined
}

export const summaryQuery = queryOptions({
  queryKey: ['summary'],
  queryFn: ({ signal }) => getJson('/api/summary', {}, { signal }),
})

export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: ({ signal }) => wholeList((window) => getJson('/api/meetings', window, { signal })),
})

export const issuesQuery = queryOptions({
  queryKey: ['issues'],
  queryFn: ({ signal }) => wholeList((window) => getJson('/api/issues', window, { signal })),
})

export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => wholeList((window) => getJson('/api/documents', window, { signal })),
})

export const conflictsQuery = queryOptions({
  queryKey: ['conflicts'],
  queryFn: ({ signal }) => wholeList((window) => getJson('/api/conflicts', window, { signal })),
})

/** Offices of all people, by id of the person. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) => {
    const page = await wholeList((window) => getJson('/api/actors', { kind: 'person', ...window }, { signal }))
    return { roles: new Map(page.items.map((actor) => [actor.id, actor.roles])), refers: page.refers }
  },
})

export function meetingQuery(id: Id) {
  return queryOptions({
    queryKey: ['meetings', id],
    queryFn: ({ signal }) => getJson('/api/meetings/{id}', {}, { id, signal }),
  })
}

export function actorQuery(id: Id) {
  return queryOptions({
    queryKey: ['actors', id],
    queryFn: ({ signal }) => getJson('/api/actors/{id}', {}, { id, signal }),
  })
}

export function reportQuery(id: Id) {
  return queryOptions({
    queryKey: ['reports', id],
    queryFn: ({ signal }) => getJson('/api/reports/{id}', {}, { id, signal }),
  })
}

export function actorsQuery(query: ActorQuery) {
  return infiniteQueryOptions({
    queryKey: ['actors', query],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/actors', { ...query, limit: PART, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  })
}

export function statementsQuery(query: StatementQuery) {
  return infiniteQueryOptions({
    queryKey: ['statements', query],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/statements', { ...query, limit: PART, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  })
}

export function reportsQuery(query: ReportQuery) {
  return infiniteQueryOptions({
    queryKey: ['reports', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/reports', { ...query, limit: PART, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  })
}
