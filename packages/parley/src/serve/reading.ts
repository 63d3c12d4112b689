import type { Evidence, Id } from '../model/evidence.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { MarkKind, ReportCounts } from './views.ts'

/** One place of a report that a value was read from, without the names that a page shows. */
export interface Place {
  evidence: Evidence
  kind: MarkKind
  subject: Id
  field: string
  value: string | null
  actor: Id | null
}

/** Everything in a record that rests on one report. */
export interface ReadOfReport {
  counts: ReportCounts
  places: Place[]
}

/** What rests on each report, in one pass over the record. A report that nothing rests on has no entry. */
export function readByReport(record: ParleyRecord): Map<Id, ReadOfReport> {
  const read = new Map<Id, ReadOfReport>()
  for (const [noun, places] of valuesOf(record)) {
    const reports = new Set<Id>()
    for (const place of places) {
      const id = place.evidence.report
      const entry = read.get(id) ?? { counts: noCounts(), places: [] }
      read.set(id, entry)
      entry.places.push(place)
      if (!reports.has(id)) entry.counts[noun]++
      reports.add(id)
    }
  }
  return read
}

export function noCounts(): ReportCounts {
  return { actors: 0, meetings: 0, statements: 0, progress: 0, positions: 0, documents: 0 }
}

/** Every value of the record with all the places that it was read from. */
function* valuesOf(record: ParleyRecord): Generator<[keyof ReportCounts, Place[]]> {
  for (const { id: subject, mentions, roles } of record.actors) {
    const base = { kind: 'actor', subject, actor: subject } as const
    const named = placesOf(mentions, { ...base, field: 'mentions', value: null })
    const inOffice = roles.flatMap((role) => placesOf(role.evidence, { ...base, field: 'roles', value: role.title }))
    yield ['actors', [...named, ...inOffice]]
  }
  for (const meeting of record.meetings) {
    const base = { kind: 'meeting', subject: meeting.id, actor: null } as const
    yield [
      'meetings',
      [
        ...placesOf(meeting.evidence, { ...base, field: 'evidence', value: meeting.status }),
        ...meeting.participants.flatMap(({ actor, evidence }) =>
          placesOf(evidence, { ...base, field: 'participants', value: null, actor }),
        ),
        ...meeting.ordinals.flatMap(({ number, evidence }) =>
          placesOf(evidence, { ...base, field: 'ordinals', value: String(number) }),
        ),
        ...meeting.outcomes.flatMap(({ summary, evidence }) =>
          placesOf(evidence, { ...base, field: 'outcomes', value: summary }),
        ),
      ],
    ]
  }
  for (const { id: subject, mode, speaker, evidence } of record.statements) {
    yield [
      'statements',
      placesOf(evidence, { kind: 'statement', subject, field: 'evidence', value: mode, actor: speaker }),
    ]
  }
  for (const { id: subject, progress, positions } of record.issues) {
    for (const { state, evidence } of progress) {
      yield [
        'progress',
        placesOf(evidence, { kind: 'progress', subject, field: 'progress', value: state, actor: null }),
      ]
    }
    for (const { stance, party, evidence } of positions) {
      yield [
        'positions',
        placesOf(evidence, { kind: 'position', subject, field: 'positions', value: stance, actor: party }),
      ]
    }
  }
  for (const { id: subject, status, evidence } of record.documents) {
    yield [
      'documents',
      placesOf(evidence, { kind: 'document', subject, field: 'evidence', value: status, actor: null }),
    ]
  }
}

function placesOf(evidence: readonly Evidence[], value: Omit<Place, 'evidence'>): Place[] {
  return evidence.map((one) => ({ evidence: one, ...value }))
}
