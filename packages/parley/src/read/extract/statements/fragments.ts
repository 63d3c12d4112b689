import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates/candidate.ts'
import { type Clause, clause } from './content.ts'
import type { Said } from './said.ts'

const REACH_TO_COLON = 6
const FEWEST_WORDS = 4
/** Two words between marks are a name or a phrase that the report keeps at a distance. */
const FEWEST_QUOTED = 3
/** Tokens between who is quoted and the quoted words. */
const REACH_TO_QUOTED = 20

/** «Гай сумнівається: часу обмаль»: a name, a few words, a colon and a clause, with no verb of saying. */
export function colonAfterName(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  all: readonly Candidate[],
): { content: Clause; speaker: Candidate } | null {
  const speaker = all.find((one) => one.nominative && !one.governed && !one.press && one.first - sentence.first <= 1)
  if (!speaker || (speaker.actor !== null && report.actors[speaker.actor]?.kind !== 'person')) return null
  const colon = colonWithin(report, speaker.last + 1, speaker.last + REACH_TO_COLON)
  if (colon === null || sentence.last - colon < FEWEST_WORDS) return null
  // A list of names after the colon is no speech.
  if (sentence.mentions.some((mention) => mention.first === colon + 1) && !speaks(report, sentence, colon + 1))
    return null
  if (!speaks(report, sentence, colon + 1)) return null
  const content = clause(report, colon + 1, sentence.last, 'statement.name-colon')
  return content && { content, speaker }
}

function colonWithin(report: ResolvedReport, first: number, last: number): number | null {
  for (let place = first; place <= last; place++) {
    const token = report.tokens[place]
    if (token?.text === ':') return place
    if (!token || token.kind === 'mark') return null
  }
  return null
}

const speaks = (report: ResolvedReport, sentence: ResolvedSentence, first: number): boolean => {
  for (let place = first; place <= sentence.last; place++) {
    const token = report.tokens[place]
    if (
      token?.shape === 'lower' &&
      token.key.length > 3 &&
      (sentence.grammar.verbal(token.key) || sentence.grammar.copula.has(token.key))
    )
      return true
  }
  return sentence.cues.some(
    (cue) => cue.first > first && ['maybe', 'not', 'stance', 'course'].includes(cue.entry.meaning.cue),
  )
}

/** «закликав „дивитися далі за обрій“», 'blamed "logistical reasons"': quoted words in a sentence of the report's own. */
export function quotedFragment(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { all, found }: { all: readonly Candidate[]; found: readonly Said[] },
): Omit<Said, 'sentence'> | null {
  for (const { first, last, start, end } of sentence.quotations) {
    const words = last - first + 1
    if (words < FEWEST_QUOTED || report.tokens[first]?.shape !== 'lower') continue
    if (found.some((said) => said.passages.some((passage) => passage.start <= start && end <= passage.end))) continue
    const speaker = all.find(
      (one) =>
        one.last < first &&
        one.nominative &&
        !one.governed &&
        !one.located &&
        !one.press &&
        one.first - sentence.first <= 2,
    )
    const named =
      speaker &&
      first - speaker.last <= REACH_TO_QUOTED &&
      (speaker.actor === null || report.actors[speaker.actor]?.kind !== 'place')
    if (!named) continue
    return {
      speaker,
      introduced: '',
      mode: 'mixed',
      passages: [{ start, end }],
      rule: 'statement.quoted-words',
      through: [],
      by: null,
    }
  }
  return null
}
