import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import type { z } from 'zod'

/** What to write in each field. */
const HOW: { readonly [field: string]: string } = {
  id: 'write small Latin letters, digits and hyphens, as in peace-talks',
  title: 'write a few words, in quotation marks where they are a number',
  sides:
    'write each as "- name: NAME", with "members: [NAME, NAME]" below it where reports do not say who belongs to it',
  agenda: 'write a list of issues, as in [ceasefire, prisoners]',
  languages: 'write a list of languages, as in [uk, ru, en]',
  relevant: 'write "actors:", "words:" and "never:" below it, each with a list, as in [NAME, word, begun*]',
  sources:
    'write each as "- feed: ADDRESS", "- sitemap: …", "- page: …", "- list: …" with "links: SELECTOR", or "- folder: PATH"',
}

type Path = readonly PropertyKey[]

/** The file as it was parsed, and where its lines begin. */
interface Written {
  contents: Node | null
  lines: LineCounter
}

/** Which field of the file of a dossier is wrong, in which line, and what to write there. */
export function complaintOf(issue: z.core.$ZodIssue, written: Written): string {
  const [field] = issue.path
  if (issue.code === 'unrecognized_keys') {
    const [name = ''] = issue.keys
    return `nothing is called "${name}"${lineOf([...issue.path, name], written)} in a dossier: check the spelling`
  }
  const named = issue.path.map((part) => (typeof part === 'number' ? `number ${part + 1}` : String(part))).join(', ')
  return `${named}${lineOf(issue.path, written)}: ${HOW[String(field)] ?? issue.message}`
}

/** The line of a field in brackets, or of what it should stand in; nothing where neither is written. */
function lineOf(path: Path, { contents, lines }: Written): string {
  let [node, offset]: [unknown, number | undefined] = [contents, undefined]
  for (const part of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === part) : undefined
    const below: unknown = isSeq(node) ? node.items[Number(part)] : pair?.value
    const start = pair === undefined ? below : pair.key
    offset = startOf(start) ?? offset
    node = below
  }
  return offset === undefined ? '' : ` (line ${lines.linePos(offset).line})`
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]
