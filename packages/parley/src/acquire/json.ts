import { looksLikeHtml } from './format.ts'
import { given, refusal } from './input.ts'
import type { Acquired, Input, InputMetadata } from './input.ts'
import { readMetadata } from './metadata.ts'

/** A JSON file: one report, a list of reports, or an object with the list under `reports`. */
export function* readJson({ origin, bytes, metadata }: Input): Generator<Acquired> {
  const parsed = parseJson(new TextDecoder().decode(bytes))
  if ('reason' in parsed) {
    yield refusal(origin, parsed.reason)
    return
  }
  const { value } = parsed
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value['reports'])
      ? value['reports']
      : null
  if (list === null) yield* reportOf(value, origin, metadata)
  else if (list.length === 0) yield refusal(origin, 'holds no reports: its list is empty')
  else for (const [index, item] of list.entries()) yield* reportOf(item, `${origin}#${index + 1}`, metadata)
}

/** One line of a JSONL file. */
export function* readJsonLine(line: string, origin: string, metadata: InputMetadata): Generator<Acquired> {
  const parsed = parseJson(line)
  if ('reason' in parsed) yield refusal(origin, 'is not valid JSON: every line has to be one report in JSON')
  else yield* reportOf(parsed.value, origin, metadata)
}

function* reportOf(value: unknown, place: string, metadata: InputMetadata): Generator<Acquired> {
  if (!isObject(value)) {
    yield refusal(place, 'is no report: a report is an object with "text" or "html"')
    return
  }
  const content = contentOf(value)
  if (content === null) {
    yield refusal(place, 'holds no "text", "body" or "html": nothing to read')
    return
  }
  const own = readMetadata(value)
  for (const problem of own.problems) yield refusal(place, problem)
  const origin =
    own.given.url ?? (typeof value['origin'] === 'string' && value['origin'] !== '' ? value['origin'] : place)
  yield {
    raw: {
      origin,
      bytes: new TextEncoder().encode(content.text),
      format: content.format,
      given: given(metadata, own.given),
    },
  }
}

function contentOf(value: { [name: string]: unknown }): { text: string; format: 'html' | 'text' } | null {
  const html = value['html']
  if (typeof html === 'string' && html.trim() !== '') return { text: html, format: 'html' }
  for (const name of ['text', 'body', 'content']) {
    const text = value[name]
    if (typeof text === 'string' && text.trim() !== '')
      return { text, format: looksLikeHtml(text.slice(0, 4096)) ? 'html' : 'text' }
  }
  return null
}

function parseJson(text: string): { value: unknown } | { reason: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { reason: `is not valid JSON in line ${errorLine(text, (error as Error).message)}: mend it there` }
  }
}

function errorLine(text: string, message: string): number {
  const position = /position (\d+)/u.exec(message)?.[1]
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
  return before.split('\n').length
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
