import type { Id } from '../../model/evidence.ts'
import type { CorrectOptions } from '../correct.ts'
import { Failure } from '../output.ts'
import { note } from './note.ts'

/** `parley correct copy` and `parley correct original`: what a report repeats, or that it repeats none. */
export async function noteCopy({ report, of }: { report: Id; of: Id | null }, options: CorrectOptions): Promise<void> {
  await note(options, ({ record: { reports } }) => {
    for (const id of [report, of])
      if (id !== null && !reports.some((one) => one.id === id)) throw new Failure(`${id}: no report has that id`)
    return { action: 'copy', report, of }
  })
}
