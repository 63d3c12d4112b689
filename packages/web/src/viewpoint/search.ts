/** From where the record is looked at, as it stands in the address of every page. */
export interface ViewpointSearch {
  /** One dossier; all reports where none is chosen. */
  dossier?: string
  /** The day (YYYY-MM-DD) by whose end a report must have been published. */
  asOf?: string
  /** By when it must have been read, and decided by people: a day, or a moment with its offset. */
  readBy?: string
}

/**
 * Reads the address; what makes no sense counts as not there. It is given as undefined, since the router lays what is
 * read over the raw address: what is merely left out would stay in it.
 */
export function readViewpoint(raw: Record<string, unknown>): ViewpointSearch {
  const { dossier, asOf, readBy } = raw
  const viewpoint: ViewpointSearch = {}
  if ('dossier' in raw) viewpoint.dossier = dossier === null || dossier === '' ? undefined : textOf(dossier)
  if ('asOf' in raw) viewpoint.asOf = typeof asOf === 'string' && isDay(asOf) ? asOf : undefined
  if ('readBy' in raw)
    viewpoint.readBy = typeof readBy === 'string' && (isDay(readBy) || isMoment(readBy)) ? readBy : undefined
  return viewpoint
}

/** A day or moment that an address names and that there is not; null where it names none. */
export function notUnderstood(search: string): string | null {
  const raw = new URLSearchParams(search)
  const [asOf, readBy] = [raw.get('asOf') ?? '', raw.get('readBy') ?? '']
  if (asOf !== '' && !isDay(asOf)) return asOf.slice(0, 40)
  return readBy !== '' && !isDay(readBy) && !isMoment(readBy) ? readBy.slice(0, 40) : null
}

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))

/** Whether the record is looked at as it was, not as it is. */
export const isPast = ({ asOf, readBy }: ViewpointSearch): boolean => asOf !== undefined || readBy !== undefined

/** Whether a text is a day that there is: not the 30th of February. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Whether a text is a moment with its offset, on a day that there is. */
function isMoment(text: string): boolean {
  const time = /^T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u
  return isDay(text.slice(0, 10)) && time.test(text.slice(10)) && !Number.isNaN(Date.parse(text))
}
