import type { ReadMetadata } from './metadata.ts'
import { readMetadata } from './metadata.ts'

const FRONT = /^\uFEFF?---[^\S\n]*\n([\s\S]{0,50000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u

/** Metadata in the YAML front matter of a Markdown file; what is no valid YAML is a problem, with its line. */
export async function readFrontMatter(bytes: Uint8Array): Promise<ReadMetadata> {
  const head = new TextDecoder().decode(bytes.subarray(0, 64 * 1024)).replace(/\r\n?/gu, '\n')
  const front = FRONT.exec(head)?.[1]
  if (front === undefined) return { given: {}, problems: [] }
  const { parseDocument } = await import('yaml')
  const document = parseDocument(front)
  const [error] = document.errors
  if (error)
    return {
      given: {},
      problems: [`front matter is broken in line ${(error.linePos?.[0].line ?? 0) + 1}: mend it or take it out`],
    }
  const fields: unknown = document.toJS({ maxAliasCount: 10 })
  return typeof fields === 'object' && fields !== null
    ? readMetadata(fields as { [name: string]: unknown })
    : { given: {}, problems: [] }
}
