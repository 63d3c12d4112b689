import { cannotBeOne } from '../../model/actor-field.ts'
import type { CorrectOptions } from '../correct.ts'
import { Failure } from '../output.ts'
import { note } from './note.ts'
import { onePerReport, passageIn, present, tieable } from './target.ts'

/** `parley correct join`: actors, or meetings, that are one. */
export async function joinAll(ids: readonly string[], options: CorrectOptions): Promise<void> {
  if (new Set(ids).size < 2) throw new Failure('name two or more that are one')
  await note(options, (standing) => {
    const all = ids.map((id) => tieable(standing, id))
    const noun = all[0]?.noun ?? 'actor'
    if (all.some((one) => one.noun !== noun)) throw new Failure('an actor and a meeting cannot be one')
    const { record, forwardings } = standing
    if (cannotBeOne(ids.flatMap((id) => present(record.actors, id, forwardings)?.kind ?? [])))
      throw new Failure('a person cannot be one with a country or a place')
    return {
      action: 'join',
      noun,
      passages: all.flatMap(({ evidence }) => evidence.slice(0, 1).map((one) => passageIn(standing.record, one))),
    }
  })
}

/** `parley correct confirm`: what several reports tell of it is rightly one. */
export async function confirmOne(id: string, options: CorrectOptions): Promise<void> {
  await note(options, (standing) => {
    const { noun, evidence } = tieable(standing, id)
    const passages = onePerReport(standing.record, evidence)
    if (passages.length < 2) throw new Failure(`${id}: one report alone tells of it: there is nothing to confirm`)
    return { action: 'confirm', noun, passages }
  })
}

/** `parley correct part`: as some reports tell of it, it is another one. */
export async function partFrom(
  { id, reports }: { id: string; reports: readonly string[] },
  options: CorrectOptions,
): Promise<void> {
  await note(options, (standing) => {
    const { noun, evidence } = tieable(standing, id)
    const own = evidence.filter(({ report }) => reports.includes(report))
    const without = reports.filter((report) => !own.some((one) => one.report === report))
    if (without.length > 0) throw new Failure(`${without.join(', ')}: tells nothing of ${id}`)
    return { action: 'part', noun, passages: onePerReport(standing.record, own) }
  })
}

/** `parley correct name`: what an actor is called. */
export async function nameActor(
  { id, language, name }: { id: string; language: string; name: string },
  options: CorrectOptions,
): Promise<void> {
  await note(options, (standing) => {
    const { noun, evidence } = tieable(standing, id)
    const [first] = evidence
    if (noun !== 'actor' || first === undefined) throw new Failure(`${id}: only an actor has a name`)
    return { action: 'name', passage: passageIn(standing.record, first), language, name }
  })
}
