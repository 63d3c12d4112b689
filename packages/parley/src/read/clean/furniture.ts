import { firstWord, furnitureKey } from '../../language/furniture.ts'
import type { Furniture, FurnitureRule, Wording } from '../../language/furniture.ts'
import type { NotBody } from '../../model/report.ts'
import { isStopped } from './line.ts'
import type { Line, NotBodyKind } from './line.ts'

/** What a line is besides body: all of it from `from` on. */
interface Marked {
  kind: NotBodyKind
  from: number
  /** Set where nothing but the wording stands on the line. */
  opens: FurnitureRule['opens'] | null
}

const LONGEST = 500
const LONGEST_HEADLINE = 200

/**
 * Marks lines, and ends of lines, that pages put around a report: advertisement, pointers to other reports, captions,
 * bylines, buttons. Lines in `taken` are passed over; `outlet` is whose report it is. The ranges come in the order of the text.
 */
export function markFurniture(
  text: string,
  lines: readonly Line[],
  furniture: Furniture,
  { taken, outlet }: { taken: ReadonlySet<Line>; outlet: string | null },
): NotBody[] {
  const marks: NotBody[] = []
  let list: NotBodyKind | null = null
  const last = lines.findLastIndex(
    (line) => !taken.has(line) && readLine(text.slice(line.start, line.end), furniture) === null,
  )
  for (const [index, line] of lines.entries()) {
    if (taken.has(line)) continue
    const content = text.slice(line.start, line.end)
    const marked = readLine(content, furniture) ?? signed(content, index, last) ?? invited(content, outlet, furniture)
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
  const key = furnitureKey(content)
  const core = key.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (core === '') return { kind: 'navigation', from: 0, opens: null }
  const whole = furniture.lines.get(core)
  if (whole) return { kind: whole.kind, from: 0, opens: whole.opens ?? null }
  return (
    startMark(content, key, furniture) ??
    personMark(content, key, furniture) ??
    partMark(content, key, furniture) ??
    inlineMark(content, furniture)
  )
}

function startMark(content: string, key: string, furniture: Furniture): Marked | null {
  const from = key.search(/[\p{L}\p{N}(]/u)
  for (const { wording, rule } of furniture.starts.get(firstWord(key)) ?? []) {
    const at = key[from] === '(' && wording[0] !== '(' ? from + 1 : from
    if (!key.startsWith(wording, at) || !holds(rule, content)) continue
    const rest = content.slice(at + wording.length)
    const shouted = rule.then === 'label' && isShouted(content.slice(at, at + wording.length))
    if (!shouted && !follows(rule, rest, furniture)) continue
    return { kind: rule.kind, from: 0, opens: /\p{L}/u.test(rest) ? null : (rule.opens ?? null) }
  }
  return null
}

/** «РЕКЛАМА Вікна зі знижкою»: a label needs no sign when it stands in capitals. */
const isShouted = (wording: string): boolean => wording === wording.toUpperCase()

function holds(rule: FurnitureRule, content: string): boolean {
  return content.length <= rule.longest && !(rule.unstopped && isStopped(content))
}

function follows(rule: FurnitureRule, rest: string, { joiners }: Furniture): boolean {
  if (/^[\p{L}\p{N}]/u.test(rest)) return false
  if (rule.then === 'colon') return /^\s*:|^[^\p{L}\p{N}]*$/u.test(rest)
  if (rule.then === 'label') return /^\s*[:.|—–-]|^[^\p{L}\p{N}]*$/u.test(rest)
  return rule.then === 'anything' || onlyNames(rest, joiners)
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

/** "Jane Smith covers diplomacy for The Daily.": who wrote the report, told under it. */
function personMark(content: string, key: string, { persons }: Furniture): Marked | null {
  const [name] = /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,2}\s(?=\p{Ll})/u.exec(content) ?? []
  if (name === undefined) return null
  const hit = persons
    .get(firstWord(key.slice(name.length)))
    ?.find(({ wording, rule }) => key.startsWith(wording, name.length) && holds(rule, content))
  return hit ? { kind: hit.rule.kind, from: 0, opens: null } : null
}

const LONGEST_INVITATION = 140

const invited = (content: string, outlet: string | null, furniture: Furniture): Marked | null =>
  isInvitation(content, outlet, furniture) ? { kind: 'navigation', from: 0, opens: null } : null

/** At the top a name needs a place beside it; a name alone may head a part of the report. */
function signed(content: string, index: number, last: number): Marked | null {
  const signature =
    (index === last || (index < LINES_OVER && content.includes(','))) &&
    [SIGNATURE, SIGNATURE_OF_TWO].some((form) => form.test(content.trim()))
  return signature ? { kind: 'byline', from: 0, opens: null } : null
}

/** The outlet's own name beside that of a network, in a line that is no sentence: "The Daily on WhatsApp". */
function isInvitation(content: string, outlet: string | null, { networks }: Furniture): boolean {
  if (outlet === null || content.length > LONGEST_INVITATION || isStopped(content)) return false
  const key = furnitureKey(content)
  return key.includes(furnitureKey(outlet)) && networks.some((network) => key.includes(network))
}

/** A signature under a report, or over it: "Jane Smith, Vienna". */
const SIGNATURE =
  /^(?:\p{L}{1,3}\s\p{Lu}[\p{L}'’-]+\s[—–-]\s)?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,2}(?:,\s\p{Lu}[\p{L}'’-]+(?:[\s-]\p{Lu}[\p{L}'’-]+)?|,\s\p{Ll}+\s\p{Ll}+\s«[^»]+»)?$/u
/** "Jane Smith in Vienna and John Doe in Rome": two who were in two places. */
const SIGNATURE_OF_TWO =
  /^\p{Lu}[\p{L}'’.-]+\s\p{Lu}[\p{L}'’.-]+\s\p{Ll}{1,3}\s\p{Lu}[\p{L}'’ -]+\s\p{Ll}{1,4}\s\p{Lu}[\p{L}'’.-]+\s\p{Lu}[\p{L}'’.-]+\s\p{Ll}{1,3}\s\p{Lu}[\p{L}'’ -]+$/u
const LINES_OVER = 3

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
  return furniture.ends.find(({ wording, rule }) => {
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
