import type { Api, DecisionApi, Failure, Viewpoint } from '../../../parley/src/serve/views.ts'

type Path = keyof Api
/** The server's own words on why a request failed, with its HTTP status (0 when it did not answer). */
export class ApiFailure extends Error {
  readonly status: number
  /** What of a correction is at fault, where that is one part. */
  readonly part: Failure['error']['part']
  constructor(status: number, { message, part }: Failure['error']) {
    super(message)
    this.name = 'ApiFailure'
    this.status = status
    this.part = part
  }
}

/** Asks a route of the API, from a viewpoint where the query names one. Throws `ApiFailure`. */
export async function getJson<P extends Path>(
  route: P,
  query: Api[P]['query'] | (Api[P]['query'] & Viewpoint) | Viewpoint,
  options: { id?: string; signal?: AbortSignal } = {},
): Promise<Api[P]['answer']> {
  const path = route.replace('{id}', encodeURIComponent(options.id ?? ''))
  const response = await ask(`${path}${queryString(query)}`, { signal: options.signal ?? null })
  if (!response.ok) throw new ApiFailure(response.status, await errorIn(response))
  return (await response.json()) as Api[P]['answer']
}

/** Sends what a person decided, of the dossier that is looked at. Throws `ApiFailure`. */
export async function postJson<P extends keyof DecisionApi>(
  route: P,
  body: DecisionApi[P]['body'],
  { id = '', dossier }: { id?: string; dossier?: string | undefined } = {},
): Promise<DecisionApi[P]['answer']> {
  const path = route.replace('{id}', encodeURIComponent(id))
  const headers = { 'content-type': 'application/json' }
  const response = await ask(`${path}${queryString({ dossier })}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new ApiFailure(response.status, await errorIn(response))
  return (await response.json()) as DecisionApi[P]['answer']
}

async function ask(url: string, { headers, ...init }: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, headers: { accept: 'application/json', ...headers } })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiFailure(0, { message: '' })
  }
}

/** Fields that are undefined or empty are left out. */
function queryString(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== '')
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

async function errorIn(response: Response): Promise<Failure['error']> {
  try {
    return ((await response.json()) as Partial<Failure>).error ?? { message: '' }
  } catch {
    return { message: '' }
  }
}
