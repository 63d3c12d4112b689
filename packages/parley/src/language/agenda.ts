import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'

const Agenda = z.object({
  note: z.string(),
  source: z.string(),
  issues: z.record(z.string(), z.object({ en: z.string(), uk: z.string(), ru: z.string() })),
})

let names: Record<string, { en: string; uk: string; ru: string }> | null = null

/** What an issue is called in each language; the id itself for one that the agenda does not name. */
export function agendaNames(id: string): { [language: string]: string } {
  names ??= readChecked('agenda.yml', Agenda).issues
  return names[id] ?? { en: id }
}
