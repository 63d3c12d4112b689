import type { TenseMark } from '../time.ts'
import { rememberToken } from '../remember-token.ts'
import type { Token } from '../token.ts'
import type { TimeFile } from './schema.ts'

/** How many tokens behind «має», "is" the infinitive may stand that makes it point ahead. */
const REACH = 4
/** How far behind "would", «будет» its participle may stand. */
const NEXT = 2
/** Letters that must be left between a prefix and an ending, and before an ending. */
const SHORTEST_ROOT = 2

/**
 * Words that tell a tense by themselves or by how they end: "will", «відбулася», «прилетять». A hint that sets a day on
 * one side or the other, no parse: an ending may deceive, and the vocabulary's own verbs go before it.
 */
export function tenseFinder({
  tenses,
}: TimeFile): (tokens: readonly Token[], first: number, last: number) => TenseMark[] {
  const past = wordings(tenses.past.words)
  const ahead = wordings(tenses.ahead.words)
  const planned = wordings(tenses.planned.words)
  const plannedModals = new Set(tenses.planned.modals)
  const modals = new Set(tenses.modals)
  const mayTell = rememberToken(
    (key) =>
      past.has(key) ||
      ahead.has(key) ||
      planned.has(key) ||
      plannedModals.has(key) ||
      modals.has(key) ||
      isPastForm(key) ||
      isAheadForm(key),
  )

  return (tokens, first, last) => {
    const marks: TenseMark[] = []
    for (let at = first; at <= last; at++) {
      const mark = markAt(tokens, at, last)
      if (mark) {
        marks.push(mark)
        at = mark.last
      }
    }
    return marks
  }

  function markAt(tokens: readonly Token[], at: number, last: number): TenseMark | null {
    const token = tokens[at]
    if (!token || token.kind !== 'word') return null
    if (!mayTell(token)) return null
    const plannedEnd =
      endOf(planned, tokens, at, last) ?? (plannedModals.has(token.key) ? infinitiveAfter(tokens, at, last) : null)
    if (plannedEnd !== null) return { first: at, last: plannedEnd, tense: 'either' }
    const pastEnd = endOf(past, tokens, at, last)
    const aheadEnd = endOf(ahead, tokens, at, last)
    if (pastEnd !== null && (aheadEnd === null || pastEnd >= aheadEnd))
      return { first: at, last: pastEnd, tense: 'past' }
    // «Должен был начаться», "was to": the past is told by the word beside.
    const isPast = endOf(past, tokens, (aheadEnd ?? at) + 1, last) !== null
    if (aheadEnd !== null)
      return isPast
        ? { first: at, last: aheadEnd, tense: 'either' }
        : { first: at, last: participleAfter(tokens, aheadEnd, last) ?? aheadEnd, tense: 'future' }
    if (modals.has(token.key)) {
      const infinitive = infinitiveAfter(tokens, at, last)
      return infinitive === null ? null : { first: at, last: infinitive, tense: isPast ? 'either' : 'future' }
    }
    if (token.shape !== 'lower') return null
    if (isPastForm(token.key)) return { first: at, last: at, tense: 'past' }
    return isAheadForm(token.key) ? { first: at, last: at, tense: 'future' } : null
  }

  /** "would be returned", «будет восстановлено»: the participle belongs to what lies ahead. */
  function participleAfter(tokens: readonly Token[], at: number, last: number): number | null {
    for (let place = at + 1; place <= Math.min(at + NEXT, last); place++) {
      const token = tokens[place]
      if (!token || token.kind === 'mark') return null
      if (isPastForm(token.key)) return place
    }
    return null
  }

  function infinitiveAfter(tokens: readonly Token[], at: number, last: number): number | null {
    for (let place = at + 1; place <= Math.min(at + REACH, last); place++) {
      const key = tokens[place]?.key ?? ''
      if (tenses.infinitives.some((ending) => endsSo(key, ending))) return place
    }
    return null
  }

  function isPastForm(key: string): boolean {
    return (
      tenses.past.endings.some((ending) => endsSo(key, ending)) && !tenses.not.past.some((end) => key.endsWith(end))
    )
  }

  /** A perfective form of the present, which means the future: told by its prefix. */
  function isAheadForm(key: string): boolean {
    return (
      tenses.ahead.endings.some((ending) =>
        key.endsWith(ending)
          ? tenses.ahead.prefixes.some(
              (prefix) => key.startsWith(prefix) && key.length >= prefix.length + ending.length + SHORTEST_ROOT,
            )
          : false,
      ) && !tenses.not.ahead.some((end) => key.endsWith(end))
    )
  }
}

const endsSo = (key: string, ending: string): boolean =>
  key.length >= ending.length + SHORTEST_ROOT && key.endsWith(ending)

/** Wordings by their first word. */
function wordings(all: readonly string[]): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>()
  for (const wording of all) {
    const [first = '', ...rest] = wording.split(' ')
    byFirst.set(first, [...(byFirst.get(first) ?? []), rest])
  }
  return byFirst
}

/** Last token of the longest wording that stands here; null where none does. */
function endOf(
  byFirst: ReadonlyMap<string, string[][]>,
  tokens: readonly Token[],
  at: number,
  last: number,
): number | null {
  const ends = (byFirst.get(tokens[at]?.key ?? '') ?? [])
    .filter((rest) => at + rest.length <= last && rest.every((key, place) => tokens[at + 1 + place]?.key === key))
    .map((rest) => at + rest.length)
  return ends.length === 0 || at > last ? null : Math.max(...ends)
}
