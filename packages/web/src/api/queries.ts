import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Id } from '../../../parley/src/model/evidence.ts'
import type { BelongingQuery, VersionPair } from '../../../parley/src/serve/keeping-views.ts'
import type {
  ActorQuery,
  MeetingQuery,
  Page,
  ReportQuery,
  StatementQuery,
  Viewpoint,
} from '../../../parley/src/serve/views.ts'
import { getJson } from './fetch.ts'
import { wholeList } from './pages.ts'

/** How many items a long list asks for at a time. */
const PART = 200

function nextOffset(page: Page<unknown>): number | undefined {
  const next = page.offset + page.items.length
  return page.items.length > 0 && next < page.total ? next : undefined
}

/** The same from every viewpoint. */
export const dossiersQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: ({ signal }) => getJson('/api/dossiers', {}, { signal }),
})

/** It is the vocabulary's, whatever the record has. */
export const agendaQuery = queryOptions({
  queryKey: ['agenda'],
  queryFn: ({ signal }) => getJson('/api/agenda', {}, { signal }),
})

export function summaryQuery(from: Viewpoint) {
  return queryOptions({
    queryKey: ['summary', from],
    queryFn: ({ signal }) => getJson('/api/summary', from, { signal }),
  })
}

export function meetingsQuery(query: Pick<MeetingQuery, 'q'> & Viewpoint) {
  return queryOptions({
    queryKey: ['meetings', query],
    queryFn: ({ signal }) => wholeList((window) => getJson('/api/meetings', { ...query, ...window }, { signal })),
    placeholderData: keepPreviousData,
  })
}

export function issuesQuery(from: Viewpoint) {
  return queryOptions({
    queryKey: ['issues', from],
    queryFn: ({ signal }) => wholeList((window) => getJson('/api/issues', { ...from, ...window }, { signal })),
  })
}

export function documentsQuery(from: Viewpoint) {
  return queryOptions({
    queryKey: ['documents', from],
    queryFn: ({ signal }) => wholeList((window) => getJson('/api/documents', { ...from, ...window }, { signal })),
  })
}

export function conflictsQuery(from: Viewpoint) {
  return queryOptions({
    queryKey: ['conflicts', from],
    queryFn: ({ signal }) => wholeList((window) => getJson('/api/conflicts', { ...from, ...window }, { signal })),
  })
}

/** Offices of all people, by id of the person. */
export function rolesQuery(from: Viewpoint) {
  return queryOptions({
    queryKey: ['roles', from],
    queryFn: async ({ signal }) => {
      const people = { ...from, kind: 'person' } as const
      const page = await wholeList((window) => getJson('/api/actors', { ...people, ...window }, { signal }))
      return { roles: new Map(page.items.map((actor) => [actor.id, actor.roles])), refers: page.refers }
    },
  })
}

export function meetingQuery(id: Id, from: Viewpoint) {
  return queryOptions({
    queryKey: ['meetings', id, from],
    queryFn: ({ signal }) => getJson('/api/meetings/{id}', from, { id, signal }),
  })
}

export function actorQuery(id: Id, from: Viewpoint) {
  return queryOptions({
    queryKey: ['actors', id, from],
    queryFn: ({ signal }) => getJson('/api/actors/{id}', from, { id, signal }),
  })
}

export function reportQuery(id: Id, from: Viewpoint) {
  return queryOptions({
    queryKey: ['reports', id, from],
    queryFn: ({ signal }) => getJson('/api/reports/{id}', from, { id, signal }),
  })
}

export function actorsQuery(query: ActorQuery & Viewpoint) {
  return infiniteQueryOptions({
    queryKey: ['actors', query],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/actors', { ...query, limit: PART, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  })
}

export function statementsQuery(query: StatementQuery & Viewpoint) {
  return infiniteQueryOptions({
    queryKey: ['statements', query],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/statements', { ...query, limit: PART, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  })
}

export function reportsQuery(query: ReportQuery & Viewpoint) {
  return infiniteQueryOptions({
    queryKey: ['reports', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/reports', { ...query, limit: PART, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  })
}

export function versionsQuery(id: Id, from: Viewpoint) {
  return queryOptions({
    queryKey: ['reports', id, 'versions', from],
    queryFn: ({ signal }) => getJson('/api/reports/{id}/versions', from, { id, signal }),
  })
}

export function changesQuery(id: Id, query: VersionPair & Viewpoint) {
  return queryOptions({
    queryKey: ['reports', id, 'changes', query],
    queryFn: ({ signal }) => getJson('/api/reports/{id}/changes', query, { id, signal }),
  })
}

/** How sources do changes by itself. */
export function sourcesQuery(from: Viewpoint) {
  return queryOptions({
    queryKey: ['sources', from],
    queryFn: ({ signal }) => getJson('/api/sources', from, { signal }),
    refetchInterval: 60_000,
  })
}

export function dossierQuery(id: Id, from: Viewpoint) {
  return queryOptions({
    queryKey: ['dossiers', id, from],
    queryFn: ({ signal }) => getJson('/api/dossiers/{id}', from, { id, signal }),
  })
}

export function belongingQuery(id: Id, query: BelongingQuery & Viewpoint) {
  return infiniteQueryOptions({
    queryKey: ['dossiers', id, 'reports', query],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/dossiers/{id}/reports', { ...query, limit: PART, offset: pageParam }, { id, signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
  })
}

export function correctionsQuery(from: Viewpoint) {
  return infiniteQueryOptions({
    queryKey: ['corrections', from],
    queryFn: ({ pageParam, signal }) =>
      getJson('/api/corrections', { ...from, limit: PART, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
  })
}

/** What people corrected of meetings and holds, by id of the meeting. */
export function correctedMeetingsQuery(from: Viewpoint) {
  return queryOptions({
    queryKey: ['corrections', 'of meetings', from],
    queryFn: async ({ signal }) => {
      const page = await wholeList((window) => getJson('/api/corrections', { ...from, ...window }, { signal }))
      const standing = page.items.filter(({ undone, orphaned }) => undone === null && !orphaned)
      return { byMeeting: Map.groupBy(standing, ({ meeting }) => meeting?.id ?? null), refers: page.refers }
    },
  })
}

/** How many a form offers to choose from. */
const OFFERED = 30

/** The first actors that have some words in a name. */
export function actorsFoundQuery(query: ActorQuery & Viewpoint) {
  return queryOptions({
    queryKey: ['actors', 'found', query],
    queryFn: ({ signal }) => getJson('/api/actors', { ...query, limit: OFFERED }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** The first reports that have some words. */
export function reportsFoundQuery(query: ReportQuery & Viewpoint) {
  return queryOptions({
    queryKey: ['reports', 'found', query],
    queryFn: ({ signal }) => getJson('/api/reports', { ...query, limit: OFFERED }, { signal }),
    placeholderData: keepPreviousData,
  })
}
