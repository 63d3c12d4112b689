import { fieldLabel, fieldValue, type Namer } from '../../export/field-words.ts'
import type { Paint } from '../../export/paint.ts'
import { printable, wrap } from '../../export/wrap.ts'
import type { TextPart, Told, ValueChange } from '../../serve/keeping-views.ts'
import { nameIn } from '../../serve/names.ts'
import type { Refers } from '../../serve/views.ts'
import type { Shown } from '../versions.ts'

interface Page {
  width: number
  paint: Paint
}

/** Versions with what changed between two of them: words that went in [-brackets-], words that came in {+braces+}. */
export function listingOf({ list, changes }: Shown, page: Page): string {
  const { paint } = page
  const name = [list.head.outlet, list.head.title ?? list.head.origin].filter((part) => part !== null).join(': ')
  const lines = [
    ...wrap(name, page.width).map(paint.heading),
    paint.quiet(printable(`${list.report}  ${list.address ?? list.head.origin}`)),
    '',
    ...list.versions.flatMap(({ at, sha256, withdrawn }, place) => [
      `${paint.strong(String(place + 1))}  ${at}  SHA-256 ${sha256}`,
      ...(withdrawn === null ? [] : [paint.warning(`   withdrawn, as found ${withdrawn}`)]),
    ]),
  ]
  if (changes !== null) {
    const place = (version: { at: string }): number => list.versions.findIndex(({ at }) => at === version.at) + 1
    lines.push('', paint.heading(`From ${place(changes.from)} to ${place(changes.to)}`))
    const isSame = [...changes.title, ...changes.text].every(({ kind }) => kind === 'same')
    if (isSame) lines.push('The text is the same.')
    else lines.push(...changed(changes.title, page), ...changed(changes.text, page))
    lines.push('', paint.heading('What it tells'))
    if (changes.values.length === 0) lines.push('The same.')
    lines.push(...changes.values.flatMap((change) => valueLines(change, changes.refers, page)))
  }
  return `${lines.join('\n')}\n`
}

/** How much of what is the same stands around a change, in UTF-16 code units. */
const AROUND = 60

/** The changed stretches of a text, each with a few words around it; nothing where nothing changed. */
function changed(parts: readonly TextPart[], { width, paint }: Page): string[] {
  if (parts.every(({ kind }) => kind === 'same')) return []
  const shown = parts
    .map(({ kind, text }, place) => {
      if (kind === 'went') return marked('[-', text, '-]')
      if (kind === 'came') return marked('{+', text, '+}')
      return shortened(text, { isFirst: place === 0, isLast: place === parts.length - 1 })
    })
    .join('')
  const lines = shown.split(/\s*\n\s*/u).filter((line) => line !== '')
  return lines.flatMap((line) => ['', ...painted(wrap(line, width), paint)])
}

/** A mark for each line, since each is a paragraph; blanks at the end stay outside. */
function marked(open: string, text: string, close: string): string {
  return text.replaceAll(/[^\s](?:[^\n]*[^\s])?/gu, (line) => `${open}${line}${close}`)
}

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const [head, tail] = [isFirst ? '' : text.slice(0, AROUND), isLast ? '' : text.slice(-AROUND)]
  if (head.length + tail.length >= text.length) return text
  const end = head.replace(/\s+\S*$/u, '')
  const start = tail.replace(/^\S*\s+/u, '')
  return [end, start].filter((part) => part !== '').join(isFirst || isLast ? '' : ' …\n… ')
}

/** Colours what is marked, also where a mark goes on over a line's end. */
function painted(lines: readonly string[], paint: Paint): string[] {
  let inside: ((text: string) => string) | null = null
  return lines.map((line) => {
    const pieces = line.split(/(\[-|-\]|\{\+|\+\})/u)
    let shown = ''
    for (const piece of pieces) {
      if (piece === '[-') inside = paint.warning
      else if (piece === '{+') inside = paint.quote
      shown += inside !== null && piece !== '' ? inside(piece) : piece
      if (piece === '-]' || piece === '+}') inside = null
    }
    return shown
  })
}

function valueLines({ noun, before, after, fields }: ValueChange, refers: Refers, { width }: Page): string[] {
  const told = (one: Told, names: readonly string[]): string =>
    names.map((field) => `${fieldLabel(field)} ${valuesOf(one, field, refers)}`).join('; ')
  const line =
    before !== null && after !== null
      ? `~ ${noun}: ${fields.map((field) => `${fieldLabel(field)} ${valuesOf(before, field, refers)} → ${valuesOf(after, field, refers)}`).join('; ')}`
      : before !== null
        ? `- ${noun}: ${told(before, Object.keys(before.fields))}`
        : after === null
          ? ''
          : `+ ${noun}: ${told(after, Object.keys(after.fields))}`
  const [first = '', ...rest] = wrap(line, width - 2)
  return [first, ...rest.map((one) => `  ${one}`)]
}

function valuesOf({ fields }: Told, field: string, { actors, issues }: Refers): string {
  const told = fields[field]
  if (told === undefined) return 'none'
  const names: Namer = {
    actor: (id) => nameIn(actors[id]?.names ?? {}, 'en') ?? id,
    issue: (id) => issues[id]?.en ?? id,
  }
  return told.values.map((value) => fieldValue({ of: told.of, field }, value, names)).join(', ')
}
