import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createCanonical } from '../acquire/web/address.ts'
import type { Id } from '../model/evidence.ts'
import { presentId } from '../model/forwarding.ts'
import { recordSchema } from '../model/schema/record.ts'
import { listActors, viewActor } from './actors.ts'
import { listAgenda } from './agenda.ts'
import { listBelonging, viewDossier } from './belonging.ts'
import { listConflicts } from './conflicts.ts'
import { listCorrections } from './corrections.ts'
import { listDocuments } from './documents.ts'
import { listDossiers } from './dossiers.ts'
import { listIssues } from './issues.ts'
import { listMeetings, viewMeeting } from './meetings.ts'
import { listReports, viewReport } from './reports.ts'
import { get, getOf, getOne } from './route.ts'
import { actorQuerySchema, actorViewSchema } from './schema/actor.ts'
import { agendaListSchema } from './schema/agenda.ts'
import { correctionPageSchema } from './schema/correction.ts'
import { belongingPageSchema, belongingQuerySchema, dossierListSchema, dossierViewSchema } from './schema/dossier.ts'
import { meetingQuerySchema, meetingViewSchema } from './schema/meeting.ts'
import * as page from './schema/page.ts'
import { reportViewSchema } from './schema/report.ts'
import { reportQuerySchema } from './schema/search.ts'
import { sourceListSchema } from './schema/source.ts'
import { statementQuerySchema } from './schema/statement.ts'
import { summarySchema } from './schema/summary.ts'
import { versionChangesSchema, versionListSchema, versionPairSchema } from './schema/versions.ts'
import { noQuerySchema, windowSchema } from './schema/window.ts'
import type { Served } from './served.ts'
import { failure } from './failure.ts'
import { listSources } from './sources.ts'
import { listStatements } from './statements.ts'
import { summarise } from './summary.ts'
import { compareVersionsOf, listVersions } from './versions.ts'
import type { Store } from '../store/store.ts'

export interface ApiEnv {
  Variables: { served: Served }
}

const SOURCES = 'Where coverage comes from, as dossiers had named it; how each source does is told as of now.'

/** What routes are answered from besides the record. */
export interface Answering {
  store: Pick<Store, 'findings' | 'watched'>
  readOnly: boolean
}

const none = (what: string) => failure(`There is no ${what} of that id.`)

/** The address of what had an id earlier, from the same viewpoint; null where nothing had it. */
function presentAddress(c: Context<ApiEnv>, id: Id, known: ReadonlyMap<Id, unknown>): string | null {
  const now = presentId(id, (one) => known.has(one), c.var.served.forwardings)
  const { pathname, search } = new URL(c.req.url)
  return now && `${pathname.slice(0, pathname.lastIndexOf('/'))}/${encodeURIComponent(now)}${search}`
}

/** Every route that is read from. */
export function addRoutes(api: OpenAPIHono<ApiEnv>, { store, readOnly }: Answering): void {
  const canonical = createCanonical()
  api.openapi(get('/api/record', 'The whole record.', noQuerySchema, recordSchema), (c) =>
    c.json(c.var.served.indexed.record, 200),
  )
  api.openapi(get('/api/dossiers', 'The negotiations that the store follows.', noQuerySchema, dossierListSchema), (c) =>
    c.json(listDossiers(c.var.served), 200),
  )
  api.openapi(get('/api/summary', 'What there is, in numbers.', noQuerySchema, summarySchema), (c) =>
    c.json({ ...summarise(c.var.served), readOnly }, 200),
  )
  api.openapi(get('/api/meetings', 'Meetings, by day.', meetingQuerySchema, page.meetingPageSchema), async (c) =>
    c.json(await listMeetings(c.var.served, c.req.valid('query')), 200),
  )
  api.openapi(getOne('/api/meetings/{id}', 'A meeting.', meetingViewSchema), (c) => {
    const { id } = c.req.valid('param')
    const { indexed } = c.var.served
    const view = viewMeeting(indexed, id)
    if (view) return c.json(view, 200)
    const now = presentAddress(c, id, indexed.meetingById)
    return now === null ? c.json(none('meeting'), 404) : c.redirect(now, 307)
  })
  api.openapi(get('/api/actors', 'Actors, the most mentioned first.', actorQuerySchema, page.actorPageSchema), (c) =>
    c.json(listActors(c.var.served.indexed, c.req.valid('query')), 200),
  )
  api.openapi(getOne('/api/actors/{id}', 'An actor with what it did.', actorViewSchema), (c) => {
    const { id } = c.req.valid('param')
    const { indexed } = c.var.served
    const view = viewActor(indexed, id)
    if (view) return c.json(view, 200)
    const now = presentAddress(c, id, indexed.actorById)
    return now === null ? c.json(none('actor'), 404) : c.redirect(now, 307)
  })
  api.openapi(
    get('/api/statements', 'Statements, by day.', statementQuerySchema, page.statementPageSchema),
    async (c) => c.json(await listStatements(c.var.served, c.req.valid('query')), 200),
  )
  api.openapi(get('/api/issues', 'Issues with progress and positions.', windowSchema, page.issuePageSchema), (c) =>
    c.json(listIssues(c.var.served.indexed, c.req.valid('query')), 200),
  )
  api.openapi(
    get('/api/agenda', 'Every issue that a report can be read to be about.', noQuerySchema, agendaListSchema),
    (c) => c.json(listAgenda(), 200),
  )
  api.openapi(get('/api/documents', 'Documents, by day.', windowSchema, page.documentPageSchema), (c) =>
    c.json(listDocuments(c.var.served.indexed, c.req.valid('query')), 200),
  )
  api.openapi(get('/api/conflicts', 'Contradictions.', windowSchema, page.conflictPageSchema), (c) =>
    c.json(listConflicts(c.var.served.indexed, c.req.valid('query')), 200),
  )
  api.openapi(get('/api/reports', 'Reports, the latest first.', reportQuerySchema, page.reportPageSchema), async (c) =>
    c.json(await listReports(c.var.served, c.req.valid('query')), 200),
  )
  api.openapi(getOne('/api/reports/{id}', 'A report, with all that was read from it.', reportViewSchema), (c) => {
    const view = viewReport(c.var.served, c.req.valid('param').id)
    return view ? c.json(view, 200) : c.json(none('report'), 404)
  })
  api.openapi(
    getOne('/api/reports/{id}/versions', 'The versions of a report, the oldest first.', versionListSchema),
    async (c) => {
      const list = await listVersions(c.var.served.kept, c.req.valid('param').id)
      return list ? c.json(list, 200) : c.json(none('report'), 404)
    },
  )
  api.openapi(
    getOf('/api/reports/{id}/changes', 'What changed in a report.', versionPairSchema, versionChangesSchema),
    async (c) => {
      const list = await listVersions(c.var.served.kept, c.req.valid('param').id)
      if (list === null) return c.json(none('report'), 404)
      const compared = await compareVersionsOf(list, c.req.valid('query'), (key) => store.findings(key))
      return 'changes' in compared ? c.json(compared.changes, 200) : c.json(failure(compared.missing), 404)
    },
  )
  api.openapi(getOne('/api/dossiers/{id}', 'A dossier as its file has it.', dossierViewSchema), async (c) => {
    const view = await viewDossier(c.var.served, c.req.valid('param').id)
    return view ? c.json(view, 200) : c.json(none('dossier'), 404)
  })
  api.openapi(
    getOf(
      '/api/dossiers/{id}/reports',
      'All reports, and whether each belongs.',
      belongingQuerySchema,
      belongingPageSchema,
    ),
    async (c) => {
      const page = await listBelonging(c.var.served, c.req.valid('param').id, c.req.valid('query'))
      return page ? c.json(page, 200) : c.json(none('dossier'), 404)
    },
  )
  api.openapi(get('/api/sources', SOURCES, noQuerySchema, sourceListSchema), async (c) => {
    const { dossiers, viewpoint } = c.var.served
    const watched = await store.watched()
    const known = { watched, now: new Date().toISOString(), dossier: viewpoint.dossier, canonical }
    return c.json({ items: listSources(dossiers.values(), known) }, 200)
  })
  api.openapi(
    get('/api/corrections', 'Corrections, the latest first.', windowSchema, correctionPageSchema),
    async (c) => c.json(await listCorrections(c.var.served, c.req.valid('query')), 200),
  )
  api.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Parley', version: '1' } })
}
