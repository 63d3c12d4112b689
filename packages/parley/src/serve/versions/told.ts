import type { Evidence, Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Told } from '../keeping-views.ts'
import type { MarkKind } from '../views.ts'

/** One value of a record: what it is of, its fields, and where it was read. */
export interface ToldValue extends Told {
  noun: MarkKind
  id: Id
  evidence: readonly Evidence[]
}

/** Every value that a record tells, field by field; what is not told has no field. */
export function valuesTold(record: ParleyRecord): ToldValue[] {
  return [
    ...record.actors.map(({ id, names, roles, mentions }) =>
      told('actor', { id, evidence: mentions }, { names: namesIn(names), roles: roles.map(({ title }) => title) }),
    ),
    ...record.meetings.map((meeting) =>
      told('meeting', meeting, {
        when: [meeting.when],
        time: [meeting.time],
        status: [meeting.status],
        place: [meeting.place],
        medium: [meeting.medium === 'unknown' ? null : meeting.medium],
        sides: meeting.sides,
        participants: meeting.participants.map(({ actor }) => actor),
        thirdParties: (meeting.thirdParties ?? []).map(({ actor }) => actor),
        ordinals: meeting.ordinals.map(({ wording }) => wording),
        issues: meeting.issues,
        outcomes: meeting.outcomes.map(({ summary }) => summary),
      }),
    ),
    ...record.statements.map((statement) =>
      told('statement', statement, {
        speaker: [statement.speaker ?? statement.speakerText],
        words: [statement.evidence[0]?.quote ?? null],
        mode: [statement.mode],
        channel: [statement.channel],
        when: [statement.when],
        issues: statement.issues,
      }),
    ),
    ...record.issues.flatMap(({ id: issue, progress, positions }) => [
      ...progress.map((one, place) =>
        told(
          'progress',
          { id: `${issue} ${place}`, evidence: one.evidence },
          { issues: [issue], progress: [one.state], when: [one.when] },
        ),
      ),
      ...positions.map((one, place) =>
        told(
          'position',
          { id: `${issue} ${one.party} ${place}`, evidence: one.evidence },
          { party: [one.party], issues: [issue], stance: [one.stance], when: [one.when] },
        ),
      ),
    ]),
    ...record.documents.map((document) =>
      told('document', document, {
        names: namesIn(document.names),
        documentKind: [document.kind],
        documentStatus: [document.status],
        points: [document.points],
        when: [document.when],
        authors: document.authors,
        signatories: document.signatories,
      }),
    ),
  ]
}

const namesIn = (names: { [language: string]: string[] }): string[] => Object.values(names).flat()

function told(
  noun: MarkKind,
  { id, evidence }: Pick<ToldValue, 'id' | 'evidence'>,
  given: { [field: string]: readonly (string | number | null)[] },
): ToldValue {
  const fields = Object.entries(given)
    .map(([field, values]) => [field, values.filter((one) => one !== null).map(String)] as const)
    .filter(([, values]) => values.length > 0)
  return { noun, id, evidence, quote: evidence[0]?.quote ?? '', fields: Object.fromEntries(fields) }
}
