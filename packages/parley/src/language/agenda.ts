import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'
import { once } from './once.ts'

const Agenda = z.object({
  note: z.string(),
  source: z.string(),
  issues: z.record(z.string(), z.object({ en: z.string(), uk: z.string(), ru: z.string() })),
})

const issues = once(() => readChecked('agenda.yml', Agenda).issues)

/** What an issue is called in each language; the id itself for one that the agenda does not name. */
export function agendaNames(id: string): { [language: string]: string } {
  return issues()[id] ?? { en: id }
}
