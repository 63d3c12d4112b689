import type { HonoRequest } from 'hono'

/** Why a request may not change anything. */
export interface Refused {
  status: 403 | 415
  message: string
}

/**
 * Why a request that would change something is refused; null where it may go on. A browser says from which page it comes:
 * only pages of this very server may decide. What says nothing of that is no browser, and so acts for nobody but whoever
 * runs it. JSON alone is taken, which a page of another site cannot send unasked.
 */
export function refusalOf(request: HonoRequest): Refused | null {
  const site = request.header('sec-fetch-site')
  const origin = request.header('origin')
  if ((site !== undefined && site !== 'same-origin') || (origin !== undefined && !isOwn(origin, request)))
    return { status: 403, message: 'Only pages of this server may correct the record.' }
  if (!/^application\/json\s*(?:;|$)/iu.test(request.header('content-type') ?? ''))
    return { status: 415, message: 'Send JSON, as application/json.' }
  return null
}

/** Whether a page is of the host and port that are asked; whether by http or https does not matter behind a proxy. */
function isOwn(origin: string, request: HonoRequest): boolean {
  const host = request.header('host')?.toLowerCase()
  return origin.toLowerCase() === `http://${host}` || origin.toLowerCase() === `https://${host}`
}
