import type { Cue } from '../../../language/cue.ts'
import type { ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates/candidate.ts'

/** The closing mark and a preposition. */
const REACH_PAST_HEARER = 3

/**
 * «сообщили „Форуму“ в министерстве», «повідомили агентству „Форум“ у пресслужбі»: who stands in the locative right behind a
 * quoted name that stands right behind the verb, and heard it.
 */
export function tellerBehind(
  { mentions, quotations, cues }: ResolvedSentence,
  verb: Cue,
  all: readonly Candidate[],
): Candidate | undefined {
  const noun = cues.find(({ entry, first }) => entry.meaning.cue === 'press' && first === verb.last + 1)
  const hearer = quotations.find(({ first }) => first === (noun ?? verb).last + 2)
  if (!hearer || !mentions.some(({ first, last }) => first === hearer.first && last === hearer.last)) return undefined
  return all.find((one) => one.located && one.first > hearer.last && one.first - hearer.last <= REACH_PAST_HEARER)
}
