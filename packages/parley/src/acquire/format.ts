import type { RawReport } from '../read/cleaned.ts'

export type FileFormat = RawReport['format'] | 'json' | 'jsonl' | 'zip' | 'warc'

const BY_EXTENSION: { [extension: string]: FileFormat } = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  zip: 'zip',
  warc: 'warc',
}

const TABLE = 'is a table, not a report: name it reports.csv if it describes the files beside it'
const PART = 'is part of a web page, not a report: leave it out'
const FEED = 'is a feed or other XML, which Parley does not read: give the pages themselves'
/** Text files that are no reports, whatever their text. */
const NO_REPORT: { [extension: string]: string } = {
  csv: TABLE,
  tsv: TABLE,
  yml: 'is YAML, not a report: name it reports.yml if it describes the files beside it',
  yaml: 'is YAML, not a report: name it reports.yml if it describes the files beside it',
  css: PART,
  js: PART,
  mjs: PART,
  svg: PART,
  xml: FEED,
  rss: FEED,
  atom: FEED,
}

/** The extension in lower case, of what is inside where the name ends in .gz. */
function extensionOf(name: string): string {
  return /\.([\p{L}\d]+)(?:\.gz)?$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Format by file name; null where the name does not tell. */
export function formatByName(name: string): FileFormat | null {
  return BY_EXTENSION[extensionOf(name)] ?? null
}

/** Why a file of that name is no report; null where it may be one. */
export function noReport(name: string): string | null {
  return NO_REPORT[extensionOf(name)] ?? null
}

/** Format by the first bytes: a page opens with a tag, front matter with a rule, JSON with a bracket. */
export function formatByBytes(bytes: Uint8Array): FileFormat {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'windows-1252'
  const head = new TextDecoder(wide)
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:ï»¿|\uFEFF)/u, '')
    .trimStart()
  if (looksLikeHtml(head)) return 'html'
  if (/^---\s*\n(?:[^\n]*\n){0,60}?---\s*\n/u.test(head)) return 'markdown'
  if (/^\{\s*"/u.test(head)) return /\}\s*\n\s*\{/u.test(head) ? 'jsonl' : 'json'
  return /^\[\s*\{\s*"/u.test(head) ? 'json' : 'text'
}

/** Whether text opens the way pages and pieces of pages do. */
export function looksLikeHtml(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|header|div|p|h[1-6]|span|meta|title|figure|ul|ol|table|blockquote|a|b|i|em|strong|img|br)\b[^>]*>/iu.test(
    head,
  )
}
