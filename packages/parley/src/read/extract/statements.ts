import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { FoundStatement } from '../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { passage } from './evidence.ts'
import { issuesBetween } from './issues.ts'
import { candidates } from './statements/candidates.ts'
import { chainOf } from './statements/chain.ts'
import { answers } from './statements/dialogue.ts'
import { createMemory } from './statements/memory.ts'
import { opensQuotation } from './statements/opened.ts'
import { pointedBack } from './statements/pointed-back.ts'
import type { Said } from './statements/said.ts'
import { spokenOn } from './statements/spoken-on.ts'
import { type Speaker, speakerOf } from './statements/speaker.ts'
import { saidWhen } from './statements/said-when.ts'
import { statementsIn } from './statements/sentence.ts'

/**
 * What the report says that somebody said, in order of the text. A quotation or a verb without a subject of its own
 * («також додав, що …») goes on with the speaker before it.
 */
export function statements(report: ResolvedReport): FoundStatement[] {
  const memory = createMemory(report)
  const spoken = answers(report)
  const found: Said[] = []
  for (const place of report.sentences.keys()) {
    const own = spoken.get(place)
    const told = own === undefined ? statementsIn(report, place) : own
    const here = told.length === 0 ? spokenOn(report, place, found.at(-1)) : told
    const before = found.at(-1)?.sentence === place - 1
    for (const said of [...here, ...pointedBack(report, place, { here, before })]) {
      const speaker = memory.settle(said)
      const introduced = said.introduced || (speaker ? '' : (said.otherwise ?? ''))
      if (!speaker && !introduced) continue
      if (speaker && !speaker.press) memory.keep(speaker, said.sentence)
      const from = spokeBefore(found, said, speaker)
      found.push({ ...said, introduced, speaker, ...(from ? { from } : {}) })
    }
    if (here.length > 0) continue
    const opened = opensQuotation(report, place)
    const silent = (opened && memory.settle(opened)) ?? (own === undefined ? speaksOnly(report, place) : null)
    if (silent && !silent.press) memory.keep(silent, place)
  }
  const chain = chainOf(report)
  return found.map((said) => toStatement(report, said, chain))
}

/** How far back, in statements, somebody who is only taken up may have spoken. */
const REACH_BACK = 4

/** «…, додав він», «сказав один із них»: the statement in which that speaker was told, or those of whom it is one. */
function spokeBefore(found: readonly Said[], { speaker: told }: Said, speaker: Speaker | null): Said | undefined {
  if (!speaker || (told !== null && !told.takesUp)) return undefined
  const recent = found.slice(-REACH_BACK)
  return told?.takesUp === 'some'
    ? recent.findLast((one) => one.speaker?.anonymity === 'unnamed' && one.speaker.actor === null)
    : recent.findLast(
        (one) =>
          one.speaker?.actor === speaker.actor &&
          (speaker.actor !== null || (one.speaker?.first === speaker.first && one.speaker.last === speaker.last)),
      )
}

/** «Зайлер відповів ухильно.»: somebody spoke, though nothing of what was said stands here; what follows may. */
function speaksOnly(report: ResolvedReport, place: number): Speaker | null {
  const sentence = report.sentences[place]
  const verb = sentence?.cues.find(({ entry: { meaning } }) => meaning.cue === 'say' && !meaning.weak)
  const speaker = verb && sentence && speakerOf(candidates(report, sentence), verb, { report, sentence })
  const named =
    speaker?.actor !== null && speaker?.actor !== undefined && report.actors[speaker.actor]?.kind === 'person'
  return speaker && named && !speaker.press && !speaker.takesUp ? speaker : null
}

function toStatement(report: ResolvedReport, said: Said, chain: ReturnType<typeof chainOf>): FoundStatement {
  const sentence = report.sentences[said.sentence]
  const [main] = said.passages
  if (!sentence || !main) throw new RangeError('a statement without a passage')
  const office = said.speaker?.office ?? null
  return {
    speaker: said.speaker?.actor ?? null,
    speakerText: said.speaker?.text ?? said.introduced,
    anonymity: said.speaker?.anonymity ?? 'unnamed',
    ...(office ? { office } : {}),
    mode: said.mode,
    evidence: said.passages.map((span) => passage(report, sentence, span, said.rule)),
    channel: channelOf(report, said.sentence),
    when: saidWhen(report, sentence, said),
    via: chain(said),
    issues: issuesBetween(sentence, tokenAt(report, main.start), tokenAt(report, main.end)),
  }
}

/** Where it was said, as the sentence or the one before or after in the same paragraph tells. */
function channelOf(report: ResolvedReport, place: number): string | null {
  const own = channelIn(report.sentences[place])
  if (own) return own
  const paragraph = report.sentences[place]?.paragraph
  const near = [report.sentences[place + 1], report.sentences[place - 1]].filter(
    (sentence) => sentence?.paragraph === paragraph,
  )
  for (const sentence of near)
    if (sentence?.cues.some((cue) => cue.entry.meaning.cue === 'this')) return channelIn(sentence)
  return null
}

function channelIn(sentence: ResolvedSentence | undefined): string | null {
  const cue = sentence?.cues.find((one: Cue) => one.entry.meaning.cue === 'channel')
  return cue ? (cue.entry.meaning as MeaningOf<'channel'>).name : null
}

/** Place of the first token that ends after an offset. */
function tokenAt(report: ResolvedReport, offset: number): number {
  let low = 0
  let high = report.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((report.tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
