import { isActorField } from '../../model/actor-field.ts'
import type { Passage } from '../../model/correction.ts'
import type { CorrectOptions } from '../correct.ts'
import { Failure } from '../output.ts'
import { note, type Standing } from './note.ts'
import { somebody } from './somebody.ts'
import { passageOf } from './target.ts'

/** Fields that may have several values, apart by semicolons. */
const LISTS: ReadonlySet<string> = new Set(['sides', 'participants', 'authors', 'signatories', 'issues'])

/** `parley correct add`: something that is told at a passage and was not read. Fields come as FIELD=VALUE. */
export async function addThing(
  { noun, where, fields }: { noun: string; where: string; fields: readonly string[] },
  options: CorrectOptions,
): Promise<void> {
  await note(options, (standing) => {
    const passage = passageOf(standing, where)
    const given = fields.map((field): [string, unknown] => {
      const [, name = '', value = ''] = /^(\p{L}+)=(.+)$/su.exec(field) ?? []
      if (value === '') throw new Failure(`${field}: is no field: write FIELD=VALUE, as in status=held`)
      return [name, valueOf(standing, { name, value }, { passage, options })]
    })
    return { action: 'add', passage, added: { noun, ...Object.fromEntries(given) } }
  })
}

function valueOf(
  standing: Standing,
  { name, value }: { name: string; value: string },
  { passage, options }: { passage: Passage; options: CorrectOptions },
): unknown {
  const one = (word: string): unknown =>
    isActorField(name) ? somebody(standing, word, { field: name, at: passage, kind: options.kind }) : word
  if (LISTS.has(name)) return value.split(';').map((word) => one(word.trim()))
  return name === 'points' && /^\d{1,4}$/u.test(value) ? Number(value) : one(value)
}
