import type { ActorRef } from '../../../model/findings.ts'
import type { SourceOf } from '../../../model/report.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Said } from './said.ts'

/** A sentence at most this far from the start speaks for the whole report. */
const LEAD_SENTENCES = 3

/**
 * The chain that brought a statement, from the outlet inwards, the speaker left out. What a report says of
 * itself at the top («про це повідомляє Reuters») holds until it names another agency; the same words at the end of a
 * paragraph hold for the paragraph.
 */
export function chainOf(report: ResolvedReport): (said: Said) => SourceOf<ActorRef>[] {
  const [outlet] = report.sources.filter((source) => source.kind === 'outlet' && source.name === report.outlet)
  const lead = leadSource(report)
  const until = lead ? firstOther(report, lead) : 0
  return (said) => {
    const sentence = report.sentences[said.sentence]
    if (!sentence) return []
    const here = [...said.through.map((speaker): SourceOf<ActorRef> => ({ kind: 'agency', actor: speaker.actor, name: speaker.text })), ...pressBeside(report, sentence, said)]
    const inherited = here.length > 0 ? [] : lead && said.sentence < until && sentence.timing === 'news' ? [lead] : paragraphSource(report, said.sentence)
    const chain = [...(outlet ? [outlet] : []), ...here, ...inherited]
    return chain.filter((source, place) => source.actor !== said.speaker?.actor && chain.findIndex((one) => one.actor === source.actor && one.name === source.name) === place)
  }
}

const cites = (sentence: ResolvedSentence): boolean => sentence.cues.some((cue) => cue.entry.meaning.cue === 'this')

function pressIn(report: ResolvedReport, sentence: ResolvedSentence): SourceOf<ActorRef> | null {
  const mention = sentence.mentions.find((one) => one.press && report.actors[one.actor] && one.base !== report.outlet)
  return mention ? { kind: mention.press === 'agency' ? 'agency' : 'outlet', actor: mention.actor, name: mention.base } : null
}

function leadSource(report: ResolvedReport): SourceOf<ActorRef> | null {
  for (const sentence of report.sentences.slice(0, LEAD_SENTENCES)) {
    const source = cites(sentence) ? pressIn(report, sentence) : null
    if (source) return source
  }
  return null
}

/** Place of the first sentence in which another agency or outlet speaks. */
function firstOther(report: ResolvedReport, lead: SourceOf<ActorRef>): number {
  const place = report.sentences.findIndex((sentence, at) => at >= LEAD_SENTENCES && sentence.mentions.some((one) => one.press && one.actor !== lead.actor && one.base !== report.outlet))
  return place < 0 ? report.sentences.length : place
}

/** «Про це повідомляє X з посиланням на Y» later in the same paragraph. */
function paragraphSource(report: ResolvedReport, place: number): SourceOf<ActorRef>[] {
  const paragraph = report.sentences[place]?.paragraph
  for (let at = place; report.sentences[at]?.paragraph === paragraph; at++) {
    const sentence = report.sentences[at]
    const source = sentence && cites(sentence) ? pressIn(report, sentence) : null
    if (source) return [source]
  }
  return []
}

/** «за даними агентства, … повідомив»: the press named in the same sentence beside the statement. */
function pressBeside(report: ResolvedReport, sentence: ResolvedSentence, said: Said): SourceOf<ActorRef>[] {
  const start = said.passages[0]?.start ?? 0
  return sentence.cues.flatMap((cue) => {
    if (cue.entry.meaning.cue !== 'according' && cue.entry.meaning.cue !== 'citing') return []
    const mention = sentence.mentions.find((one) => one.press && one.first > cue.last && one.first - cue.last <= 3)
    const meant = sentence.references.find((one) => one.kind === 'press' && one.first > cue.last && one.first - cue.last <= 2)
    const actor = mention?.actor ?? meant?.actors[0]
    if (actor === undefined || actor === said.speaker?.actor) return []
    const name = mention?.base ?? Object.values(report.actors[actor]?.names ?? {})[0]?.[0] ?? ''
    return name === report.outlet || (mention && mention.start === start) ? [] : [{ kind: 'agency' as const, actor, name }]
  })
}
