import { firstWord, furnitureKey } from '../../language/furniture.ts'
import type { Furniture, FurnitureRule, Wording } from '../../language/furniture.ts'
import type { NotBody } from '../../model/report.ts'
import { authorLines } from './authors.ts'
import { isStopped } from './line.ts'
import type { Line, NotBodyKind } from './line.ts'
import { pleaFrom } from './plea.ts'
import { signedKind } from './signs.ts'

/** What a line is besides body: all of it from `from` on. */
interface Marked {
  kind: NotBodyKind
  from: number
  /** Set where nothing but the wording stands on the line. */
  opens: FurnitureRule['opens'] | null
}

const LONGEST = 500
const LONGEST_HEADLINE = 200
const LONGEST_MENU = 120
const LONGEST_CREDIT = 40
const SHORTEST_CAPTION = 20
/** A label before a colon: no time of day, and a quoted name only behind what makes it one. */
const LABEL = /^([^:\d.!?…]{3,60}): /u
const LABEL_WORDS = 5
const CLOCK = /^(?:[01]?\d|2[0-3])[:.][0-5]\d\s+(?=\p{L})/u

interface Around {
  furniture: Furniture
  /** Finds the report's own outlet, where it is known. */
  outlet: RegExp | null
  /** Whether the headline is known from elsewhere, so that the text begins without it. */
  titled: boolean
}

/**
 * Marks lines, and ends of lines, that pages put around a report: advertisement, pointers to other reports, captions,
 * bylines, buttons, pleas.
 */
export function markFurniture(text: string, lines: readonly Line[], around: Around): NotBody[] {
  const marks = markWorded(text, lines, around)
  const whole = new Set(marks.map(({ start }) => start))
  const ends = new Map(marks.map(({ start, end }) => [end, start]))
  const left = lines
    .filter(({ start }) => !whole.has(start))
    .map(({ start, end }) => ({ start, end: ends.get(end) ?? end }))
    .map((line) => ({ ...line, end: line.start + text.slice(line.start, line.end).trimEnd().length }))
  const authors = authorLines(text, left, around)
  return [...marks, ...authors.map(({ start, end }): NotBody => ({ start, end, kind: 'byline' }))]
}

/** What is told by its wording, in the order of the text. */
function markWorded(text: string, lines: readonly Line[], { furniture, outlet }: Around): NotBody[] {
  const marks: NotBody[] = []
  let list: NotBodyKind | null = null
  for (const [index, line] of lines.entries()) {
    const content = text.slice(line.start, line.end)
    const marked = index === 0 ? readLine(content, furniture) : readBelow(content, { furniture, outlet })
    if (marked === null) {
      if (list !== null && isHeadline(content)) marks.push({ start: line.start, end: line.end, kind: list })
      else list = null
      continue
    }
    marks.push({ start: line.start + marked.from, end: line.end, kind: marked.kind })
    if (marked.opens === 'rest' && line.start > text.length / 2) {
      for (const { start, end } of lines.slice(index + 1)) marks.push({ start, end, kind: marked.kind })
      return marks
    }
    if (marked.opens === 'list') list = marked.kind
    else if (marked.opens !== null || marked.from > 0) list = null
  }
  return marks
}

/** A headline of another report: short, and without the stop that closes a sentence of this one. */
function isHeadline(content: string): boolean {
  return (
    content.length <= LONGEST_HEADLINE &&
    (!isStopped(content) || /^[-–—•*·▪●]\s/u.test(content)) &&
    !/[:?]$/u.test(content)
  )
}

function readLine(content: string, furniture: Furniture): Marked | null {
  if (content.length > LONGEST) return inlineMark(content, furniture)
  // An entry of a live page.
  const clock = CLOCK.exec(content)?.[0].length ?? 0
  if (clock > 0 && clock < content.length) {
    const entry = readLine(content.slice(clock), furniture)
    return entry && { ...entry, from: entry.from === 0 ? 0 : entry.from + clock }
  }
  const key = furnitureKey(content)
  const core = key.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const signed = core === '' ? 'navigation' : signedKind(content)
  if (signed) return { kind: signed, from: 0, opens: null }
  const whole = furniture.lines.get(core)
  if (whole) return { kind: whole.kind, from: 0, opens: whole.opens ?? null }
  if (isMenu(core, furniture)) return { kind: 'navigation', from: 0, opens: null }
  return (
    startMark(content, key, furniture) ??
    labelMark(content, key, furniture) ??
    partMark(content, key, furniture) ??
    inlineMark(content, furniture)
  )
}

/** "Print | Email | Share": buttons in a row. */
function isMenu(core: string, { lines }: Furniture): boolean {
  if (core.length > LONGEST_MENU) return false
  const parts = core.split(/[|/•·>»›→]/u).map((part) => part.trim())
  return parts.length > 1 && parts.every((part) => lines.get(part)?.kind === 'navigation')
}

/** "Other stories: Dockers walk out": what points elsewhere stands before the colon, a headline after it. */
function labelMark(content: string, key: string, furniture: Furniture): Marked | null {
  const label = LABEL.exec(key)?.[1]
  if (label === undefined || !/[\p{Lu}\d«"“]/u.test(content[label.length + 2] ?? '')) return null
  const words = label.match(/[\p{L}\p{N}'-]+/gu) ?? []
  const padded = ` ${words.join(' ')} `
  const quotes = /[«"“„]/u.test(label)
  const hit = furniture.labels.find(({ wording, rule }) => {
    const at = padded.indexOf(` ${wording} `)
    return at >= 0 && (!quotes || at === 0) && holds(rule, content)
  })
  return hit && words.length <= LABEL_WORDS ? { kind: hit.rule.kind, from: 0, opens: null } : null
}

/** "The hall in Vienna. The Herald": a short line that its outlet signs is under a picture. */
function isCredited(content: string, outlet: RegExp | null): boolean {
  if (outlet === null || content.length > LONGEST_HEADLINE || isStopped(content)) return false
  const at = furnitureKey(content).search(outlet)
  return (
    at >= SHORTEST_CAPTION && /[.(/|©]\s*[«"“]?$/u.test(content.slice(0, at)) && content.length - at <= LONGEST_CREDIT
  )
}

/** A line below the first, which may be a headline that reads like a pointer or a plea. */
function readBelow(content: string, { furniture, outlet }: Pick<Around, 'furniture' | 'outlet'>): Marked | null {
  const marked = readLine(content, furniture)
  if (marked?.from === 0) return marked
  if (isCredited(content, outlet)) return { kind: 'caption', from: 0, opens: null }
  const from = pleaFrom(content, furniture, outlet)
  return from === null || (marked && marked.from < from) ? marked : { kind: 'navigation', from, opens: null }
}

function startMark(content: string, key: string, furniture: Furniture): Marked | null {
  const from = key.search(/[\p{L}\p{N}(«“„"]/u)
  // Who is quoted may well ask for support.
  if (/[«“„"]/u.test(key[from] ?? '')) return null
  for (const { wording, rule } of furniture.starts.get(firstWord(key)) ?? []) {
    const at = key[from] === '(' && wording[0] !== '(' ? from + 1 : from
    if (!key.startsWith(wording, at) || !holds(rule, content)) continue
    const rest = content.slice(at + wording.length)
    if (!follows(rule, rest, furniture) && !isShouted(rule, content.slice(at, at + wording.length), rest)) continue
    return { kind: rule.kind, from: 0, opens: /\p{L}/u.test(rest) ? null : (rule.opens ?? null) }
  }
  return null
}

function holds(rule: FurnitureRule, content: string): boolean {
  const opens = !rule.noted || content.startsWith('*')
  return opens && content.length <= rule.longest && !(rule.unstopped && isStopped(content))
}

function follows(rule: FurnitureRule, rest: string, { joiners }: Furniture): boolean {
  if (/^[\p{L}\p{N}]/u.test(rest)) return false
  if (rule.then === 'colon') return /^\s*[:|]|^[^\p{L}\p{N}]*$/u.test(rest)
  if (rule.then === 'label')
    return (
      /^\s*[:.|)\]/•·]|^[^\p{L}\p{N}]*$/u.test(rest) ||
      (/^\s*[—–-]/u.test(rest) && (!isStopped(rest) || /^\s*[—–-]\s*[«"“]?[\p{Lu}\d]/u.test(rest)))
    )
  return rule.then === 'anything' || onlyNames(rest, joiners)
}

/** «РЕКЛАМА Іпотека за день»: a label in capitals needs no colon before what is not. */
function isShouted(rule: FurnitureRule, label: string, rest: string): boolean {
  return rule.then === 'label' && label === label.toUpperCase() && /^\s+\P{Ll}*?\p{Ll}/u.test(rest)
}

/**
 * Whether a line's rest names people and outlets and says nothing of them: "Jane Smith and John Doe, Reuters". After
 * a name of two words a comma may bring what the person is: "Jane Smith, diplomatic editor".
 */
function onlyNames(rest: string, joiners: ReadonlySet<string>): boolean {
  const comma = rest.indexOf(',')
  const all = wordsOf(rest)
  const name = comma < 0 ? all : wordsOf(rest.slice(0, comma))
  const apposition = name.length >= 2 && areNames(name, joiners) && all.length - name.length <= 4
  return areNames(all, joiners) || (apposition && !isStopped(rest))
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}'’ʼ.-]+/gu) ?? []
}

function areNames(words: readonly string[], joiners: ReadonlySet<string>): boolean {
  const isName = (word: string) => /^[^\p{L}]*[\p{Lu}\d]/u.test(word)
  return (
    words.length <= 10 &&
    isName(words[0] ?? '') &&
    words.every((word) => isName(word) || joiners.has(word) || !/\p{L}/u.test(word))
  )
}

function partMark(content: string, key: string, furniture: Furniture): Marked | null {
  const hit =
    furniture.within.find(({ wording, rule }) => key.includes(wording) && holds(rule, content)) ??
    ending(content, key, furniture)
  if (hit) return { kind: hit.rule.kind, from: 0, opens: null }
  const credit = /[/©]\s?(?:фото:?\s|photo:?\s)?([\p{L}\p{N}][^/©]{0,40}?)[\s)\].]*$/u.exec(key)
  const rule = credit ? furniture.credits.get(credit[1] as string) : undefined
  return rule && holds(rule, content) ? { kind: rule.kind, from: 0, opens: null } : null
}

function ending(content: string, key: string, furniture: Furniture): Wording | undefined {
  return furniture.ends.get(key.slice(-1))?.find(({ wording, rule }) => {
    const before = key[key.length - wording.length - 1]
    return key.endsWith(wording) && (before === undefined || !/[\p{L}\p{N}]/u.test(before)) && holds(rule, content)
  })
}

/** A pointer or an invitation after the end of a sentence takes the rest of the line, as long as that is short. */
function inlineMark(content: string, furniture: Furniture): Marked | null {
  const sentenceEnd = /[.!?…][»"”)]?\s+(?=\p{Lu})/gu
  sentenceEnd.lastIndex = Math.max(0, content.length - LONGEST)
  for (let match = sentenceEnd.exec(content); match; match = sentenceEnd.exec(content)) {
    const from = sentenceEnd.lastIndex
    const key = furnitureKey(content.slice(from, from + LONGEST))
    const hit = furniture.starts.get(firstWord(key))?.find(({ wording, rule }) => {
      const rest = content.slice(from + wording.length)
      return (
        rule.inline &&
        key.startsWith(wording) &&
        content.length - from <= rule.longest &&
        follows(rule, rest, furniture)
      )
    })
    if (hit) return { kind: hit.rule.kind, from, opens: null }
  }
  return null
}
