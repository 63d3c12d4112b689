import type { ParleyRecord } from '../../model/record.ts'
import type { TextPart, Told, ToldField, ValueChange } from '../keeping-views.ts'
import { changesOfText, placesAfter, type Stretch } from './text-changes.ts'
import { type ToldValue, valuesTold } from './told.ts'

/** What changed from one version of a report to another: in its title and text, and in what was read from it. */
export interface Changes {
  title: TextPart[]
  text: TextPart[]
  values: ValueChange[]
}

/** Compares two versions of one report, each as a record of its own. */
export function compareVersions(before: ParleyRecord, after: ParleyRecord): Changes {
  const [was, is] = [before.reports[0], after.reports[0]]
  const text = changesOfText(was?.text ?? '', is?.text ?? '')
  return {
    title: changesOfText(was?.title ?? '', is?.title ?? ''),
    text,
    values: changesOfValues(valuesTold(before), valuesTold(after), placesAfter(text)),
  }
}

/**
 * Values that came, went or changed. A value is the same that has the same id, or else one of its kind that was read from
 * the passage which took the place of its own.
 */
function changesOfValues(
  before: readonly ToldValue[],
  after: readonly ToldValue[],
  placeAfter: (stretch: Stretch) => Stretch,
): ValueChange[] {
  const pairs = new Map<ToldValue, ToldValue>()
  const taken = new Set<ToldValue>()
  const pair = (
    candidatesOf: (one: ToldValue) => readonly ToldValue[],
    isSame: (one: ToldValue, other: ToldValue) => boolean,
  ): void => {
    for (const one of before) {
      if (pairs.has(one)) continue
      const other = candidatesOf(one).find((candidate) => !taken.has(candidate) && isSame(one, candidate))
      if (other === undefined) continue
      pairs.set(one, other)
      taken.add(other)
    }
  }
  const byId = Map.groupBy(after, nameOf)
  const ofId = (one: ToldValue): readonly ToldValue[] => byId.get(nameOf(one)) ?? []
  pair(ofId, (one, other) => fieldsThatDiffer(one, other).length === 0)
  pair(ofId, () => true)
  // Another name is another actor; anything else may be told anew in the same place.
  const left = after.filter((other) => !taken.has(other) && other.noun !== 'actor')
  pair(
    ({ noun }) => left.filter((other) => other.noun === noun),
    (one, other) => isReadFrom(other, one.evidence.map(placeAfter)),
  )
  const changedOrGone = before.flatMap((one): ValueChange[] => {
    const other = pairs.get(one)
    if (other === undefined) return [{ noun: one.noun, before: toldOf(one), after: null, fields: [] }]
    const fields = fieldsThatDiffer(one, other)
    return fields.length === 0 ? [] : [{ noun: one.noun, before: toldOf(one), after: toldOf(other), fields }]
  })
  const came = after.filter((other) => !taken.has(other))
  const all = [
    ...changedOrGone,
    ...came.map((other): ValueChange => ({ noun: other.noun, before: null, after: toldOf(other), fields: [] })),
  ]
  return NOUNS.flatMap((noun) => all.filter((change) => change.noun === noun))
}

/** What matters most first. */
const NOUNS: readonly ValueChange['noun'][] = ['meeting', 'position', 'progress', 'document', 'statement', 'actor']

const nameOf = ({ noun, id }: ToldValue): string => `${noun} ${id}`

const toldOf = ({ fields, quote }: ToldValue): Told => ({ fields, quote })

function fieldsThatDiffer({ fields: one }: Told, { fields: other }: Told): string[] {
  const content = (told: ToldField | undefined): string => JSON.stringify(told?.values.toSorted() ?? [])
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => content(one[field]) !== content(other[field]),
  )
}

const isReadFrom = ({ evidence }: ToldValue, places: readonly Stretch[]): boolean =>
  evidence.some((one) => places.some(({ start, end }) => one.start < end && start < one.end))
