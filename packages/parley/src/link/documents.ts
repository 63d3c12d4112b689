import type { Document, DocumentStatus } from '../model/document.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings, FoundDocument } from '../model/findings.ts'
import { byEvidence, type LinkedActors } from './actors.ts'
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

/** Documents of all reports: one per kind and number of points, or per kind and name where no number tells them apart. */
export function linkDocuments(findings: readonly Findings[], linked: LinkedActors): Document[] {
  const groups = new Map<string, Local[]>()
  for (const one of findings)
    for (const document of one.documents) {
      const key = keyOf(one, document, linked)
      const group = groups.get(key)
      if (group) group.push({ findings: one, document })
      else groups.set(key, [{ findings: one, document }])
    }
  const ids = createIds()
  return [...groups.keys()].sort(byText).map((key) => toDocument(groups.get(key) ?? [], linked, ids))
}

function keyOf(findings: Findings, document: FoundDocument, linked: LinkedActors): string {
  if (document.points !== null) return `plan ${document.points}`
  const authors = document.authors.map((ref) => linked.idOf(findings, ref)).sort(byText)
  if (document.signatories.length > 0)
    return `${document.kind} signed ${document.signatories
      .map((ref) => linked.idOf(findings, ref))
      .sort(byText)
      .join('+')}`
  if (authors.length > 0) return `${document.kind} by ${authors.join('+')}`
  return `${document.kind} ${slug(firstName(document))}`
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
