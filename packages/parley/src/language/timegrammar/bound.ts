import type { Bound, TimePhrase } from '../time.ts'
import type { Token } from '../token.ts'
import type { TimeFile } from './schema.ts'

/** Tokens that a wording before the phrase may have: "no earlier than". */
const LONGEST = 4
/** How far before the wording its negation may stand: "will not return to the table before Wednesday". */
const NEGATED_WITHIN = 8

/**
 * Marks the phrases that bound something: "since 2014", «до кінця року», "no earlier than mid-January". The wording stands
 * before the phrase or begins it, and becomes part of it. A stretch from one day to another bounds nothing, nor does what
 * stands beside a noun of its own («після вчорашньої зустрічі», "after Tuesday's talks").
 */
export function boundFinder({
  bounds,
}: TimeFile): (phrases: TimePhrase[], boundless: ReadonlySet<TimePhrase>, tokens: readonly Token[]) => TimePhrase[] {
  const byWording = new Map<string, Bound>()
  for (const bound of ['since', 'until', 'by'] as const)
    for (const wording of bounds[bound]) byWording.set(wording, bound)
  const dating = new Set(bounds.dating)
  const negated = new Set(bounds.negated)
  const negations = new Set(bounds.negations)

  return (phrases, boundless, tokens) =>
    phrases.map((phrase, place) => {
      if (boundless.has(phrase) || !mayBound(phrase, tokens)) return phrase
      const from = Math.max((phrases[place - 1]?.last ?? -1) + 1, phrase.first - LONGEST)
      for (let first = from; first <= phrase.first; first++)
        for (
          let last = Math.min(first + LONGEST - 1, phrase.last - 1);
          last >= Math.max(first, phrase.first - 1);
          last--
        ) {
          const wording = keysOf(tokens, first, last)
          const bound = negated.has(wording) && isNegated(tokens, first) ? 'since' : byWording.get(wording)
          if (!bound || (dating.has(wording) && tellsDay(phrase))) continue
          // «Перенесли з листопада на грудень» moves from one to the other, and lasts in neither.
          const moves = bound === 'since' && phrases[place + 1]?.first === phrase.last + 1
          return moves ? phrase : { ...phrase, first, bound }
        }
      return phrase
    })

  function isNegated(tokens: readonly Token[], first: number): boolean {
    for (let place = first - 1; place >= Math.max(0, first - NEGATED_WITHIN); place--) {
      const key = tokens[place]?.key ?? ''
      if (key === '.' || key === ';') return false
      if (negations.has(key)) return true
    }
    return false
  }
}

function mayBound({ date, last }: TimePhrase, tokens: readonly Token[]): boolean {
  if (!date || /^'s?$|'s$/u.test(tokens[last]?.key ?? '')) return false
  if (date.kind === 'calendar')
    return (
      date.toDay === undefined && (date.toMonth === undefined || date.day === undefined) && date.toYear === undefined
    )
  if (date.kind === 'weekday') return date.toWeekday === undefined
  return date.kind === 'decade' || date.kind === 'weekend' || (date.kind === 'offset' && date.anchor === 'report')
}

const tellsDay = ({ date }: TimePhrase): boolean => date?.kind === 'calendar' && date.day !== undefined

function keysOf(tokens: readonly Token[], first: number, last: number): string {
  let keys = tokens[first]?.key ?? ''
  for (let place = first + 1; place <= last; place++) keys += ` ${tokens[place]?.key}`
  return keys
}
