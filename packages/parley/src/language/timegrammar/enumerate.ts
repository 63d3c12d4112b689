import type { TimePhrase } from '../time.ts'
import type { Token } from '../token.ts'
import type { TimeFile } from './schema.ts'

type Day = Extract<TimePhrase['date'], { kind: 'calendar' }>

/**
 * Days that share a month with one that names it: «5, 12 і 19 листопада», "November 5, 12 and 19". Each becomes a phrase
 * of its own, the month taken from the one that has it. Numbers must ascend, and behind the month the list must end as
 * lists do, so that "on 5 November, 12 people" stays what it is.
 */
export function enumerator({
  words,
}: TimeFile): (phrases: TimePhrase[], tokens: readonly Token[], last: number) => TimePhrase[] {
  const and = new Set(words['and'] ?? [])
  const closes = new Set(words['closesList'] ?? [])
  const isJoint = (token: Token | undefined): boolean => token?.text === ',' || and.has(token?.key ?? '')

  return (phrases, tokens, last) =>
    phrases.flatMap((phrase, place) => {
      const { date } = phrase
      if (date?.kind !== 'calendar' || date.day === undefined || date.day < 1 || date.month === undefined)
        return [phrase]
      const floor = (phrases[place - 1]?.last ?? -1) + 1
      const ceiling = (phrases[place + 1]?.first ?? last + 1) - 1
      return [
        ...before(tokens, phrase, date, floor),
        phrase,
        ...(date.toDay === undefined ? behind(tokens, phrase, date, ceiling) : []),
      ]
    })

  function before(tokens: readonly Token[], phrase: TimePhrase, date: Day, floor: number): TimePhrase[] {
    const found: TimePhrase[] = []
    let smallest = date.day ?? 0
    for (let at = phrase.first - 2; at >= floor; at -= 2) {
      const day = dayAt(tokens[at])
      if (day === null || day >= smallest || !isJoint(tokens[at + 1])) break
      smallest = day
      found.unshift(alone(phrase, date, day, at))
    }
    return found
  }

  function behind(tokens: readonly Token[], phrase: TimePhrase, date: Day, ceiling: number): TimePhrase[] {
    const found: TimePhrase[] = []
    let largest = date.day ?? 0
    let closed = false
    let at = phrase.last + 2
    for (; at <= ceiling && !closed; at += 2) {
      const day = dayAt(tokens[at])
      if (day === null || day <= largest || !isJoint(tokens[at - 1])) break
      largest = day
      closed = and.has(tokens[at - 1]?.key ?? '')
      found.push(alone(phrase, date, day, at))
    }
    const next = tokens[at - 1]
    return closed && (!next || next.kind === 'mark' || closes.has(next.key)) ? found : []
  }
}

function dayAt(token: Token | undefined): number | null {
  const day = token && /^\d{1,2}$/u.test(token.text) ? Number(token.text) : 0
  return day >= 1 && day <= 31 ? day : null
}

function alone(phrase: TimePhrase, { toDay: _to, ...date }: Day, day: number, at: number): TimePhrase {
  return { ...phrase, first: at, last: at, date: { ...date, day }, clock: null }
}
