import { DOCUMENT_STATUSES, type DocumentKind } from '../../model/document.ts'
import type { ActorRef, DocumentMarks, FoundDocument } from '../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import type { Handled } from './documents/handled.ts'
import { type DocumentPhrase, documentPhrase } from './documents/phrase.ts'
import { passage } from './evidence.ts'
import { issuesBetween } from './issues.ts'

/** A document with what tells it from others of the report. */
interface Entry {
  document: FoundDocument
  titles: Set<string>
  marks: DocumentMarks
}

/**
 * Plans, declarations and agreements of the report. A phrase with something of its own opens one or goes to the one that it
 * can mean; a plain one ("the document", «угода») goes to the one named last.
 */
export function documents(report: ResolvedReport): FoundDocument[] {
  const found: Entry[] = []
  for (const [place, sentence] of report.sentences.entries()) {
    let beside: { entry: Entry; phrase: DocumentPhrase } | null = null
    for (const cue of sentence.cues) {
      if (cue.entry.meaning.cue !== 'document') continue
      const phrase = documentPhrase({ report, sentence, before: report.sentences[place - 1] }, cue)
      if (!phrase) continue
      const joined: Entry | null =
        beside !== null && isJoined(report, sentence, beside.phrase, phrase) ? beside.entry : null
      const same: Entry | undefined = found.findLast(
        (entry) => entry !== joined && fits(entry, phrase, sentence.language),
      )
      if (!same && !phrase.named) continue
      const entry: Entry = same ?? opened(phrase)
      absorb(report, sentence, entry, phrase)
      if (!same) found.push(entry)
      beside = { entry, phrase }
    }
  }
  return found.map(({ document }) => document)
}

/** «угоду про партнерство та торговельну угоду»: two that are named together are two. */
const isJoined = (
  report: ResolvedReport,
  { grammar }: ResolvedSentence,
  { last }: DocumentPhrase,
  { first, named }: DocumentPhrase,
): boolean => {
  const between = report.tokens.slice(last + 1, first)
  return (
    named &&
    between.length > 0 &&
    between.every(
      ({ key, kind }) => kind === 'word' && (grammar.and.has(key) || grammar.articles.indefinite.has(key)),
    ) &&
    between.some(({ key }) => grammar.and.has(key))
  )
}

function opened(phrase: DocumentPhrase): Entry {
  const marks: DocumentMarks = { sort: null, year: null, number: null, names: {} }
  return { document: { ...emptyDocument(phrase), marks }, titles: new Set(), marks }
}

const emptyDocument = (phrase: DocumentPhrase): FoundDocument => ({
  kind: phrase.kind,
  names: {},
  points: phrase.points,
  about: [],
  status: 'mentioned',
  authors: [],
  signatories: [],
  revises: null,
  when: null,
  evidence: [],
})

/** One document within a report: of one kind, and neither points, titles, years nor authors that differ. */
function fits({ document, titles, marks }: Entry, phrase: DocumentPhrase, language: string): boolean {
  if (!phrase.any && familyOf(document.kind) !== familyOf(phrase.kind)) return false
  if (document.points !== null && phrase.points !== null && document.points !== phrase.points) return false
  const { sort, year, number, names } = marks
  if (sort !== null && phrase.sort !== null && sort !== phrase.sort) return false
  if (phrase.name !== null && names[language] && !names[language].includes(phrase.name)) return false
  if (number !== phrase.number && (phrase.number !== null || phrase.named)) return false
  if (year !== null && phrase.year !== null && year !== phrase.year) return false
  const others = phrase.authors.length > 0 && document.authors.length > 0
  if (others && !phrase.authors.some((one) => document.authors.includes(one))) return false
  if (phrase.title && titles.size > 0 && !titles.has(phrase.title)) return false
  const when = phrase.handled.find(({ status }) => status === 'signed')?.when ?? null
  if (document.when !== null && when !== null && document.when !== when) return false
  return !(phrase.title && titles.size === 0 && phrase.kind === 'plan')
}

/** A plan is also called a proposal. */
const familyOf = (kind: DocumentKind): DocumentKind => (kind === 'proposal' ? 'plan' : kind)

function absorb(report: ResolvedReport, sentence: ResolvedSentence, entry: Entry, phrase: DocumentPhrase): void {
  const { document, titles, marks } = entry
  const start = report.tokens[phrase.first]?.start ?? sentence.start
  const end = report.tokens[phrase.last]?.end ?? sentence.end
  document.evidence.push(passage(report, sentence, { start, end }, `document.${phrase.kind}`))
  document.points ??= phrase.points
  marks.year ??= phrase.year
  marks.number ??= phrase.number
  marks.sort ??= phrase.sort ?? null
  if (phrase.name !== null) addAll((marks.names[sentence.language] ??= []), [phrase.name])
  if (phrase.title) titles.add(phrase.title)
  if (phrase.named) {
    const name = phrase.title ?? nameOf(report, sentence, phrase)
    const names = document.names[sentence.language] ?? []
    if (!names.includes(name)) document.names[sentence.language] = [...names, name]
  }
  addAll((document.about ??= []), issuesBetween(sentence, phrase.first, phrase.last))
  addAll(document.authors, phrase.authors)
  for (const handled of phrase.handled) note(document, handled, phrase.between)
}

/**
 * As it is written, and in the nominative: «Меморандумі про взаєморозуміння» is «Меморандум про взаєморозуміння». Only
 * where every word of it is told: «третім протоколом» stays.
 */
function nameOf(report: ResolvedReport, sentence: ResolvedSentence, phrase: DocumentPhrase): string {
  const words = report.tokens.slice(phrase.first, lastOfName(report, sentence, phrase) + 1)
  const told = words.every(
    ({ kind }, order) =>
      kind !== 'word' || phrase.first + order > phrase.noun || sentence.documentBases.has(phrase.first + order),
  )
  return words
    .map(({ start, end }, order) => {
      const before = words[order - 1]?.end ?? start
      const place = phrase.first + order
      const base = told && place <= phrase.noun ? sentence.documentBases.get(place) : undefined
      return report.text.slice(before, start) + (base ?? report.text.slice(start, end))
    })
    .join('')
}

/** "sent a letter to": a preposition or an article at its end is no part of a name. */
function lastOfName(report: ResolvedReport, { grammar }: ResolvedSentence, phrase: DocumentPhrase): number {
  let last = phrase.last
  const isLoose = (key: string): boolean => grammar.prepositions.has(key) || grammar.articles.indefinite.has(key)
  while (last > phrase.first && isLoose(report.tokens[last]?.key ?? '')) last--
  return last
}

function note(document: FoundDocument, { status, by, when }: Handled, between: readonly ActorRef[]): void {
  if (DOCUMENT_STATUSES.indexOf(status) > DOCUMENT_STATUSES.indexOf(document.status)) document.status = status
  if (status === 'signed') {
    addAll(document.signatories, between.length > 0 ? between : by)
    document.when ??= when
  }
  if (status === 'drafted' || status === 'presented') addAll(document.authors, by)
}

function addAll<Item>(into: Item[], items: readonly Item[]): void {
  for (const item of items) if (!into.includes(item)) into.push(item)
}
