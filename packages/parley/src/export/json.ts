import type { ParleyRecord } from '../model/record.ts'

/** Fields in the order in which the public format names them; what is not named here (language tags) is sorted. */
const FIELDS = [
  'format reports actors meetings statements issues documents conflicts id origin outlet kind speaker speakerText',
  'anonymity mode language published publishedBasis title text notBody sources copyOf names sameAs roles mentions',
  'actor name state party stance status medium statement summary meeting of side points authors signatories revises',
  'channel when time place sides participants via number wording outcomes progress positions subject field readings',
  'value evidence independentSources report start end quote by timing',
].flatMap((line) => line.split(' '))
const PLACE = new Map(FIELDS.map((field, place) => [field, place]))

/**
 * The record in the public format, as text: two spaces of indentation, a line feed at the end, fields in one order,
 * so that equal records are equal byte for byte and two records can be compared line by line.
 */
export function recordToJson(record: ParleyRecord): string {
  return `${JSON.stringify(record, inOrder, 2)}\n`
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => byPlace(a, b)))
}

function byPlace(a: string, b: string): number {
  const first = PLACE.get(a) ?? FIELDS.length
  const second = PLACE.get(b) ?? FIELDS.length
  return first === second ? (a < b ? -1 : 1) : first - second
}
