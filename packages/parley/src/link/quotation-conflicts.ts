import type { TurningWords } from '../language/turning-words.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Evidence, Id } from '../model/evidence.ts'
import type { ActorRef, FoundStatement } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'
import { firstDay } from './day.ts'
import { firstFrom } from '../model/ascending.ts'
import { byKeys } from './order.ts'
import type { Origins } from './origins.ts'
import { conflict, readingOf } from './readings.ts'
import { statementIdOf } from './statements.ts'
import { hasBreak, type Printed } from './text-print.ts'

/** Shorter passages are said by many. */
const FEWEST_WORDS = 6
/** … and so many words must agree around those that differ. */
const FEWEST_AGREEING = 6
const MOST_DIFFERING = 2
/** Speakers repeat themselves with other numbers on other days. */
const DAYS = 2
/** The speaker is named so near to the passage, in code units. */
const NEAR = 160
/** Of more passages that begin and end alike, further ones are a turn of phrase. */
const MOST = 40

interface Quotation {
  id: Id
  findings: Printed
  statement: FoundStatement
  speaker: Id
  words: string[]
  day: number
}

export interface Quoting {
  linked: LinkedActors
  origins: Origins
  turning: TurningWords
}

/** The same words given to two people, and words of one person of which reports have another number, or a denial more. */
export function quotationConflicts(findings: readonly Printed[], quoting: Quoting): Conflict[] {
  const quotations = findings
    .flatMap((one) => quotationsOf(one, quoting.linked))
    .sort(
      byKeys<Quotation>(
        ({ findings: { report } }) => report.id,
        ({ statement }) => statement.evidence[0]?.start ?? 0,
        ({ id }) => id,
      ),
    )
  return [...speakers(quotations, quoting), ...wordings(quotations, quoting)]
}

/** What a report gives word for word, of a person whom it names beside it. */
function quotationsOf(findings: Printed, linked: LinkedActors): Quotation[] {
  const isNamedBeside = besideNames(findings)
  return findings.statements.flatMap((statement, ref) => {
    const [passage] = statement.evidence
    const day = firstDay(findings.report.published)
    if (!passage || day === null || statement.mode !== 'direct' || statement.speaker === null) return []
    const speaker = linked.idOf(findings, statement.speaker)
    const words = wordsIn(passage.quote)
    if (linked.kindOf(speaker) !== 'person' || words.length < FEWEST_WORDS) return []
    return isNamedBeside(statement.speaker, passage)
      ? [{ id: statementIdOf(findings, ref), findings, statement, speaker, words, day }]
      : []
  })
}

/**
 * Tells whether somebody is named right before or behind a passage: whoever is meant by "he" the reader may have taken for
 * another. The nearest name on either side decides.
 */
function besideNames({ print, actors }: Printed): (speaker: ActorRef, passage: Evidence) => boolean {
  const known = new Map<ActorRef, { starts: number[]; ends: number[] }>()
  const namesOf = (speaker: ActorRef): { starts: number[]; ends: number[] } => {
    const mentions = actors[speaker]?.mentions ?? []
    const names = known.get(speaker) ?? {
      starts: mentions.map(({ start }) => start).sort(ascending),
      ends: mentions.map(({ end }) => end).sort(ascending),
    }
    known.set(speaker, names)
    return names
  }
  const isNear = (from: number, to: number): boolean => to - from <= NEAR && !hasBreak(print, from, to)
  return (speaker, { start, end }) => {
    const { starts, ends } = namesOf(speaker)
    const [before, behind] = [ends[firstFrom(ends, start + 1) - 1], starts[firstFrom(starts, end)]]
    return (before !== undefined && isNear(before, start)) || (behind !== undefined && isNear(end, behind))
  }
}

const ascending = (one: number, other: number): number => one - other

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)?|\p{L}+(?:['’ʼ-]\p{L}+)*/gu) ?? []

function speakers(quotations: readonly Quotation[], { origins }: Quoting): Conflict[] {
  const same = Map.groupBy(quotations, ({ words, statement }) => `${scriptOf(statement)} ${words.join(' ')}`)
  return [...same.values()].flatMap((group) => {
    const [first] = group
    const bySpeaker = Map.groupBy(group, ({ speaker }) => speaker)
    if (!first || bySpeaker.size < 2 || group.some((one) => Math.abs(one.day - first.day) > DAYS)) return []
    // A report that gives the words to both quotes one of them quoting the other.
    const byReport = Map.groupBy(group, ({ findings }) => findings)
    if ([...byReport.values()].some((own) => own.some(({ speaker }) => speaker !== own[0]?.speaker))) return []
    const readings = [...bySpeaker].sort(byKeys(([speaker]) => speaker)).map(([value, said]) =>
      readingOf(
        { origins },
        {
          value,
          findings: said.map((one) => one.findings),
          evidence: said.flatMap(({ statement }) => statement.evidence.slice(0, 1)),
        },
      ),
    )
    return conflict({ subject: first.id }, { field: 'speaker', readings })
  })
}

const scriptOf = ({ evidence }: FoundStatement): 'cyrillic' | 'latin' =>
  /\p{sc=Cyrillic}/u.test(evidence[0]?.quote ?? '') ? 'cyrillic' : 'latin'

function wordings(quotations: readonly Quotation[], { origins, turning }: Quoting): Conflict[] {
  const ends = quotations.flatMap((one) =>
    [one.words.slice(0, 3), one.words.slice(-3)].map((words, end) => ({
      one,
      key: `${one.speaker} ${end} ${words.join(' ')}`,
    })),
  )
  const buckets = Map.groupBy(ends, ({ key }) => key)
  const said = Map.groupBy(quotations, saidBy)
  const rivals = new Map<string, [Quotation, Quotation]>()
  for (const bucket of buckets.values())
    for (const [place, { one }] of bucket.slice(0, MOST).entries())
      for (const { one: other } of bucket.slice(place + 1, MOST))
        if (one.findings !== other.findings && Math.abs(one.day - other.day) <= DAYS && turns(one, other, turning)) {
          const key = [saidBy(one), saidBy(other)].sort().join('|')
          if (!rivals.has(key)) rivals.set(key, [one, other])
        }
  return [...rivals.values()].flatMap(([one, other]) => {
    const readings = [one, other]
      .map((quotation) => ({
        value: quotation.statement.evidence[0]?.quote ?? '',
        same: said.get(saidBy(quotation)) ?? [],
      }))
      .sort(byKeys(({ value }) => value))
      .map(({ value, same }) =>
        readingOf(
          { origins },
          {
            value,
            findings: same.map((each) => each.findings),
            evidence: same.flatMap(({ statement }) => statement.evidence.slice(0, 1)),
          },
        ),
      )
    return conflict({ subject: one.id }, { field: 'wording', about: one.speaker, readings })
  })
}

/** Who says which words. */
const saidBy = ({ speaker, words }: Quotation): string => `${speaker} ${words.join(' ')}`

/** All words agree but for a number, or for a word that denies. */
function turns(one: Quotation, other: Quotation, { denies, numberOf }: TurningWords): boolean {
  const language = one.findings.report.language
  if (language !== other.findings.report.language) return false
  const [a, b] = [one.words, other.words]
  let before = 0
  while (before < Math.min(a.length, b.length) && a[before] === b[before]) before++
  let behind = 0
  while (behind < Math.min(a.length, b.length) - before && a.at(-1 - behind) === b.at(-1 - behind)) behind++
  const [mine, its] = [a.slice(before, a.length - behind), b.slice(before, b.length - behind)]
  if (before + behind < FEWEST_AGREEING || Math.max(mine.length, its.length) > MOST_DIFFERING) return false
  const [number, another] = [mine, its].map((words) => words.flatMap((word) => numberOf(word, language) ?? []))
  if (number?.length === 1 && another?.length === 1 && mine.length === its.length) return number[0] !== another[0]
  const [denied, affirmed] = mine.length > its.length ? [mine, its] : [its, mine]
  return affirmed.length === 0 && denied.length === 1 && denies(denied[0] ?? '', language)
}
