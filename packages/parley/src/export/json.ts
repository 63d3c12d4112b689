import type { ParleyRecord } from '../model/record.ts'

/** Fields in the order in which the public format names them; what is not named here (language tags) is sorted. */
export const FIELDS = [
  'format reports actors meetings statements issues documents conflicts id origin outlet kind speaker speakerText',
  'anonymity mode language published publishedBasis title text notBody sources copyOf copyBy names sameAs roles mentions',
  'actor role name state party stance status medium statement summary meeting of side points authors signatories revises',
  'channel when time place told sides participants thirdParties via number wording ordinals outcomes progress positions',
  'subject field about readings value evidence independentSources folded history movedTo movedFrom overdue',
  'report start end quote by timing why as',
].flatMap((line) => line.split(' '))
const PLACE = new Map(FIELDS.map((field, place) => [field, place]))

/**
 * The record in the public format, as text: two spaces of indentation, a line feed at the end, fields in one order,
 * so that equal records are equal byte for byte and two records can be compared line by line.
 */
export function recordToJson(record: ParleyRecord): string {
  return [...recordToJsonParts(record)].join('')
}

/** The same in parts, each an item of a list: a large record need not stand in memory as one text. */
export function* recordToJsonParts(record: ParleyRecord): Generator<string> {
  const fields = Object.entries(record).toSorted(([a], [b]) => byPlace(a, b))
  for (const [place, [name, value]] of fields.entries()) {
    yield `${place === 0 ? '{' : ','}\n  ${JSON.stringify(name)}: `
    if (Array.isArray(value) && value.length > 0) yield* listParts(value)
    else yield layout(value)
  }
  yield '\n}\n'
}

function* listParts(list: readonly unknown[]): Generator<string> {
  for (const [place, item] of list.entries()) {
    // A line feed within a text is written as \n: those that are left begin lines of the layout.
    yield `${place === 0 ? '[' : ','}\n    ${layout(item).replaceAll('\n', '\n    ')}`
  }
  yield '\n  ]'
}

// Ordered first and then printed: a function that is asked of each value while it is printed takes longer.
const layout = (value: unknown): string => JSON.stringify(inOrder(value), null, 2)

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const fields = value as Record<string, unknown>
  const ordered: Record<string, unknown> = {}
  for (const name of Object.keys(fields).sort(byPlace)) ordered[name] = inOrder(fields[name])
  return ordered
}

function byPlace(a: string, b: string): number {
  const first = PLACE.get(a) ?? FIELDS.length
  const second = PLACE.get(b) ?? FIELDS.length
  return first === second ? (a < b ? -1 : 1) : first - second
}
