import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { DocumentStatus } from '../../model/document.ts'
import type { ActorRef, FoundDocument } from '../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { type DocumentPhrase, documentPhrase } from './documents/phrase.ts'
import { passage } from './evidence.ts'

const REACH_OF_VERB = 8
const ORDER: DocumentStatus[] = [
  'mentioned',
  'drafted',
  'presented',
  'discussed',
  'revised',
  'accepted',
  'rejected',
  'signed',
]

/** Plans, declarations and agreements of the report: phrases that can be one document are gathered. */
export function documents(report: ResolvedReport): FoundDocument[] {
  const found: { document: FoundDocument; titles: Set<string> }[] = []
  for (const sentence of report.sentences)
    for (const cue of sentence.cues) {
      if (cue.entry.meaning.cue !== 'document') continue
      const phrase = documentPhrase(report, sentence, cue)
      if (!phrase) continue
      const same = found.find(({ document, titles }) => fits(document, titles, phrase))
      const entry = same ?? { document: emptyDocument(phrase), titles: new Set<string>() }
      absorb(report, sentence, entry, phrase)
      if (!same) found.push(entry)
    }
  return found.map(({ document }) => document)
}

const emptyDocument = (phrase: DocumentPhrase): FoundDocument => ({
  kind: phrase.kind,
  names: {},
  points: phrase.points,
  status: 'mentioned',
  authors: [],
  signatories: [],
  revises: null,
  when: null,
  evidence: [],
})

/** One document within a report: the same kind, and neither points nor titles that differ. */
function fits(document: FoundDocument, titles: ReadonlySet<string>, phrase: DocumentPhrase): boolean {
  if (
    document.kind !== phrase.kind &&
    !(document.kind === 'plan' && phrase.kind === 'proposal') &&
    !(document.kind === 'proposal' && phrase.kind === 'plan')
  )
    return false
  if (document.points !== null && phrase.points !== null && document.points !== phrase.points) return false
  if (phrase.title && titles.size > 0 && !titles.has(phrase.title)) return false
  return !(phrase.title && titles.size === 0 && document.evidence.length > 0 && phrase.kind === 'plan')
}

function absorb(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { document, titles }: { document: FoundDocument; titles: Set<string> },
  phrase: DocumentPhrase,
): void {
  const start = report.tokens[phrase.first]?.start ?? sentence.start
  const end = report.tokens[phrase.last]?.end ?? sentence.end
  document.evidence.push(passage(report, sentence, { start, end }, `document.${phrase.kind}`))
  document.points ??= phrase.points
  if (phrase.title) titles.add(phrase.title)
  const name = phrase.title ?? report.text.slice(start, end)
  const names = document.names[sentence.language] ?? []
  if (!names.includes(name)) document.names[sentence.language] = [...names, name]
  for (const author of phrase.authors) if (!document.authors.includes(author)) document.authors.push(author)
  const done = doneWith(report, sentence, phrase)
  if (!done) return
  if (ORDER.indexOf(done.status) > ORDER.indexOf(document.status)) document.status = done.status
  if (done.status === 'signed')
    for (const actor of done.by) if (!document.signatories.includes(actor)) document.signatories.push(actor)
  if (done.status === 'drafted' || done.status === 'presented')
    for (const actor of done.by) if (!document.authors.includes(actor)) document.authors.push(actor)
}

/** The verb of paper nearest to the phrase, and its subjects: countries and people named before it. */
function doneWith(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  phrase: DocumentPhrase,
): { status: DocumentStatus; by: ActorRef[] } | null {
  let nearest = REACH_OF_VERB + 1
  let best: ResolvedSentence['cues'][number] | null = null
  for (const cue of sentence.cues) {
    if (cue.entry.meaning.cue !== 'paper') continue
    const distance = cue.last < phrase.first ? phrase.first - cue.last : cue.first - phrase.last
    const crossed = report.tokens
      .slice(Math.min(cue.last, phrase.last) + 1, Math.max(cue.first, phrase.first))
      .filter((token) => token.text === ',').length
    if (distance < 1 || distance + crossed * 4 >= nearest) continue
    nearest = distance + crossed * 4
    best = cue
  }
  if (!best || best.features.tense === 'future') return null
  const verb = best
  const hoped = sentence.cues.some(
    (cue) =>
      (cue.entry.meaning.cue === 'maybe' || cue.entry.meaning.cue === 'not') &&
      cue.last < verb.first &&
      verb.first - cue.last <= 2,
  )
  if (hoped) return null
  const status = (verb.entry.meaning as MeaningOf<'paper'>).status
  const subjects = sentence.mentions.filter(
    (mention) =>
      mention.last < verb.first &&
      verb.first - mention.last <= 10 &&
      (mention.kind === 'country' ||
        mention.kind === 'person' ||
        (mention.kind === 'organization' && mention.press === null)) &&
      (mention.cases.length === 0 || mention.cases.includes('nom')) &&
      !sentence.grammar.prepositions.has(report.tokens[mention.first - 1]?.key ?? ''),
  )
  // «Делегації України та США підписали»: the delegations sign for their countries.
  const delegations = sentence.references.filter(
    (one) =>
      (one.kind === 'side' || one.kind === 'organization') && one.last < verb.first && verb.first - one.last <= 10,
  )
  return {
    status,
    by: [...new Set([...subjects.map((mention) => mention.actor), ...delegations.flatMap((one) => one.actors)])],
  }
}
