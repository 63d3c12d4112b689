import type { CorrectOptions } from '../correct.ts'
import { note } from './note.ts'
import { targetOf } from './target.ts'

/** `parley correct mend`: another value for a field. */
export async function mendValue(
  { what, field, value }: { what: string; field: string; value: string },
  options: CorrectOptions,
): Promise<void> {
  await note(options, (standing) => ({
    action: 'mend',
    ...targetOf(standing, what, options.noun),
    field,
    value: valueOf(field, value),
  }))
}

/** `parley correct refuse`: it was read wrongly. */
export async function refuseValue(what: string, options: CorrectOptions): Promise<void> {
  await note(options, (standing) => ({ action: 'refuse', ...targetOf(standing, what, options.noun) }))
}

/** Points are counted; all other fields that can be mended are words. */
function valueOf(field: string, value: string): string | number | null {
  if (value === 'null') return null
  return field === 'points' && /^\d{1,4}$/u.test(value) ? Number(value) : value
}
