import type { Cue } from '../../../language/cue.ts'
import type { ActorRef, FoundStatement } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, mayBe } from './clause.ts'
import type { Frame, FrameParticipant } from './frame.ts'
import { phraseStart } from './naming.ts'
import { openerOf } from './opener.ts'
import { isQuotationMark } from '../../quotation-marks.ts'

/**
 * Whoever speaks where a frame stands in somebody's own words; null where nobody who is named does, and, for `several`, where
 * a spokesperson does: his "we" are those he speaks for.
 */
export type SpeakerAt = (start: number, several: boolean) => ActorRef | null

/** Who speaks at an offset, of people who are quoted. Statements are looked up by where they begin. */
export function speakersOf(report: ResolvedReport, said: readonly FoundStatement[]): SpeakerAt {
  const quoted = said
    .flatMap(({ speaker, mode, evidence: [passage] }) =>
      speaker !== null && passage && mode !== 'indirect' && report.actors[speaker]?.kind === 'person'
        ? [{ speaker, start: passage.start, end: passage.end }]
        : [],
    )
    .toSorted((one, other) => one.start - other.start)
  const isSpokesperson = spokespeopleOf(report)
  return (start, several) => {
    let [low, high] = [0, quoted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((quoted[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const last = quoted[low - 1]
    return last && start < last.end && !(several && isSpokesperson(last.speaker)) ? last.speaker : null
  }
}

/** «Мы встретились с Х», "I met X", «зустрінуся з Х», «во время встречи с Х мы обсудили»: whoever says so is one of those who meet. */
export function meetsInOwnWords(report: ResolvedReport, frame: Frame, speakerAt: SpeakerAt): void {
  const sentence = report.sentences[frame.sentence]
  const told = sentence && !frame.they && namesPartner(sentence, frame)
  const subject = told
    ? ((frame.verbal ? ownSubject(report, sentence, frame) : null) ?? subjectThere(report, sentence, frame))
    : null
  const speaker = subject && speakerAt(frame.start, subject.several)
  if (!subject || speaker === null || frame.participants.some(({ actor }) => actor === speaker)) return
  const token = report.tokens[subject.place]
  if (token)
    frame.participants.unshift({ actor: speaker, side: sideOf(report, speaker), start: token.start, end: token.end })
}

/** A name, or a side of which nobody is told: an office alone, or nobody, tells too little of whom somebody met. */
const namesPartner = ({ mentions }: ResolvedSentence, { participants, sides }: Frame): boolean =>
  (participants.length === 0 && sides.length > 0) ||
  participants.some((one) => mentions.some(({ actor, start }) => actor === one.actor && start === one.start))

const sideOf = ({ actors }: ResolvedReport, actor: ActorRef): FrameParticipant['side'] =>
  actors[actor]?.roles.find(({ side }) => side !== null)?.side ?? null

/** Tells who has an office of speaking for others. */
function spokespeopleOf({ sentences, actors }: ResolvedReport): (actor: ActorRef) => boolean {
  const titles = new Set(
    sentences.flatMap(({ offices }) => offices.flatMap(({ spokesperson, title }) => (spokesperson ? [title] : []))),
  )
  return (actor) => actors[actor]?.roles.some(({ title }) => titles.has(title)) ?? false
}

interface OwnSubject {
  place: number
  several: boolean
}

/** The pronoun before the verb, with nothing but adverbs, dates and partners between, or the verb that needs none. */
function ownSubject(report: ResolvedReport, sentence: ResolvedSentence, { trigger }: Frame): OwnSubject | null {
  const quotation = sentence.quotations.find(({ first, last }) => first <= trigger.first && trigger.last <= last)
  const opens = Math.max(sentence.first, quotation?.first ?? sentence.first, trigger.first - REACH_OF_SUBJECT)
  const { ownSubjects } = sentence.grammar
  for (let place = trigger.first - 1; place >= opens; place--) {
    const { key = '', kind, text } = report.tokens[place] ?? {}
    if (ownSubjects.one.has(key)) return { place, several: false }
    if (ownSubjects.several.has(key)) return { place, several: true }
    if (kind === 'mark' && !isQuotationMark(text) && text !== '-') break
    if (isOthers(report, sentence, place)) break
  }
  return ownVerb(report, sentence, trigger)
}

/** «Во время встречи с Х мы обсудили»: behind what opens the quotation, with nothing between but what belongs to the meeting. */
function subjectThere(report: ResolvedReport, sentence: ResolvedSentence, { trigger }: Frame): OwnSubject | null {
  const { grammar } = sentence
  const opener = openerOf(report, { sentence, trigger })
  // «во время»
  const phrase = sentence.cues.find(({ entry, last }) => entry.meaning.cue === 'during' && last === opener)
  const start = phrase?.first ?? opener
  const opens = start !== null && (start === sentence.first || isQuotationMark(report.tokens[start - 1]?.text))
  const partner = report.tokens[trigger.last + 1]?.key ?? ''
  if (!opens || !grammar.with.has(partner) || grammar.and.has(partner)) return null
  for (let place = trigger.last + 2; place <= Math.min(sentence.last, trigger.last + REACH_BEHIND); place++) {
    const { key = '', kind, text } = report.tokens[place] ?? {}
    if (grammar.ownSubjects.one.has(key)) return { place, several: false }
    if (grammar.ownSubjects.several.has(key)) return { place, several: true }
    if ((kind === 'mark' && text !== ',') || grammar.finite.has(key)) return null
  }
  return null
}

/** «с советником президента США по национальной безопасности Х и помощником президента Y Z в Вашингтоне мы» */
const REACH_BEHIND = 24

/** "with the president of Egypt and his minister of defence we held" */
const REACH_OF_SUBJECT = 14

/** Somebody else is the subject: a name that hangs on no preposition. */
const isOthers = (report: ResolvedReport, sentence: ResolvedSentence, place: number): boolean =>
  sentence.mentions.some(
    (one) =>
      one.kind !== 'place' &&
      one.last === place &&
      mayBe(sentence, one.cases, 'nom') &&
      !sentence.grammar.prepositions.has(hangsOn(report, sentence, phraseStart(report, sentence, one)).key),
  )

/** «Завтра зустрінуся з Х», «Проведём переговоры»: its ending tells who does it. */
function ownVerb(report: ResolvedReport, { cues, grammar }: ResolvedSentence, trigger: Cue): OwnSubject | null {
  const verb = cues.findLast(
    ({ entry: { meaning }, features, last }) =>
      (meaning.cue === 'meet' || meaning.cue === 'course') &&
      features.tense === 'future' &&
      last <= trigger.last &&
      trigger.first - last <= REACH_OF_VERB,
  )
  const key = report.tokens[verb?.first ?? -1]?.key
  if (!verb || key === undefined) return null
  if (grammar.ownVerbs.one(key)) return { place: verb.first, several: false }
  return grammar.ownVerbs.several(key) ? { place: verb.first, several: true } : null
}

/** «проведу на следующей неделе переговоры» */
const REACH_OF_VERB = 6
