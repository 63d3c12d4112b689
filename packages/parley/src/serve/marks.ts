import type { Id, LanguageTag } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import type { IndexedRecord } from './indexed.ts'
import { nameIn } from './names.ts'
import type { Place } from './reading.ts'
import type { Mark } from './views.ts'

/** Everything in the record that rests on a report, by start; of two that start together the longer first. */
export function marksOf(indexed: IndexedRecord, report: Report): Mark[] {
  const places = indexed.read.get(report.id)?.places ?? []
  const label = labeller(indexed, report.language)
  return places
    .map(({ evidence: { start, end, by, timing }, kind, subject, field, value, actor }) => {
      const { when = null, place = null } = (kind === 'meeting' ? indexed.meetingById.get(subject) : undefined) ?? {}
      return {
        start,
        end,
        by,
        timing,
        kind,
        subject,
        field,
        label: label({ kind, subject }),
        value,
        actor,
        when,
        place,
      }
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : Number(a.kind > b.kind)))
}

/** Names of what is marked, in one language. */
function labeller(indexed: IndexedRecord, language: LanguageTag): (place: Pick<Place, 'kind' | 'subject'>) => string {
  const actorName = (id: Id | null): string | null => {
    const actor = id === null ? undefined : indexed.actorById.get(id)
    return actor ? nameIn(actor.names, language) : null
  }
  return ({ kind, subject }) => {
    switch (kind) {
      case 'actor':
        return actorName(subject) ?? subject
      case 'meeting': {
        const meeting = indexed.meetingById.get(subject)
        const parts = [meeting?.when, actorName(meeting?.place ?? null)].filter((part) => part != null)
        return parts.join(' · ')
      }
      case 'statement': {
        const statement = indexed.statementById.get(subject)
        return actorName(statement?.speaker ?? null) ?? statement?.speakerText ?? ''
      }
      case 'document': {
        const document = indexed.documentById.get(subject)
        return (document && nameIn(document.names, language)) ?? ''
      }
      default: {
        const names = indexed.issueById.get(subject)?.names ?? {}
        return names[language] ?? names.en ?? Object.values(names)[0] ?? subject
      }
    }
  }
}
