import type { Actor } from '../../model/actor.ts'
import type { Id } from '../../model/evidence.ts'
import { tookPlace } from '../../model/meeting.ts'
import { dateInWords } from '../dates.ts'
import { reportHead } from './evidence.ts'
import { bestName, counted, field, headline, nameOf, section, type Sheet } from './sheet.ts'

/** People, the most mentioned first, with their names in every language, their offices and where they stood up. */
export function peopleSection(sheet: Sheet): string[] {
  const people = sheet.record.actors.filter(({ kind }) => kind === 'person')
  const meetings = meetingsOf(sheet)
  const ordered = people.toSorted((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1))
  return section(
    sheet,
    'People',
    ordered.map((person) => personBlock(sheet, person, meetings.get(person.id) ?? 0)),
  )
}

function personBlock(sheet: Sheet, { id, names, roles, mentions }: Actor, meetings: number): string[] {
  const reports = new Set(mentions.map(({ report }) => report)).size
  const remark = `${counted(mentions.length, 'mention')} in ${counted(reports, 'report')}`
  const shown = bestName(names)
  const other = Object.entries(names).flatMap(([language, forms]) =>
    forms.filter((form) => form !== shown).map((form) => `${form} (${language})`),
  )
  return [
    ...headline(sheet, shown ?? id, remark),
    ...(other.length === 0 ? [] : field(sheet, 'Also', other.join(', '))),
    ...roles.flatMap((role) => {
      const of = role.of === null ? '' : ` of ${nameOf(sheet, role.of)}`
      const side = role.side === null || role.side === role.of ? '' : `, for ${nameOf(sheet, role.side)}`
      const when = role.when === null ? '' : `, ${dateInWords(role.when)}`
      return field(sheet, 'Office', `${role.title}${of}${side}${when}${citedFrom(sheet, role.evidence[0]?.report)}`)
    }),
    ...(meetings === 0 ? [] : field(sheet, 'Took part in', counted(meetings, 'meeting'))),
  ]
}

function citedFrom(sheet: Sheet, id: Id | undefined): string {
  const report = id === undefined ? undefined : sheet.reports.get(id)
  return report === undefined ? '' : ` (${reportHead(report)})`
}

/** How many meetings that took place each was at. */
function meetingsOf({ record }: Sheet): Map<Id, number> {
  const counts = new Map<Id, number>()
  for (const { participants, status } of record.meetings) {
    if (!tookPlace(status)) continue
    for (const actor of new Set(participants.map((participant) => participant.actor))) {
      counts.set(actor, (counts.get(actor) ?? 0) + 1)
    }
  }
  return counts
}
