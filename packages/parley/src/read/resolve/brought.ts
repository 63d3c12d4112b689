import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'

/** So far from the start, who brings a sentence brings the report. */
const LEAD_SENTENCES = 3
/** Words from the start of a part of a sentence to the word that tells what it is. */
const OPENING = 3
/** Words between a verb and a name that it belongs to: "the Reuters news agency reported". */
const BESIDE = 2
const WITH_NOUN = 4
/** Words of a line that names a source and says nothing else. */
const LINE = 12

type Cue = AnnotatedSentence['cues'][number]
type Saying = 'says' | 'passes on'

export interface Brought {
  /** Whether the sentence tells who brings the report as a whole. */
  about: boolean
  /** It points to all that was told, and no person speaks in it: whatever press it names brought it. */
  wholly: boolean
}

/** Whether a sentence speaks of the report itself: «Про це повідомляє …», "…, Reuters reported, citing …", "Source: …". */
export function bringsReport(
  report: AnnotatedReport,
  place: number,
  mentions: readonly ResolvedMention[],
  isPress: (mention: ResolvedMention) => boolean,
): Brought {
  const sentence = report.sentences[place]
  if (!sentence) return { about: false, wholly: false }
  const pointed = sentence.cues.some(({ entry }) => entry.meaning.cue === 'this')
  const line = isSourceLine(sentence)
  const compares = sentence.cues.some(
    ({ entry: { meaning }, first }) =>
      first - sentence.first < OPENING && meaning.cue === 'that' && meaning.kind === 'compares',
  )
  const press = mentions.filter(isPress)
  const leads = place < LEAD_SENTENCES && (closes(report, sentence, press) || (place === 0 && opens(sentence, press)))
  const people = mentions.some(({ kind }) => kind === 'person')
  return { about: pointed || line || compares || leads, wholly: line || (pointed && !people) }
}

/** Whether the mention is the subject of a verb of saying beside it: «передає X», "the X news agency reported". */
export function pressSays(sentence: AnnotatedSentence, mention: { first: number; last: number }): Saying | null {
  for (const { entry, first, last } of sentence.cues) {
    const { meaning } = entry
    if (meaning.cue !== 'say') continue
    const distance = last < mention.first ? mention.first - last : first - mention.last
    const [from, to] = last < mention.first ? [last, mention.first] : [mention.last, first]
    const noun = sentence.cues.some((cue) => cue.entry.meaning.cue === 'press' && from < cue.first && cue.last < to)
    if (distance < 1 || distance > (noun ? WITH_NOUN : BESIDE)) continue
    return meaning.weak && last < mention.first ? 'passes on' : 'says'
  }
  return null
}

/** "Source: Reuters", «За матеріалами Reuters»: a line of its own. */
function isSourceLine(sentence: AnnotatedSentence): boolean {
  return (
    sentence.last - sentence.first < LINE &&
    sentence.cues.some(({ entry, first }) => entry.meaning.cue === 'brings' && first - sentence.first < OPENING)
  )
}

/** "Reuters reported that …", «За даними Reuters, …»: the first sentence opens with who brings it. */
function opens(sentence: AnnotatedSentence, press: readonly ResolvedMention[]): boolean {
  const first = press[0]
  if (!first) return false
  const cited = sentence.cues.some(
    ({ entry, first: at, last }) =>
      (entry.meaning.cue === 'according' || entry.meaning.cue === 'citing') &&
      at === sentence.first &&
      last < first.first,
  )
  return (cited || first.first - sentence.first <= WITH_NOUN) && (cited || pressSays(sentence, first) !== null)
}

/**
 * «…, сообщает X со ссылкой на Y», "…, X reported on Monday, citing two officials": the last parts of the sentence are
 * who brings it, and whom that one cites.
 */
function closes(report: AnnotatedReport, sentence: AnnotatedSentence, press: readonly ResolvedMention[]): boolean {
  let end = sentence.last
  for (let at = sentence.last; at > sentence.first; at--) {
    if (![',', '—', '–'].includes(report.tokens[at]?.text ?? '')) continue
    const part = { first: at + 1, last: end }
    const within = press.filter(({ first, last }) => part.first <= first && last <= part.last)
    const opening = sentence.cues.filter(({ first }) => first >= part.first && first - part.first < OPENING)
    if (within.some((one) => brings(sentence, part, one, opening))) return true
    // What the source rests on comes last: "citing two officials", "which spoke to both".
    const goesOn = opening.some((cue) => cue.entry.meaning.cue === 'citing' || cue.entry.meaning.cue === 'press')
    if (!goesOn) return false
    end = at - 1
  }
  return false
}

function brings(
  sentence: AnnotatedSentence,
  part: { first: number; last: number },
  mention: ResolvedMention,
  opening: readonly Cue[],
): boolean {
  const near = mention.first - part.first
  if (opening.some(({ entry }) => entry.meaning.cue === 'according') && near <= OPENING * 2) return true
  const says = pressSays(sentence, mention) !== null
  if (says && (near <= OPENING + 1 || opening.some(({ entry }) => entry.meaning.cue === 'say'))) return true
  return opening.some(({ entry }) => entry.meaning.cue === 'citing')
}
