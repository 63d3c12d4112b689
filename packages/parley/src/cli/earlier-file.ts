import { statSync } from 'node:fs'
import { linesOfFile } from '../acquire/lines.ts'
import { Failure } from './output.ts'

/**
 * Takes care that only a file of the same kind is written over: a store or a report of that name would be gone. `what`
 * names the kind, as in "an earlier dump"; `isOne` tells it by the first line, without which nothing is lost. Throws
 * `Failure`, and what the system says of a name that cannot be.
 */
export async function keepOtherFile(file: string, what: string, isOne: (line: string) => boolean): Promise<void> {
  const there = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false })
  if (!there?.isFile() || there.size === 0 || (await opensWith(file, isOne))) return
  throw new Failure(`${file}: is there already and is not ${what}: name another file; this one was left as it was`)
}

async function opensWith(file: string, isOne: (line: string) => boolean): Promise<boolean> {
  try {
    for await (const line of linesOfFile(file)) return isOne(line)
    return true
  } catch {
    // What cannot be read as lines, or is no JSON, was not written here.
    return false
  }
}
