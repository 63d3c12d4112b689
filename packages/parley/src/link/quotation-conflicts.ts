import type { TurningWords } from '../language/turning-words.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Id } from '../model/evidence.ts'
import type { FoundStatement } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'
import { firstDay } from './day.ts'
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
  return findings.statements.flatMap((statement, ref) => {
    const [passage] = statement.evidence
    const day = firstDay(findings.report.published)
    if (!passage || day === null || statement.mode !== 'direct' || statement.speaker === null) return []
    const speaker = linked.idOf(findings, statement.speaker)
    const words = wordsIn(passage.quote)
    if (linked.kindOf(speaker) !== 'person' || words.length < FEWEST_WORDS) return []
    return isNamedBeside(findings, statement)
      ? [{ id: statementIdOf(findings, ref), findings, statement, speaker, words, day }]
      : []
  })
}

/** A name right before or behind the passage: whoever is meant by "he" the reader may have taken for another. */
function isNamedBeside({ print, actors }: Printed, { speaker, evidence: [passage] }: FoundStatement): boolean {
  if (!passage || speaker === null) return false
  return (actors[speaker]?.mentions ?? []).some(
    ({ start, end }) =>
      (end <= passage.start && passage.start - end <= NEAR && !hasBreak(print, end, passage.start)) ||
      (start >= passage.end && start - passage.end <= NEAR && !hasBreak(print, passage.end, start)),
  )
}

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)?|\p{L}+(?:['’ʼ-]\p{L}+)*/gu) ?? []

function speakers(quotations: readonly Quotation[], { origins }: Quoting): Conflict[] {
  const same = Map.groupBy(quotations, ({ words, statement }) => `${languageOf(statement)} ${words.join(' ')}`)
  return [...same.values()].flatMap((group) => {
    const [first] = group
    const bySpeaker = Map.groupBy(group, ({ speaker }) => speaker)
    if (!first || bySpeaker.size < 2 || group.some((one) => Math.abs(one.day - first.day) > DAYS)) return []
    // A report that gives the words to both quotes one of them quoting the other.
    if (group.some((one) => group.some((other) => other.speaker !== one.speaker && other.findings === one.findings)))
      return []
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

/** The language of the words; the report says it of most. */
const languageOf = ({ evidence }: FoundStatement): string =>
  /\p{sc=Cyrillic}/u.test(evidence[0]?.quote ?? '') ? 'c' : 'l'

function wordings(quotations: readonly Quotation[], { origins, turning }: Quoting): Conflict[] {
  const buckets = new Map<string, Quotation[]>()
  for (const one of quotations)
    for (const key of [one.words.slice(0, 3), one.words.slice(-3)].map(
      (words, end) => `${one.speaker} ${end} ${words.join(' ')}`,
    ))
      buckets.set(key, [...(buckets.get(key) ?? []), one])
  const rivals = new Map<string, [Quotation, Quotation]>()
  for (const bucket of buckets.values())
    for (const [place, one] of bucket.slice(0, MOST).entries())
      for (const other of bucket.slice(place + 1, MOST))
        if (one.findings !== other.findings && Math.abs(one.day - other.day) <= DAYS && turns(one, other, turning)) {
          const key = [one.words.join(' '), other.words.join(' ')].sort().join('|')
          if (!rivals.has(key)) rivals.set(key, [one, other])
        }
  return [...rivals.values()].flatMap(([one, other]) => {
    const saying = (words: readonly string[]): Quotation[] =>
      quotations.filter((each) => each.speaker === one.speaker && each.words.join(' ') === words.join(' '))
    const readings = [one, other]
      .map(({ words, statement }) => ({ value: statement.evidence[0]?.quote ?? '', said: saying(words) }))
      .sort(byKeys(({ value }) => value))
      .map(({ value, said }) =>
        readingOf(
          { origins },
          {
            value,
            findings: said.map((each) => each.findings),
            evidence: said.flatMap(({ statement }) => statement.evidence.slice(0, 1)),
          },
        ),
      )
    return conflict({ subject: one.id }, { field: 'wording', about: one.speaker, readings })
  })
}

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
