import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { TimeGrammar } from '../time.ts'
import { compileTimeGrammar } from './grammar.ts'
import { TimeFile } from './schema.ts'

/** Reads and compiles a time.yml. Throws an Error of one line that names the file and what is wrong in it. */
export function loadTimeGrammar(file: URL): TimeGrammar {
  const checked = TimeFile.safeParse(parse(readFileSync(file, 'utf8')))
  if (!checked.success) throw new Error(`${file.pathname}: ${z.prettifyError(checked.error).replaceAll('\n', ' ')}`)
  try {
    return compileTimeGrammar(checked.data)
  } catch (error) {
    throw new Error(`${file.pathname}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
