import type { OpenAPIHono } from '@hono/zod-openapi'
import { presentId } from '../model/forwarding.ts'
import { recordSchema } from '../model/schema/record.ts'
import { listActors, viewActor } from './actors.ts'
import { listConflicts } from './conflicts.ts'
import { listDocuments } from './documents.ts'
import { listDossiers } from './dossiers.ts'
import { listIssues } from './issues.ts'
import { listMeetings, viewMeeting } from './meetings.ts'
import { listReports, viewReport } from './reports.ts'
import { get, getOne } from './route.ts'
import { actorQuerySchema, actorViewSchema } from './schema/actor.ts'
import { dossierListSchema } from './schema/dossier.ts'
import { meetingQuerySchema, meetingViewSchema } from './schema/meeting.ts'
import * as page from './schema/page.ts'
import { reportViewSchema } from './schema/report.ts'
import { reportQuerySchema } from './schema/search.ts'
import { statementQuerySchema } from './schema/statement.ts'
import { summarySchema } from './schema/summary.ts'
import { noQuerySchema, windowSchema } from './schema/window.ts'
import type { Served } from './served.ts'
import { listStatements } from './statements.ts'
import { summarise } from './summary.ts'

export interface ApiEnv {
  Variables: { served: Served }
}

const none = (what: string) => ({ error: { message: `There is no ${what} of that id.` } })

/** The address of another thing of that kind, from the same viewpoint. */
function besideIt(address: string, id: string): string {
  const { pathname, search } = new URL(address)
  return `${pathname.slice(0, pathname.lastIndexOf('/'))}/${encodeURIComponent(id)}${search}`
}

/** Every route of the API. */
export function addRoutes(api: OpenAPIHono<ApiEnv>): void {
  api.openapi(get('/api/record', 'The whole record.', noQuerySchema, recordSchema), (c) =>
    c.json(c.var.served.indexed.record, 200),
  )
  api.openapi(get('/api/dossiers', 'The negotiations that the store follows.', noQuerySchema, dossierListSchema), (c) =>
    c.json(listDossiers(c.var.served), 200),
  )
  api.openapi(get('/api/summary', 'What there is, in numbers.', noQuerySchema, summarySchema), (c) =>
    c.json(summarise(c.var.served), 200),
  )
  api.openapi(get('/api/meetings', 'Meetings, by day.', meetingQuerySchema, page.meetingPageSchema), (c) =>
    c.json(listMeetings(c.var.served.indexed, c.req.valid('query')), 200),
  )
  api.openapi(getOne('/api/meetings/{id}', 'A meeting.', meetingViewSchema), (c) => {
    const { id } = c.req.valid('param')
    const { indexed, forwardings } = c.var.served
    const view = viewMeeting(indexed, id)
    if (view) return c.json(view, 200)
    const now = presentId(id, (one) => indexed.meetingById.has(one), forwardings)
    return now === null ? c.json(none('meeting'), 404) : c.redirect(besideIt(c.req.url, now), 307)
  })
  api.openapi(get('/api/actors', 'Actors, the most mentioned first.', actorQuerySchema, page.actorPageSchema), (c) =>
    c.json(listActors(c.var.served.indexed, c.req.valid('query')), 200),
  )
  api.openapi(getOne('/api/actors/{id}', 'An actor with what it did.', actorViewSchema), (c) => {
    const { id } = c.req.valid('param')
    const { indexed, forwardings } = c.var.served
    const view = viewActor(indexed, id)
    if (view) return c.json(view, 200)
    const now = presentId(id, (one) => indexed.actorById.has(one), forwardings)
    return now === null ? c.json(none('actor'), 404) : c.redirect(besideIt(c.req.url, now), 307)
  })
  api.openapi(
    get('/api/statements', 'Statements, by day.', statementQuerySchema, page.statementPageSchema),
    async (c) => c.json(await listStatements(c.var.served, c.req.valid('query')), 200),
  )
  api.openapi(get('/api/issues', 'Issues with progress and positions.', windowSchema, page.issuePageSchema), (c) =>
    c.json(listIssues(c.var.served.indexed, c.req.valid('query')), 200),
  )
  api.openapi(get('/api/documents', 'Documents.', windowSchema, page.documentPageSchema), (c) =>
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
  api.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Parley', version: '1' } })
}
