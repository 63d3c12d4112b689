import type { Cue } from '../../../language/cue.ts'
import { dateOfDay, isEdtf, printDay, spanOf } from '../../../model/edtf.ts'
import type { Edtf } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedTime } from '../../resolved.ts'
import { inside, type Scope, type Stretch } from './clause.ts'
import { whenOf } from './when.ts'
import { locatedIn } from './where.ts'

/** A meeting that was moved, as one sentence tells it: to where it is now, as far as that is named, and from what. */
export interface Move {
  when: Edtf | null
  place: ActorRef | null
  from: { when: Edtf | null; place: ActorRef | null }
  /** The sentence says that it was not. */
  denied: boolean
}

/** Whether the sentence says where or when it is to be instead. */
export const isAnew = ({ when, place, from, denied }: Move): boolean =>
  !denied && (when !== null || place !== null || from.place !== null)

/** Tokens between the verb, or what was named last, and the next day or place. */
const REACH = 4
/** Days of a month. */
const LAST_OF_MONTH = 31

/** What a verb of moving tells of the meeting; null where it only moves an hour. */
export function moveOf(
  report: ResolvedReport,
  scope: Scope,
  { verb, denied }: { verb: Cue; denied: boolean },
): Move | null {
  const move: Move = { when: null, place: null, from: { when: null, place: null }, denied }
  const { grammar } = scope.sentence
  const { from, toDay, toPlace } = grammar.moved
  for (const { time, place, first } of named(report, scope, verb)) {
    // A phrase of time has its preposition within, or before it.
    const opens = (words: ReadonlySet<string>): boolean =>
      words.has(report.tokens[first - 1]?.key ?? '') || (!!time && words.has(report.tokens[first]?.key ?? ''))
    if (place !== undefined) {
      if (opens(from)) move.from.place ??= place
      else if (opens(toPlace)) move.place ??= place
    } else if (time?.when && (opens(from) || time.bound === 'since')) {
      // "from 7 to 12 May" reads as one stretch.
      const [one, other] = time.when.split('/')
      if (one && other && isEdtf(one) && isEdtf(other)) [move.from.when, move.when] = [one, other]
      else move.from.when ??= time.when
    } else if (time?.when && (opens(toDay) || time.bound === 'until')) {
      move.when ??= ahead(report.published, time.when)
      move.from.when ??= dayNamedBefore(report, scope, first, time.when)
    } else if (time?.time && opens(toDay)) return null
  }
  if (verb.first > scope.trigger.last) {
    const planned = whenOf(report, { ...scope, last: verb.first - 1 })
    if (planned !== move.when) move.from.when ??= planned
  }
  return move
}

/** «перенесли на среду»: the weekday that it was moved to lies ahead, also where its verb stands in the past. */
function ahead(published: Edtf | null, when: Edtf): Edtf {
  const [day, now] = [spanOf(when), published && spanOf(published)]
  if (!day || !now || day.yearUnknown || now.yearUnknown || day.from !== day.to) return when
  return day.from < now.from && now.from - day.from < WEEK ? printDay(day.from + WEEK) : when
}

const WEEK = 7

/** "in Bergen instead of Oslo", «не в Осло, а в Бергені»: where the meeting was to be before. */
export function movedFrom(report: ResolvedReport, { sentence, first, last }: Scope): ActorRef | null {
  if (locatedIn(report, { sentence, first, last }).length === 0) return null
  const left = sentence.mentions.filter(
    (mention) =>
      mention.kind === 'place' &&
      inside(mention, { first, last }) &&
      isLeft(report, { sentence, first }, mention.first),
  )
  return left.length === 1 ? (left[0]?.actor ?? null) : null
}

/** Right behind "instead of", or behind "not in". */
function isLeft(
  report: ResolvedReport,
  { sentence, first }: Pick<Scope, 'sentence' | 'first'>,
  place: number,
): boolean {
  const words = report.tokens.slice(Math.max(first, place - 3), place).map(({ key }) => key)
  if (words.some((key) => sentence.grammar.moved.instead.has(key))) return true
  return (
    sentence.grammar.locative.has(words.at(-1) ?? '') &&
    sentence.cues.some(({ entry, last }) => entry.meaning.cue === 'not' && last === place - 2)
  )
}

interface Named extends Stretch {
  time?: ResolvedTime
  place?: ActorRef
}

/** Days and places behind the verb, each near the one before; where the meeting stands behind the verb, all behind it. */
function named(report: ResolvedReport, { sentence, trigger, last }: Scope, verb: Cue): Named[] {
  const ahead = verb.last < trigger.first
  let reached = ahead ? trigger.last : verb.last
  const items: Named[] = [
    ...sentence.times.map((time) => ({ first: time.first, last: time.last, time })),
    ...sentence.mentions.flatMap(({ kind, actor, first: at, last: to }) =>
      kind === 'place' ? [{ first: at, last: to, place: actor }] : [],
    ),
  ]
    .filter((one) => one.last > reached && one.first > (ahead ? reached : verb.first) && one.last <= last)
    .sort((one, other) => one.first - other.first)
  const near: Named[] = []
  for (const item of items) {
    const between = report.tokens.slice(reached + 1, item.first)
    if (between.some(({ kind }) => kind === 'mark') || (!ahead && between.length > REACH)) break
    near.push(item)
    reached = Math.max(reached, item.last)
  }
  return near
}

/** «з 14 на 21 березня»: a bare number before the new day is a day of its month. */
function dayNamedBefore(report: ResolvedReport, { sentence }: Scope, first: number, when: Edtf): Edtf | null {
  const opener = sentence.grammar.moved.toDay.has(report.tokens[first]?.key ?? '') ? first : first - 1
  const [from, number] = [report.tokens[opener - 2]?.key ?? '', Number(report.tokens[opener - 1]?.text ?? 'none')]
  const span = spanOf(when)
  if (!sentence.grammar.moved.from.has(from) || !Number.isInteger(number) || !span || span.from !== span.to) return null
  if (span.yearUnknown || number < 1 || number > LAST_OF_MONTH) return null
  return printDay(span.from - dateOfDay(span.from).day + number)
}
