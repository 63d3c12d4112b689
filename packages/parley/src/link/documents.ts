import type { Document, DocumentStatus } from '../model/document.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings, FoundDocument } from '../model/findings.ts'
import { byEvidence, type LinkedActors } from './actors.ts'
import { onlyDay } from './day.ts'
import { createIds, slug } from './ids.ts'
import { byText } from './order.ts'

interface Local {
  findings: Findings
  document: FoundDocument
}

const ORDER: DocumentStatus[] = [
  'mentioned',
  'drafted',
  'presented',
  'discussed',
  'revised',
  'accepted',
  'rejected',
  'signed',
]

/** Documents that are taken for one, who signed them, and the day, in days since 1970. */
interface Group {
  locals: Local[]
  signatories: string
  signed: number | null
}

/** Reports of a signing come out so many days apart; a day told of it may be off by a time zone. */
const DAYS_OF_NEWS = 3

/**
 * Documents of all reports. Two are one that share what tells documents apart: the number of points, who signed it, who
 * proposed it, what it is about, or its name; and that were not signed by others or on another day.
 */
export function linkDocuments(findings: readonly Findings[], linked: LinkedActors): Document[] {
  const groups = new Map<string, Group[]>()
  const all: Group[] = []
  const sorted = findings.toSorted((one, other) => byText(one.report.id, other.report.id))
  for (const one of sorted)
    for (const document of one.documents) {
      const signatories = idsOf(document.signatories, one, linked)
      const signed = dayOfSigning(one, document)
      const keys = keysOf(document, signatories, idsOf(document.authors, one, linked))
      const known = keys.flatMap((key) => groups.get(key) ?? []).find((group) => agrees(group, signatories, signed))
      const group = known ?? { locals: [], signatories: '', signed: null }
      if (!known) all.push(group)
      group.locals.push({ findings: one, document })
      group.signatories ||= signatories
      group.signed ??= signed
      for (const key of keys) {
        const sharing = groups.get(key)
        if (!sharing) groups.set(key, [group])
        else if (!sharing.includes(group)) sharing.push(group)
      }
    }
  const ids = createIds()
  return all.map(({ locals }) => toDocument(locals, linked, ids))
}

const idsOf = (refs: readonly number[], findings: Findings, linked: LinkedActors): string =>
  refs
    .map((ref) => linked.idOf(findings, ref))
    .sort(byText)
    .join('+')

function agrees(group: Group, signatories: string, signed: number | null): boolean {
  if (group.signatories && signatories && group.signatories !== signatories) return false
  return group.signed === null || signed === null || Math.abs(group.signed - signed) <= DAYS_OF_NEWS
}

/** The day told of it, or that of the report. */
function dayOfSigning(findings: Findings, { status, when }: FoundDocument): number | null {
  return status === 'signed' ? onlyDay(when ?? findings.report.published) : null
}

function keysOf(document: FoundDocument, signatories: string, authors: string): string[] {
  if (document.points !== null) return [`plan ${document.points}`]
  const about = (document.about ?? []).toSorted(byText).join('+')
  return [
    ...(signatories ? [`${document.kind} signed ${signatories}`] : []),
    ...(authors ? [`${document.kind} by ${authors}`] : []),
    ...(about ? [`${document.kind} about ${about}`] : []),
    `${document.kind} ${slug(firstName(document))}`,
  ]
}

const firstName = (document: FoundDocument): string =>
  Object.keys(document.names)
    .sort(byText)
    .flatMap((language) => document.names[language] ?? [])[0] ?? ''

function toDocument(group: readonly Local[], linked: LinkedActors, ids: ReturnType<typeof createIds>): Document {
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
  const kind = documents[0]?.kind ?? 'plan'
  const points = documents.find((one) => one.points !== null)?.points ?? null
  const name = names.en?.[0] ?? names.uk?.[0] ?? names.ru?.[0] ?? ''
  const status = documents
    .map((one) => one.status)
    .reduce((best, one) => (ORDER.indexOf(one) > ORDER.indexOf(best) ? one : best))
  return {
    id: ids.take(points === null ? `${kind}-${slug(name)}` : `${kind}-of-${points}-points`),
    kind,
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
