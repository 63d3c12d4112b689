import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { contentBeside } from './around.ts'
import { fromHearsay } from './by-hearsay.ts'
import { type Found, fromVerb } from './by-verb.ts'
import { type Candidate, textOf } from './candidates/candidate.ts'
import { tellsWhereSaid } from './indirect.ts'
import { citedAfter, namedAfter } from './speaker.ts'
import { type Bare, indirect } from './statement-of.ts'

/** What is said by a verb of saying, «за словами», or «ідеться в». */
export function fromCue(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { cue, all, before, withDirect }: Found,
): Bare | null {
  const { meaning } = cue.entry
  if (tellsWhereSaid(sentence, cue)) return null
  if (meaning.cue === 'say' && isImpersonal(sentence, cue)) return null
  if (meaning.cue === 'say') return fromVerb(report, sentence, { cue, all, before, withDirect })
  if (withDirect) return null
  if (meaning.cue === 'according') {
    const speaker = meaning.owner ? OWNED : namedAfter(report, all, cue)
    if (!speaker) return null
    const cited = speaker.press ? citedAfter(all, sentence, speaker.last) : undefined
    const last = meaning.owner ? cue.last : (cited ?? speaker).last
    const content = contentBeside(report, sentence, { first: cue.first, last })
    if (!content) return null
    const phrase = {
      ...speaker,
      text: meaning.owner ? textOf(report, cue.first, cue.last) : speaker.text,
      first: cue.first,
      last,
    }
    return indirect(report, sentence, content, {
      speaker: cited ?? phrase,
      introduced: '',
      by: { first: cue.first, last },
      through: cited && speaker.press ? [speaker] : [],
    })
  }
  if (meaning.cue === 'hearsay') return fromHearsay(report, sentence, cue, all)
  return null
}

/** «сказано»: a form that is a verb's, too, and whose sentence has no subject. */
const isImpersonal = ({ cues }: ResolvedSentence, { first, last, features: { gender } }: Cue): boolean =>
  gender === 'n' && cues.some((one) => one.entry.meaning.cue === 'hearsay' && one.first === first && one.last === last)

/** «за його словами»: whoever spoke before. */
const OWNED: Candidate = {
  actor: null,
  text: '',
  anonymity: 'named',
  first: 0,
  last: 0,
  press: false,
  takesUp: 'pronoun',
  office: null,
  nominative: true,
  located: false,
  governed: false,
}
