import { agendaIds, agendaNames } from '../language/agenda.ts'
import type { AgendaList } from './views.ts'

/** Every issue that a report can be read to be about, whether the record has it or not. */
export const listAgenda = (): AgendaList => ({ items: agendaIds().map((id) => ({ id, names: agendaNames(id) })) })
