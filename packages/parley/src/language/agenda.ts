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

/** All issues that the agenda names. */
export const agendaIds = (): string[] => Object.keys(issues())
