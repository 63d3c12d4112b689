import type { Evidence, Id } from '../../model/evidence.ts'

/** Something of a record, by the lists that it has. */
export type Listed = { [field: string]: unknown }

/** How one list of a thing is added to: what an item is known by, and the item for a value and where it was told. */
interface List {
  key: string | null
  item(value: string | number, evidence: Evidence): unknown
}

const ids: List = { key: null, item: (value) => value }

const LISTS: { [field: string]: List } = {
  sides: ids,
  authors: ids,
  signatories: ids,
  participants: { key: 'actor', item: (actor, evidence) => ({ actor, side: null, evidence: [evidence] }) },
  thirdParties: { key: 'actor', item: (actor, evidence) => ({ actor, role: 'mediator', evidence: [evidence] }) },
  ordinals: { key: 'number', item: (number, evidence) => ({ number, wording: evidence.quote, evidence: [evidence] }) },
  outcomes: { key: 'summary', item: (summary, evidence) => ({ statement: null, summary, evidence: [evidence] }) },
}

/** A thing with one more in a list; one that stands there already gets the evidence. */
export function withOneMore(
  thing: Listed,
  field: string,
  { value, evidence }: { value: string | number; evidence: Evidence },
): Listed {
  const list = listOf(field)
  const before = itemsOf(thing, field)
  const known = before.find((item) => isValue(list, item, value))
  if (known === undefined) return { ...thing, [field]: [...before, list.item(value, evidence)] }
  if (list.key === null) return thing
  const told = known as { evidence: Evidence[] }
  return {
    ...thing,
    [field]: before.map((item) =>
      item === known ? { ...told, evidence: withEvidence(told.evidence, evidence) } : item,
    ),
  }
}

/** A thing with one less in a list; null where it does not stand there. */
export function withOneLess(thing: Listed, field: string, value: string | number): Listed | null {
  const list = listOf(field)
  const before = itemsOf(thing, field)
  const after = before.filter((item) => !isValue(list, item, value))
  return after.length === before.length ? null : { ...thing, [field]: after }
}

/** Evidence with one more, unless the same hand read the same place already. */
export function withEvidence(before: readonly Evidence[], one: Evidence): Evidence[] {
  const isSame = ({ report, start, end, by }: Evidence): boolean =>
    report === one.report && start === one.start && end === one.end && by === one.by
  return before.some(isSame) ? [...before] : [...before, one]
}

function listOf(field: string): List {
  const list = LISTS[field]
  if (list === undefined) throw new RangeError(`no list is called ${field}`)
  return list
}

const itemsOf = (thing: Listed, field: string): readonly unknown[] =>
  (thing[field] as readonly unknown[] | undefined) ?? []

const isValue = ({ key }: List, item: unknown, value: Id | number): boolean =>
  (key === null ? item : (item as Listed)[key]) === value
