import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { DocumentKind } from '../../../model/document.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** A noun phrase that names a document. Tokens, `last` included. */
export interface DocumentPhrase {
  first: number
  last: number
  kind: DocumentKind
  points: number | null
  /** Title between quotation marks. */
  title: string | null
  authors: ActorRef[]
  /** The phrase has something of its own besides its noun, so that it can open a document. */
  named: boolean
}

const MOST_BEFORE = 4

/** The document that a cue names, with its adjectives, number of points, title and author; null for a plan at large. */
export function documentPhrase(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): DocumentPhrase | null {
  const meaning = cue.entry.meaning as MeaningOf<'document'>
  const before = modifiers(report, sentence, cue)
  if (hypothetical(sentence, before.first)) return null
  if (meaning.generic && cue.features.number === 'pl' && before.points === null) return null
  const points = before.points ?? pointsAfter(report, sentence, cue)
  const quotation =
    sentence.quotations.find((one) => one.first === cue.last + 2) ??
    sentence.quotations.find((one) => one.first === cue.first && one.last >= cue.last)
  const author = authorAfter(sentence, cue)
  const about = aboutAfter(report, sentence, author?.last ?? cue.last)
  const last = Math.max(cue.last, quotation?.last ?? -1, author?.last ?? -1, about ?? -1)
  const named =
    points !== null ||
    quotation !== undefined ||
    author !== null ||
    before.country !== null ||
    before.place ||
    (cue.last > cue.first && (meaning.kind !== 'agreement' || handled(sentence))) ||
    handledBeside(sentence, before.first, cue.last) ||
    // "the nuclear agreement of 2015"
    (before.first < cue.first && sentence.times.some(({ first }) => first > cue.last && first - cue.last <= 2)) ||
    (about !== null && handled(sentence))
  if (meaning.generic && !named) return null
  const authors = [...(author ? author.actors : []), ...(before.country !== null ? [before.country] : [])]
  const title = quotation ? report.text.slice(quotation.start, quotation.end) : null
  return { first: before.first, last, kind: meaning.kind, points, title, authors, named: named || !meaning.generic }
}

/** Something was done with a document here: signed, presented, discussed. */
const handled = (sentence: ResolvedSentence): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'paper' && cue.features.tense !== 'future' && cue.features.tense !== 'infinitive',
  )

/** How far a verb of paper may stand from what it is done with. */
const REACH_OF_HAND = 4
const HANDLED = new Set(['signed', 'drafted', 'presented', 'revised'])

/** "signed a protocol", «тарифний договір підписано»: what is done with it makes it one that is there. */
const handledBeside = (sentence: ResolvedSentence, first: number, last: number): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, features: { tense }, ...cue }) =>
      meaning.cue === 'paper' &&
      HANDLED.has(meaning.status) &&
      tense !== 'future' &&
      tense !== 'infinitive' &&
      (cue.last < first ? first - cue.last : cue.first - last) <= REACH_OF_HAND &&
      (cue.last < first || cue.first > last) &&
      !sentence.cues.some(
        (one) =>
          (one.entry.meaning.cue === 'not' || one.entry.meaning.cue === 'maybe') &&
          one.last < cue.first &&
          cue.first - one.last <= 2,
      ),
  )

interface Before {
  first: number
  points: number | null
  country: ActorRef | null
  place: boolean
}

/** Adjectives and numbers right before the noun: «американський 19-пунктний мирний план». */
function modifiers(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Before {
  const found: Before = { first: cue.first, points: null, country: null, place: false }
  for (let place = cue.first - 1; place >= Math.max(sentence.first, cue.first - MOST_BEFORE); place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark' || sentence.mentions.some((one) => one.first <= place && place <= one.last))
      break
    const points = pointsIn(sentence, token.key)
    const affiliation = sentence.affiliations.find((one) => one.first <= place && place <= one.last)
    if (points !== null) found.points = points
    else if (affiliation) found.country = report.actors.findIndex((actor) => actor.known === affiliation.country)
    else if (token.shape === 'capital' && sentence.grammar.adjectival(token.key) && place > sentence.first)
      found.place = true
    else if (!sentence.grammar.documentModifier(token.key)) break
    found.first = place
  }
  if (found.country !== null && found.country < 0) found.country = null
  return found
}

/** «19-пунктний», "20-point". */
function pointsIn({ grammar }: ResolvedSentence, key: string): number | null {
  const [, number, word] = /^(\p{N}{1,3})-(\p{L}+)/u.exec(key) ?? []
  return number && word?.startsWith(grammar.points) ? Number(number) : null
}

/** «план із 28 пунктів», "a plan of 20 points". */
function pointsAfter(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): number | null {
  for (let place = cue.last + 1; place <= Math.min(cue.last + 4, sentence.last); place++)
    if (report.tokens[place]?.kind === 'number' && report.tokens[place + 1]?.key.startsWith(sentence.grammar.points))
      return Number(report.tokens[place]?.text)
  return null
}

/** «план президента Греції Петра …», «план Гая»: a person or country in the genitive right after, through an office. */
function authorAfter(sentence: ResolvedSentence, cue: Cue): { actors: ActorRef[]; last: number } | null {
  const office = sentence.offices.find((one) => one.first === cue.last + 1)
  const holder = office?.holders[0] === undefined ? undefined : sentence.mentions[office.holders[0]]
  if (holder) return { actors: [holder.actor], last: holder.last }
  const mention = sentence.mentions.find((one) => one.first === cue.last + 1)
  if (
    mention &&
    (mention.kind === 'person' || mention.kind === 'country') &&
    (mention.cases.length === 0 || mention.cases.includes('gen'))
  )
    return { actors: [mention.actor], last: mention.last }
  const possessive = sentence.mentions.find((one) => one.last === cue.first - 2 && sentence.language === 'en')
  return possessive?.kind === 'person' ? { actors: [possessive.actor], last: cue.last } : null
}

/** «декларація про розгортання західних сил»: what it is about, up to a verb or a mark. */
function aboutAfter(report: ResolvedReport, sentence: ResolvedSentence, last: number): number | null {
  if (!sentence.grammar.about.has(report.tokens[last + 1]?.key ?? '')) return null
  let place = last + 1
  while (
    place < sentence.last &&
    report.tokens[place + 1]?.kind !== 'mark' &&
    place - last < 7 &&
    !sentence.cues.some(
      (cue) => cue.first === place + 1 && ['say', 'course', 'paper', 'that'].includes(cue.entry.meaning.cue),
    )
  )
    place++
  return place
}

/** «можлива угода», «якщо буде угода»: not there yet. */
const hypothetical = (sentence: ResolvedSentence, first: number): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'maybe' &&
      cue.entry.meaning.kind !== 'plan' &&
      cue.last < first &&
      first - cue.last <= 2,
  )
