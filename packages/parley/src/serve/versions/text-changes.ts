import { diffArrays } from 'diff'
import type { TextPart } from '../keeping-views.ts'

/** Texts that differ in more paragraphs, or paragraphs that differ in more words, are told as replaced as a whole. */
const MOST_EDITS = 3000

/**
 * What changed from one text to another: paragraph by paragraph, and word by word within those that changed. The parts
 * that are not "came" are the earlier text, those that are not "went" the later one.
 */
export function changesOfText(before: string, after: string): TextPart[] {
  const paragraphs = partsOf(paragraphsOf(before), paragraphsOf(after))
  return tidied(eachChange(paragraphs, (went, came) => partsOf(wordsOf(went), wordsOf(came))))
}

/** Each with its line break. */
const paragraphsOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/gu) ?? []

/** Words, blanks, and each other character. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

function partsOf(before: string[], after: string[]): TextPart[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ]
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'came' : removed ? 'went' : 'same',
    text: value.join(''),
  }))
}

/** The parts with each stretch that changed told anew. */
function eachChange(parts: readonly TextPart[], tell: (went: string, came: string) => TextPart[]): TextPart[] {
  const told: TextPart[] = []
  let [went, came] = ['', '']
  for (const part of [...parts, { kind: 'same', text: '' } as const]) {
    if (part.kind === 'went') went += part.text
    else if (part.kind === 'came') came += part.text
    else {
      if (went !== '' || came !== '') told.push(...tell(went, came))
      ;[went, came] = ['', '']
      told.push(part)
    }
  }
  return told
}

/** Parts that a person can read: changes with mere blanks in between are one, what went stands before what came, none is empty. */
function tidied(parts: readonly TextPart[]): TextPart[] {
  const joined = parts.flatMap((part, place): TextPart[] => {
    const isBlank = part.kind === 'same' && /^[^\S\n]+$/u.test(part.text)
    const isBetween = [parts[place - 1], parts[place + 1]].every((beside) => beside && beside.kind !== 'same')
    return isBlank && isBetween
      ? [
          { kind: 'went', text: part.text },
          { kind: 'came', text: part.text },
        ]
      : [part]
  })
  const inRuns = eachChange(joined, (went, came) => [
    { kind: 'went', text: went },
    { kind: 'came', text: came },
  ])
  const tidy: TextPart[] = []
  for (const { kind, text } of inRuns) {
    const last = tidy.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else tidy.push({ kind, text })
  }
  return tidy
}

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
}

/** Tells where a stretch of the earlier text stands in the later one: what was replaced, where what replaced it does. */
export function placesAfter(parts: readonly TextPart[]): (stretch: Stretch) => Stretch {
  /** Runs of the earlier text with what stands for them in the later one. */
  const runs: (Stretch & { kept: boolean; place: number; length: number })[] = []
  let [earlier, later] = [0, 0]
  for (const { kind, text } of parts) {
    const last = runs.at(-1)
    if (kind === 'came') {
      if (last?.kept === false) last.length += text.length
    } else {
      const kept = kind === 'same'
      runs.push({ start: earlier, end: earlier + text.length, kept, place: later, length: kept ? text.length : 0 })
      earlier += text.length
    }
    if (kind !== 'went') later += text.length
  }
  const runAt = (at: number) => runs.find(({ end }) => at < end) ?? runs.at(-1)
  return ({ start, end }) => {
    const [first, last] = [runAt(start), runAt(end - 1)]
    if (!first || !last) return { start: 0, end: 0 }
    return {
      start: first.kept ? first.place + (start - first.start) : first.place,
      end: last.kept ? last.place + (end - last.start) : last.place + last.length,
    }
  }
}
