import { type Document, DOCUMENT_STATUSES } from '../model/document.ts'
import type { Id } from '../model/evidence.ts'
import type { DocumentMarks, Findings, FoundDocument } from '../model/findings.ts'
import { byEvidence, type LinkedActors } from './actors.ts'
import { onlyDay } from './day.ts'
import { idsOf, slug } from './ids.ts'
import { byText } from './order.ts'

interface Local {
  findings: Findings
  document: FoundDocument
}

/** Reports of a signing come out so many days apart; a day told of it may be off by a time zone. */
const DAYS_OF_NEWS = 3

/** One finding with what it is compared by. */
interface Compared {
  local: Local
  signatories: string
  /** Day of the signing, in days since 1970. */
  signed: number | null
  /** What it may share with others, the surest kind first. */
  keys: (string | null)[]
}

/** Documents that are taken for one, and what is known of them together. */
interface Group {
  members: Compared[]
  signatories: string
  signed: number | null
  marks: DocumentMarks
}

/**
 * Documents of all reports. Two are one that share what tells documents apart: the number of points, who signed it, who
 * proposed it, what it is about, or its name; and that were not signed by others or on another day, nor marked as others.
 * What is surest joins first, in the order of the reports' ids: so a report more joins groups, and leaves the others.
 */
export function linkDocuments(findings: readonly Findings[], linked: LinkedActors): Document[] {
  const sorted = findings.toSorted((one, other) => byText(one.report.id, other.report.id))
  const compared = sorted.flatMap((one) => one.documents.map((document) => compare(one, document, linked)))
  const groupOf = new Map(compared.map((one) => [one, alone(one)]))
  // One that has joined another keeps no members.
  const isLive = ({ members }: Group): boolean => members.length > 0
  const kinds = Math.max(0, ...compared.map(({ keys }) => keys.length))
  for (let kind = 0; kind < kinds; kind++) {
    const sharing = new Map<string, Set<Group>>()
    for (const one of compared) {
      const key = one.keys[kind]
      const own = groupOf.get(one)
      if (!key || !own) continue
      const groups = sharing.get(key) ?? new Set()
      sharing.set(key, groups)
      const same = groups.has(own) ? own : [...groups].find((group) => isLive(group) && agrees(group, own))
      if (!same) groups.add(own)
      else if (same !== own) for (const member of join(same, own)) groupOf.set(member, same)
    }
  }
  const documents = [...new Set(groupOf.values())].map(({ members }) =>
    toDocument(
      members.map(({ local }) => local),
      linked,
    ),
  )
  const ids = idsOf(documents, nameOf, ({ evidence: [first] }) => `${first?.report} ${first?.start}`)
  return documents.map((document) => ({ id: ids.get(document) ?? nameOf(document), ...document }))
}

function compare(findings: Findings, document: FoundDocument, linked: LinkedActors): Compared {
  const signatories = actorIdsOf(document.signatories, findings, linked)
  const authors = actorIdsOf(document.authors, findings, linked)
  return {
    local: { findings, document },
    signatories,
    signed: dayOfSigning(findings, document),
    keys: keysOf(document, signatories, authors),
  }
}

const alone = (one: Compared): Group => ({
  members: [one],
  signatories: one.signatories,
  signed: one.signed,
  marks: structuredClone(one.local.document.marks ?? { sort: null, year: null, number: null, names: {} }),
})

/** Moves all of one group into another. Returns those that moved. */
function join(into: Group, group: Group): readonly Compared[] {
  into.members.push(...group.members)
  into.signatories ||= group.signatories
  into.signed ??= group.signed
  into.marks.sort ??= group.marks.sort
  into.marks.year ??= group.marks.year
  into.marks.number ??= group.marks.number
  for (const [language, names] of Object.entries(group.marks.names))
    into.marks.names[language] = [...new Set([...(into.marks.names[language] ?? []), ...names])]
  return group.members.splice(0)
}

const actorIdsOf = (refs: readonly number[], findings: Findings, linked: LinkedActors): string =>
  refs
    .map((ref) => linked.idOf(findings, ref))
    .sort(byText)
    .join('+')

function agrees(one: Group, other: Group): boolean {
  if (one.signatories && other.signatories && one.signatories !== other.signatories) return false
  if (one.signed !== null && other.signed !== null && Math.abs(one.signed - other.signed) > DAYS_OF_NEWS) return false
  const [mine, its] = [one.marks, other.marks]
  const differ = (mark: 'sort' | 'year'): boolean =>
    mine[mark] !== null && its[mark] !== null && mine[mark] !== its[mark]
  if (differ('sort') || differ('year') || mine.number !== its.number) return false
  return Object.entries(mine.names).every(
    ([language, names]) => !its.names[language] || its.names[language].some((name) => names.includes(name)),
  )
}

/** The day told of it, or that of the report. */
function dayOfSigning(findings: Findings, { status, when }: FoundDocument): number | null {
  return status === 'signed' ? onlyDay(when ?? findings.report.published) : null
}

/** What it may share with others, the surest kind first; null where it has none of a kind. */
function keysOf(document: FoundDocument, signatories: string, authors: string): (string | null)[] {
  if (document.points !== null) return [`plan ${document.points}`]
  const { kind, marks } = document
  const about = (document.about ?? []).toSorted(byText).join('+')
  const [own] = Object.entries(marks?.names ?? {}).flatMap(([language, names]) =>
    names.map((name) => `${language} ${name}`),
  )
  return [
    marks?.number ? `${kind} ${marks.number}` : null,
    own ? `${kind} ${own}` : null,
    signatories ? `${kind} signed ${signatories}` : null,
    authors ? `${kind} by ${authors}` : null,
    about ? `${kind} about ${about}` : null,
    `${kind} ${slug(firstName(document))}`,
  ]
}

const firstName = (document: FoundDocument): string =>
  Object.keys(document.names)
    .sort(byText)
    .flatMap((language) => document.names[language] ?? [])[0] ?? ''

/** "declaration-geneva", "plan-of-28-points". */
function nameOf({ kind, names, points }: Omit<Document, 'id'>): string {
  const name = names.en?.[0] ?? names.uk?.[0] ?? names.ru?.[0] ?? ''
  return points === null ? `${kind}-${slug(name)}` : `${kind}-of-${points}-points`
}

function toDocument(group: readonly Local[], linked: LinkedActors): Omit<Document, 'id'> {
  const documents = group.map(({ document }) => document)
  const actorIds = (pick: (document: FoundDocument) => number[]): Id[] =>
    [
      ...new Set(group.flatMap(({ findings, document }) => pick(document).map((ref) => linked.idOf(findings, ref)))),
    ].sort(byText)
  const names: Document['names'] = {}
  for (const language of [...new Set(documents.flatMap((one) => Object.keys(one.names)))].sort(byText))
    names[language] = [...new Set(documents.flatMap((one) => one.names[language] ?? []))].sort(
      (one, other) => one.length - other.length || byText(one, other),
    )
  const points = documents.find((one) => one.points !== null)?.points ?? null
  const status = documents
    .map((one) => one.status)
    .reduce((best, one) => (DOCUMENT_STATUSES.indexOf(one) > DOCUMENT_STATUSES.indexOf(best) ? one : best))
  // What was signed is no proposal any more.
  const signed = documents.find((one) => one.status === 'signed')
  return {
    kind: (signed ?? documents[0])?.kind ?? 'plan',
    names,
    points,
    status,
    authors: actorIds((one) => one.authors),
    signatories: actorIds((one) => one.signatories),
    revises: null,
    when:
      documents
        .map((one) => one.when)
        .filter((when) => when !== null)
        .sort(byText)[0] ?? null,
    evidence: documents.flatMap((one) => one.evidence).sort(byEvidence),
  }
}
