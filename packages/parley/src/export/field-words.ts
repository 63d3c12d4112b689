import type { FieldOf } from '../model/difference.ts'
import { dateInWords } from './dates.ts'

/** Fields whose names alone do not tell a reader what they hold. */
const LABELS: { readonly [field: string]: string } = {
  when: 'date',
  medium: 'form',
  ordinals: 'round',
  issues: 'issue',
  roles: 'office',
  passage: 'words',
  speakerText: 'speaker as worded',
}

/** What a field is called: "third parties" for `thirdParties`. */
export const fieldLabel = (field: string): string =>
  LABELS[field] ?? field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)

/** Gives names by ids. */
export interface Namer {
  actor(id: string): string
  issue(id: string): string
}

/** A value of a field as people read it; of a name or a heading, where it stands in no field. */
export function fieldValue({ of, field }: { of: FieldOf; field?: string }, value: string, names: Namer): string {
  switch (of) {
    case 'actor':
      return names.actor(value)
    case 'issue':
      return names.issue(value)
    case 'date':
      return dateInWords(value)
    case 'words':
      return (field === 'outcomes' ? outcomeInWords(value, names) : value).replaceAll(/\s+/gu, ' ')
  }
}

/** What came of a meeting: an issue and its state («ceasefire: agreed»), the issue by its name; other words as they stand. */
export function outcomeInWords(summary: string, { issue }: Pick<Namer, 'issue'>): string {
  const [id = '', state] = summary.split(': ')
  return state === undefined ? summary : summary.replace(id, () => issue(id))
}
