import { isActorField } from '../../model/actor-field.ts'
import type { NamedActor, Passage } from '../../model/correction.ts'
import type { CorrectOptions } from '../correct.ts'
import { note, type Standing } from './note.ts'
import { somebody } from './somebody.ts'
import { passageOf, refusedTargets, targetOf } from './target.ts'

export interface Field {
  what: string
  field: string
  value: string
}

/** `parley correct mend`: another value for a field. */
export async function mendValue({ what, field, value }: Field, options: CorrectOptions): Promise<void> {
  await note(options, (standing) => {
    const target = targetOf(standing, what, options.noun)
    return {
      action: 'mend',
      ...target,
      field,
      value: valueOf(standing, { field, value }, { at: target.passage, options }),
    }
  })
}

/** `parley correct refuse`: it was read wrongly, in every report that tells it where it is named by its id. */
export async function refuseValue(what: string, options: CorrectOptions): Promise<void> {
  await note(options, (standing) =>
    refusedTargets(standing, what, options.noun).map((target) => ({ action: 'refuse', ...target })),
  )
}

/** `parley correct put`: one more in a list. */
export async function putValue(
  { what, field, value }: Field,
  { at, ...options }: CorrectOptions & { at: string },
): Promise<void> {
  await note(options, (standing) => {
    const evidence = passageOf(standing, at)
    const one = listed(valueOf(standing, { field, value }, { at: evidence, options }))
    return { action: 'put', ...targetOf(standing, what, options.noun), field, value: one, evidence }
  })
}

/** `parley correct strike`: one less in a list. */
export async function strikeValue({ what, field, value }: Field, options: CorrectOptions): Promise<void> {
  await note(options, (standing) => {
    const target = targetOf(standing, what, options.noun)
    const one = listed(valueOf(standing, { field, value }, { at: target.passage, options }))
    return { action: 'strike', ...target, field, value: one }
  })
}

/** No list holds nothing: who writes "null" means the word. */
const listed = (value: string | number | NamedActor | null): string | number | NamedActor => value ?? 'null'

/** Points and ordinals are counted, some fields are actors, all others words. */
function valueOf(
  standing: Standing,
  { field, value }: Omit<Field, 'what'>,
  { at, options }: { at: Passage; options: CorrectOptions },
): string | number | NamedActor | null {
  if (value === 'null') return null
  if (isActorField(field)) return somebody(standing, value, { field, at, kind: options.kind })
  return (field === 'points' || field === 'ordinals') && /^\d{1,4}$/u.test(value) ? Number(value) : value
}
