import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Yaml from 'yaml'
import { prettifyError, type ZodType } from 'zod'
import { LanguageFileError } from './file-error.ts'
import { keep } from './keep.ts'

/**
 * A YAML file of this folder, checked: `uk/grammar.yml`. Throws an error of one line that names the file. What was
 * checked is kept, so that a file is parsed once after it has changed; its content must survive JSON.
 */
export function readChecked<Content>(file: string, schema: ZodType<Content>): Content {
  return keep(file, [file], () => checkedYaml(readFileSync(new URL(file, import.meta.url), 'utf8'), schema, file))
}

/** The same for YAML that is at hand; `file` names it in errors. */
export function checkedYaml<Content>(yaml: string, schema: ZodType<Content>, file: string): Content {
  return naming(file, () => {
    const checked = schema.safeParse(parseYaml(yaml))
    if (!checked.success) throw new Error(prettifyError(checked.error))
    return checked.data
  })
}

/** The parser is loaded when there is something to parse, which is seldom. */
function parseYaml(yaml: string): unknown {
  const { parse } = createRequire(import.meta.url)('yaml') as typeof Yaml
  return parse(yaml)
}

/** Does the work on a file; what goes wrong is told in one line with the file's name. */
export function naming<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new LanguageFileError(`language/${file}: ${what.replaceAll(/\s*\n\s*/gu, ' ')}`, { cause: error })
  }
}
