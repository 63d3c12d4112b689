import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isPress } from './candidates.ts'
import type { Said } from './said.ts'
import type { Speaker } from './speaker.ts'

/** Who spoke last, as a report goes on from sentence to sentence. */
export interface Memory {
  /** The speaker that a statement has in the light of those before it. */
  settle(said: Said): Speaker | null
  keep(speaker: Speaker, sentence: number): void
}

/** How many paragraphs on a pronoun may still mean who spoke. */
const REACH = 2

export function createMemory(report: ResolvedReport): Memory {
  let last: { speaker: Speaker; sentence: number } | null = null
  const near = (place: number): boolean => !!last && (report.sentences[place]?.paragraph ?? 0) - (report.sentences[last.sentence]?.paragraph ?? 0) <= REACH
  return {
    settle(said) {
      const { speaker } = said
      if (!speaker) return said.introduced ? null : (last?.speaker ?? null)
      if (!speaker.takesUp || !last || !near(said.sentence)) return speaker.takesUp === 'pronoun' && speaker.actor === null ? null : speaker
      if (speaker.takesUp === 'noun' && said.by && speaker.first > said.by.first) return { ...last.speaker, text: speaker.text }
      if (speaker.takesUp === 'noun') return last.speaker.anonymity === 'unnamed' ? { ...last.speaker, text: speaker.text } : speaker
      const meant = newSubject(report, last.sentence, said.sentence)
      const owned = speaker.actor === null
      const fits = owned || agree(report, speaker, last.speaker)
      return fits && (owned ? true : !meant) ? { ...last.speaker, text: speaker.text } : speaker
    },
    keep(speaker, sentence) {
      last = { speaker, sentence }
    },
  }
}

/** A pronoun was already held against genders: whoever it could mean has the gender of the one that it was found to mean. */
function agree(report: ResolvedReport, pronoun: Speaker, speaker: Speaker): boolean {
  const one = pronoun.actor === null ? null : report.actors[pronoun.actor]?.gender
  const other = speaker.actor === null ? null : report.actors[speaker.actor]
  return (!other || other.kind === 'person') && (!one || !other?.gender || one === other.gender)
}

/** Whether another person has become the subject between two statements. */
function newSubject(report: ResolvedReport, from: number, to: number): boolean {
  for (let place = from + 1; place < to; place++) if (opensWithPerson(report.sentences[place])) return true
  return false
}

const opensWithPerson = (sentence: ResolvedSentence | undefined): boolean =>
  !!sentence?.mentions.some((mention) => mention.kind === 'person' && !isPress(mention) && (sentence.language === 'en' ? mention.first - sentence.first <= 4 : mention.cases.includes('nom')))
