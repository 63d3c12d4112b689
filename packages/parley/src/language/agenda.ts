import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'
import { once } from './once.ts'

const Agenda = z.object({
  note: z.string(),
  source: z.string(),
  issues: z.record(
    z.string(),
    z.strictObject({ en: z.string(), uk: z.string(), ru: z.string(), people: z.boolean().optional() }),
  ),
})

const issues = once(() => readChecked('agenda.yml', Agenda).issues)

/** What an issue is called in each language; the id itself for one that the agenda does not name. */
export function agendaNames(id: string): { [language: string]: string } {
  const { people: _, ...names } = issues()[id] ?? { en: id }
  return names
}

/** Whether an agreement on an issue says of how many people: "agreed to exchange 150 prisoners". */
export const isOfPeople = (id: string): boolean => issues()[id]?.people === true

/** The issue of that id, or of that name in some language, in whatever case; null where there is none. */
export function issueCalled(wording: string): string | null {
  const wanted = wording.trim().toLowerCase()
  const isCalled = (id: string): boolean =>
    [id, ...Object.values(agendaNames(id))].some((name) => name.toLowerCase() === wanted)
  return agendaIds().find(isCalled) ?? null
}

/** All issues that the agenda names. */
export const agendaIds = (): string[] => Object.keys(issues())
