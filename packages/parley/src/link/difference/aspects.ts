import type { Actor } from '../../model/actor.ts'
import type { ChangedField, Compared, ComparedNoun } from '../../model/difference.ts'
import type { Document } from '../../model/document.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { Issue, Position, Progress } from '../../model/issue.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Report } from '../../model/report.ts'
import type { Statement } from '../../model/statement.ts'

/** A field and its values. */
export interface Field extends Pick<ChangedField, 'field' | 'of' | 'list'> {
  values: string[]
}

/** Something of a record as it is compared with something of another. */
export interface Aspects {
  noun: ComparedNoun
  head: Omit<Compared, 'evidence'>
  evidence: readonly Evidence[]
  fields: Field[]
}

/** All of a record that is compared, noun by noun. */
export function aspectsOf(record: ParleyRecord): Aspects[] {
  return [
    ...record.meetings.map(meetingAspects),
    ...record.statements.map(statementAspects),
    ...record.issues.flatMap((issue) => issue.positions.map((position) => positionAspects(issue, position))),
    ...record.issues.flatMap((issue) => issue.progress.map((progress) => progressAspects(issue, progress))),
    ...record.documents.map(documentAspects),
    ...record.actors.map(actorAspects),
  ]
}

const one = (of: Field['of'], field: string, value: string | number | null): Field => ({
  field,
  of,
  list: false,
  values: value === null ? [] : [String(value)],
})
const list = (of: Field['of'], field: string, values: readonly (string | number)[]): Field => ({
  field,
  of,
  list: true,
  values: [...new Set(values.map(String))],
})

export const reportHead = ({ id, title, origin, published }: Report): Aspects['head'] => ({
  id,
  title: [word(title ?? origin)],
  when: published,
})

/** Of a report, its text and what stands around it. */
export const reportFields = (report: Report): Field[] => [
  one('words', 'outlet', report.outlet),
  one('words', 'language', report.language),
  one('date', 'published', report.published),
  one('words', 'title', report.title),
  one('words', 'text', `${report.text.length} characters`),
  list(
    'words',
    'sources',
    report.sources.map(({ name }) => name),
  ),
  one('words', 'copyOf', report.copyOf),
]

const meetingAspects = (meeting: Meeting): Aspects => ({
  noun: 'meeting',
  head: {
    id: meeting.id,
    title: [...meeting.sides, ...(meeting.place === null ? [] : [meeting.place])].map(named),
    when: meeting.when,
  },
  evidence: meeting.evidence,
  fields: [
    one('words', 'status', meeting.status),
    one('words', 'medium', meeting.medium),
    one('date', 'when', meeting.when),
    one('words', 'time', meeting.time),
    one('actor', 'place', meeting.place),
    list('actor', 'sides', meeting.sides),
    list(
      'actor',
      'participants',
      meeting.participants.map(({ actor: id }) => id),
    ),
    list(
      'actor',
      'thirdParties',
      (meeting.thirdParties ?? []).map(({ actor: id }) => id),
    ),
    list(
      'words',
      'ordinals',
      meeting.ordinals.map(({ number }) => number),
    ),
    list('issue', 'issues', meeting.issues),
    list(
      'words',
      'outcomes',
      meeting.outcomes.map(({ summary }) => summary),
    ),
    one('words', 'independentSources', meeting.independentSources),
  ],
})

const statementAspects = (statement: Statement): Aspects => ({
  noun: 'statement',
  head: {
    id: statement.id,
    title: [statement.speaker === null ? word(statement.speakerText) : named(statement.speaker)],
    when: statement.when,
  },
  evidence: statement.evidence,
  fields: [
    one('actor', 'speaker', statement.speaker),
    one('words', 'speakerText', statement.speakerText),
    one('words', 'passage', statement.evidence[0]?.quote ?? null),
    one('words', 'anonymity', statement.anonymity),
    one('words', 'mode', statement.mode),
    one('words', 'channel', statement.channel),
    one('date', 'when', statement.when),
    list(
      'words',
      'via',
      statement.via.map(({ name }) => name),
    ),
    list('issue', 'issues', statement.issues),
  ],
})

const positionAspects = ({ id }: Issue, position: Position): Aspects => ({
  noun: 'position',
  head: {
    id: null,
    title: [named(position.party), word(position.stance), { of: 'issue', value: id }],
    when: position.when,
  },
  evidence: position.evidence,
  fields: [
    one('issue', 'issue', id),
    one('actor', 'party', position.party),
    one('words', 'stance', position.stance),
    one('date', 'when', position.when),
  ],
})

const progressAspects = ({ id }: Issue, progress: Progress): Aspects => ({
  noun: 'progress',
  head: { id: null, title: [{ of: 'issue', value: id }, word(progress.state)], when: progress.when },
  evidence: progress.evidence,
  fields: [one('issue', 'issue', id), one('words', 'state', progress.state), one('date', 'when', progress.when)],
})

const documentAspects = (document: Document): Aspects => ({
  noun: 'document',
  head: { id: document.id, title: [word(bestName(document.names) ?? document.id)], when: document.when },
  evidence: document.evidence,
  fields: [
    list('words', 'names', Object.values(document.names).flat()),
    one('words', 'kind', document.kind),
    one('words', 'points', document.points),
    one('words', 'status', document.status),
    list('actor', 'authors', document.authors),
    list('actor', 'signatories', document.signatories),
    one('date', 'when', document.when),
  ],
})

const actorAspects = (actor: Actor): Aspects => ({
  noun: 'actor',
  head: { id: actor.id, title: [named(actor.id)], when: null },
  evidence: actor.mentions,
  fields: [
    one('words', 'kind', actor.kind),
    list('words', 'names', Object.values(actor.names).flat()),
    list(
      'words',
      'roles',
      actor.roles.map(({ title }) => title),
    ),
  ],
})

const named = (value: Id): Compared['title'][number] => ({ of: 'actor', value })
const word = (value: string): Compared['title'][number] => ({ of: 'words', value })

const bestName = (names: Actor['names']): string | undefined => names['en']?.[0] ?? Object.values(names).flat()[0]
