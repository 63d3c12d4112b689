import { naming, readChecked } from '../checked-yaml.ts'
import type { TimeGrammar } from '../time.ts'
import { compileTimeGrammar } from './grammar.ts'
import { TimeFile } from './schema.ts'

/** Reads and compiles a time.yml: `uk/time.yml`. Throws an Error of one line that names the file and what is wrong in it. */
export function loadTimeGrammar(file: string): TimeGrammar {
  const checked = readChecked(file, TimeFile)
  return naming(file, () => compileTimeGrammar(checked))
}
