import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { SourceOf } from '../../../model/report.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isPress } from './candidates/names.ts'
import { inDateline } from './in-dateline.ts'
import { outermostFirst, passesOn } from '../../passed-on.ts'
import type { Said } from './said.ts'
import { isOpeningMark } from '../../quotation-marks.ts'

/** A sentence at most this far from the start speaks for the whole report. */
const LEAD_SENTENCES = 3
/** Or at most this far, where it is a paragraph by itself. */
const LEAD_SENTENCES_BEFORE_ALONE = 6
/** How far after a verb, a channel or a source the press that it goes with may stand. */
const REACH = 4
/** «цитує слова президента Х агентство Y» */
const REACH_OF_QUOTING = 10

type Source = SourceOf<ActorRef>

/**
 * The chain that brought a statement, from the outlet inwards, the speaker left out. What a report says of
 * itself at the top («про це повідомляє Reuters») holds until it names another agency, though for an agency not beyond
 * its paragraph where the speaker is named, unless it is a paragraph by itself; the same words at the end of a paragraph
 * hold for the paragraph.
 */
export function chainOf(report: ResolvedReport): (said: Said) => Source[] {
  const [outlet] = report.sources.filter((source) => source.kind === 'outlet' && source.name === report.outlet)
  const datelined = outlet ? inDateline(report, outlet.name) : null
  const own = outlet?.actor ?? datelined
  const leads = leadSource(report, own)
  const until = leads ? firstOther(report, leads) : 0
  const closing = closingSources(report, own)
  const broughtOf = broughtByPress(report, own)
  const brings =
    own !== null &&
    (own === datelined ||
      report.sentences.some(
        (sentence, place) =>
          saysItself(report, sentence, own) ||
          (place < LEAD_SENTENCES && cites(sentence) && sentence.mentions.some((one) => one.actor === own)),
      ))
  const chained = new Map<Said, Source[]>()
  const chain = (said: Said): Source[] => {
    const sentence = report.sentences[said.sentence]
    if (!sentence) return []
    const through = said.through.flatMap((speaker): Source[] =>
      speaker.actor === own && own !== null ? [] : [sourceOf(report, sentence, speaker)],
    )
    const here = [...through, ...pressBeside(report, sentence, said)].filter(
      (source) => source.actor !== own || own === null,
    )
    const before = said.from ? (chained.get(said.from) ?? []) : []
    const next = report.sentences[said.sentence + 1]
    const passed = next ? passedOn(report, next, own) : []
    const actor = said.speaker?.actor ?? null
    if (actor !== null && passed.length > 0) broughtOf.set(actor, passed)
    const inherited =
      here.length > 0
        ? []
        : before.length > 0
          ? before
          : leads && said.sentence < until && sentence.timing === 'news' && restsOn(leads, sentence, said)
            ? leads.sources
            : closing[said.sentence]?.length
              ? (closing[said.sentence] ?? [])
              : (broughtOf.get(actor ?? -1) ?? [])
    const named = brings || sentence.mentions.some((one) => one.actor === own)
    // What only the page says of its outlet is no part of what the text tells.
    const first = outlet ? [{ ...outlet, actor: named ? own : null }] : []
    const all = [...first, ...here, ...inherited]
    chained.set(said, [...here, ...inherited])
    return all.filter(
      (source, place) =>
        (source.actor === null || source.actor !== said.speaker?.actor) &&
        all.findIndex((one) => one.actor === source.actor && one.name === source.name) === place,
    )
  }
  return chain
}

/** «…, передає «Обрій»»: the outlet says that it brings the report; "told The Herald" is where one source spoke. */
const saysItself = (report: ResolvedReport, sentence: ResolvedSentence, own: ActorRef): boolean =>
  !sentence.cues.some(({ entry }) => entry.meaning.cue === 'brings') &&
  sentence.mentions.some(
    ({ actor, first, last, start, end, cases }) =>
      actor === own &&
      (cases.length === 0 ? report.text.slice(start, end) === report.outlet : cases.includes('nom')) &&
      sentence.cues.some(
        ({ entry: { meaning }, ...cue }) =>
          meaning.cue === 'say' &&
          !meaning.told &&
          meaning.channel !== 'published' &&
          (cue.first - last === 1 ||
            (first - cue.last >= 1 &&
              first - cue.last <= 3 &&
              // "spoke to The Herald": who heard it.
              !sentence.grammar.prepositions.has(report.tokens[first - 1]?.key ?? ''))),
      ),
  )

function sourceOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  speaker: { actor: ActorRef | null; text: string; first: number; last: number },
): Source {
  const mention = sentence.mentions.find(
    (one) => one.actor === speaker.actor && one.first >= speaker.first && one.last <= speaker.last,
  )
  if (mention && mention.kind === 'organization') return fromMention(mention)
  const name = speaker.actor === null ? undefined : Object.values(report.actors[speaker.actor]?.names ?? {})[0]?.[0]
  const kind = speaker.actor !== null && report.actors[speaker.actor]?.kind === 'person' ? 'person' : 'agency'
  return { kind, actor: speaker.actor, name: name ?? speaker.text }
}

const fromMention = (mention: ResolvedMention): Source => ({
  kind: mention.press === 'agency' ? 'agency' : 'outlet',
  actor: mention.actor,
  name: mention.base,
})

/** «Про це повідомляє X», or a line that names the source: «Джерело: X». */
const cites = ({ cues, first: start }: ResolvedSentence): boolean =>
  cues.some(({ entry, first }) => entry.meaning.cue === 'this' || (entry.meaning.cue === 'brings' && first === start))

/**
 * The press that says «про це», from the outlet inwards: it stands beside a verb, while in «про це сказав Х, пише Reuters»
 * it brings X alone.
 */
function pointer(report: ResolvedReport, sentence: ResolvedSentence, own: ActorRef | null): Source[] {
  if (!cites(sentence)) return []
  const verbs = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'say' || cue.entry.meaning.cue === 'citing')
  const press = sentence.mentions.filter(
    (one) => one.actor !== own && (isPress(one) || report.sources.some((source) => source.actor === one.actor)),
  )
  const [mention] = press
  if (!mention || passesOn(report, sentence, mention)) return []
  const beside =
    verbs.length === 0 ||
    verbs.some((verb) => Math.abs(mention.first - verb.last) <= REACH) ||
    isCited(sentence, mention)
  const person = sentence.mentions.some(
    (one) => one.kind === 'person' && (verbs.length === 0 || Math.abs(one.first - (verbs[0]?.last ?? 0)) <= 2),
  )
  if (!beside || person) return []
  // Of two that are named side by side each would have brought it alone.
  const chained = press.filter((one) => one === mention || isCited(sentence, one) || passesOn(report, sentence, one))
  return outermostFirst(report, sentence, chained).map(fromMention)
}

/** «з посиланням на Y» */
const isCited = ({ cues }: ResolvedSentence, { first }: ResolvedMention): boolean =>
  cues.some(({ entry, last }) => entry.meaning.cue === 'citing' && first > last && first - last <= REACH)

/** A source that the lead names, with the one that it cites, the paragraph in which it does, and whether nothing else stands there. */
interface Lead {
  sources: Source[]
  paragraph: number
  alone: boolean
}

/**
 * Behind the lead, what somebody named said aloud no agency need have brought; on the story of an outlet the whole report
 * rests, and on an agency that a paragraph by itself names: «Про це повідомляє Reuters.»
 */
const restsOn = ({ sources, paragraph, alone }: Lead, sentence: ResolvedSentence, { speaker }: Said): boolean =>
  alone || sources[0]?.kind !== 'agency' || sentence.paragraph === paragraph || speaker?.anonymity !== 'named'

function leadSource(report: ResolvedReport, own: ActorRef | null): Lead | null {
  for (const [place, sentence] of report.sentences.slice(0, LEAD_SENTENCES_BEFORE_ALONE).entries()) {
    const { paragraph } = sentence
    const alone = isAlone(report, sentence)
    if (place >= LEAD_SENTENCES && !alone) continue
    const sources = pointer(report, sentence, own)
    if (sources.length > 0) return { sources, paragraph, alone }
  }
  return null
}

/** A short paragraph of one sentence: it tells who brings the report, and nothing else. */
const isAlone = ({ sentences }: ResolvedReport, { paragraph, first, last }: ResolvedSentence): boolean =>
  last - first <= LONGEST_ALONE && sentences.filter((one) => one.paragraph === paragraph).length === 1

const LONGEST_ALONE = 16

/** «Про це він повідомив у зверненні, пише Reuters»: with a verb of its own behind a comma, who brings what somebody else said. */
function passedOn(report: ResolvedReport, sentence: ResolvedSentence, own: ActorRef | null): Source[] {
  if (!cites(sentence)) return []
  const press = sentence.mentions.filter((one) => one.actor !== own && isPress(one) && passesOn(report, sentence, one))
  return outermostFirst(report, sentence, press).map(fromMention)
}

/** «Про це заявив Х, повідомляє Y»: through whom the words of those come whom a sentence that points back names as its speaker. */
function broughtByPress(report: ResolvedReport, own: ActorRef | null): Map<ActorRef, Source[]> {
  const brought = new Map<ActorRef, Source[]>()
  for (const sentence of report.sentences) {
    const press = passedOn(report, sentence, own)
    if (press.length === 0) continue
    const verb = sentence.cues.find(({ entry }) => entry.meaning.cue === 'say')
    const teller = sentence.mentions.find((one) => one.kind === 'person' && verb && one.first > verb.last)
    if (teller?.cases.includes('nom') && !brought.has(teller.actor)) brought.set(teller.actor, press)
  }
  return brought
}

/** Place of the first sentence in which another agency or outlet speaks. */
function firstOther(report: ResolvedReport, { sources }: Lead): number {
  const place = report.sentences.findIndex(
    (sentence, at) =>
      at >= LEAD_SENTENCES &&
      sentence.mentions.some(
        (one) => one.press && !sources.some(({ actor }) => actor === one.actor) && one.base !== report.outlet,
      ),
  )
  return place < 0 ? report.sentences.length : place
}

/** «Про це повідомляє X з посиланням на Y» later in the same paragraph: for each sentence the first that follows. */
function closingSources(report: ResolvedReport, own: ActorRef | null): Source[][] {
  const found: Source[][] = []
  for (let place = report.sentences.length - 1; place >= 0; place--) {
    const sentence = report.sentences[place]
    const sources = sentence ? pointer(report, sentence, own) : []
    const next = report.sentences[place + 1]?.paragraph === sentence?.paragraph ? (found[place + 1] ?? []) : []
    found[place] = sources.length > 0 ? sources : next
  }
  return found
}

/**
 * Press in the sentence through which the statement came: named after «за даними», who passes it on («передає X», "quoted
 * by X"), who heard it ("told X", «в інтерв'ю X»), whose source it is («джерело X»).
 */
function pressBeside(report: ResolvedReport, sentence: ResolvedSentence, said: Said): Source[] {
  const speaker = said.speaker?.actor ?? null
  const main = said.passages[0] ?? { start: 0, end: 0 }
  const found: Source[] = []
  const add = (one: ResolvedMention | undefined): void => {
    if (one && one.actor !== speaker) found.push(fromMention(one))
  }
  for (const cue of sentence.cues) {
    const { meaning } = cue.entry
    if (meaning.cue === 'according' || meaning.cue === 'citing') {
      const mention = sentence.mentions.find((one) => isPress(one) && one.first > cue.last && one.first - cue.last <= 3)
      const meant = sentence.references.find(
        (one) => one.kind === 'press' && one.first > cue.last && one.first - cue.last <= 2,
      )
      if (mention && mention.start !== main.start) add(mention)
      else if (meant?.actors[0] !== undefined && meant.actors[0] !== speaker)
        found.push(
          sourceOf(report, sentence, {
            ...meant,
            actor: meant.actors[0],
            text: report.text.slice(meant.start, meant.end),
          }),
        )
    } else if (meaning.cue === 'say' && meaning.weak)
      add(
        // «приводит ТАСС слова президента»: within the phrase.
        sentence.mentions.find((one) => isPress(one) && one.first > cue.first && one.last < cue.last) ??
          sentence.mentions.find((one) =>
            isPress(one) && one.last < cue.first
              ? cue.first - one.last <= 2
              : isPress(one) && one.first - cue.last <= (meaning.quotes ? REACH_OF_QUOTING : 3) && one.first > cue.last,
          ),
      )
    else if (meaning.cue === 'say' && cue !== said.by && isBehind(report, cue, main))
      // «…, отметил он, сообщает Reuters»: who brings it stands behind all of it.
      add(sentence.mentions.find((one) => isPress(one) && one.first > cue.last && one.first - cue.last <= 3))
    else if (meaning.cue === 'channel' && isHeard(meaning))
      add(pressAfter(sentence, cue.last, main) ?? hearerAfter(report, sentence, cue.last))
  }
  if (said.by && said.rule !== 'statement.described')
    add(
      pressAfter(sentence, said.by.last, main) ??
        pressBefore(sentence, said) ??
        pressPastSpeaker(report, sentence, said),
    )
  if (said.speaker && said.speaker.actor === null) {
    const { first, last } = said.speaker
    const meant = sentence.references.find((one) => one.kind === 'press' && one.first >= first && one.last <= last)
    const [press] = meant?.actors ?? []
    if (meant && press !== undefined)
      found.push(
        sourceOf(report, sentence, { ...meant, actor: press, text: report.text.slice(meant.start, meant.end) }),
      )
    // «Собеседник «Форума» в правительстве»: whoever a source without a name speaks to is the press.
    add(
      sentence.mentions.find(
        (one) =>
          (isPress(one) || (one.kind === 'organization' && one.known === null && isQuoted(report, one))) &&
          one.first >= first &&
          one.last <= last,
      ),
    )
  }
  return found
}

const isBehind = ({ tokens }: ResolvedReport, { first }: Cue, main: { start: number; end: number }): boolean =>
  (tokens[first]?.start ?? 0) >= main.end && tokens[first - 1]?.text === ','

const isHeard = ({ name }: MeaningOf<'channel'>): boolean => HEARD.has(name)
const HEARD = new Set(['interview', 'comment', 'broadcast'])

const isQuoted = (report: ResolvedReport, { first }: ResolvedMention): boolean =>
  isOpeningMark(report.tokens[first - 1]?.text)

/** «в інтерв'ю «Форуму»»: no list knows it, and yet it is the press. */
const hearerAfter = (
  report: ResolvedReport,
  { mentions }: ResolvedSentence,
  last: number,
): ResolvedMention | undefined =>
  mentions.find(
    ({ first, kind, known }) =>
      kind === 'organization' && known === null && first === last + 2 && isOpeningMark(report.tokens[last + 1]?.text),
  )

/** "told Reuters": not what the statement itself speaks of. */
const pressAfter = (
  sentence: ResolvedSentence,
  last: number,
  main: { start: number; end: number },
): ResolvedMention | undefined =>
  sentence.mentions.find(
    (one) =>
      isPress(one) && one.first > last && one.first - last <= REACH && (one.start < main.start || one.end > main.end),
  )

/** «сказал президент профсоюза Х агентству Y»: who heard it, right behind who said it, by the case of his noun or of himself. */
function pressPastSpeaker(
  { tokens }: ResolvedReport,
  { mentions, cues, grammar }: ResolvedSentence,
  { by, speaker }: Said,
): ResolvedMention | undefined {
  if (!by || !speaker || !grammar.inflected || speaker.first < by.last) return undefined
  return mentions.find((one) => {
    if (!isPress(one) || one.first <= speaker.last || one.first - speaker.last > REACH) return false
    const start = isOpeningMark(tokens[one.first - 1]?.text) ? one.first - 1 : one.first
    const noun = cues.find(({ entry, last }) => entry.meaning.cue === 'press' && last === start - 1)
    const cases = noun ? (noun.features.cases ?? []) : one.cases
    return (noun ?? { first: start }).first === speaker.last + 1 && cases.includes('dat') && !cases.includes('nom')
  })
}

/** «агентству X рассказал источник» */
const pressBefore = (sentence: ResolvedSentence, { by, speaker }: Said): ResolvedMention | undefined =>
  by
    ? sentence.mentions.find(
        (one) =>
          isPress(one) &&
          one.last < by.first &&
          by.first - one.last <= 2 &&
          one.cases.includes('dat') &&
          one.actor !== speaker?.actor,
      )
    : undefined
