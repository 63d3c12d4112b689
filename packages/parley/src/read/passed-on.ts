import type { AnnotatedReport, AnnotatedSentence } from './annotated.ts'

/** Words between a verb and the press behind it: «, повідомляє інформаційне агентство X». */
const BEHIND = 4

interface Place {
  first: number
  last: number
}

/**
 * Whether the press is the subject of a last part of the sentence: «…, пише X» behind a comma, with the verb first. It
 * brings all that stands before it.
 */
export function passesOn(
  { tokens }: Pick<AnnotatedReport, 'tokens'>,
  { cues }: AnnotatedSentence,
  { first }: Place,
): boolean {
  return cues.some(
    ({ entry, ...verb }) =>
      entry.meaning.cue === 'say' &&
      verb.last < first &&
      first - verb.last <= BEHIND &&
      tokens[verb.first - 1]?.text === ',' &&
      !tokens.slice(verb.last + 1, first).some(({ text }) => text === ',') &&
      !cues.some((cue) => cue.entry.meaning.cue === 'citing' && verb.last < cue.first && cue.first < first),
  )
}

/**
 * The press of one sentence from the outlet inwards: who passes on stands before what it passes on, and behind it whom it
 * cites. «Про це сказав Х, цитує Reuters з посиланням на Y, пише Z» is Z, Reuters, Y.
 */
export function outermostFirst<Press extends Place>(
  report: Pick<AnnotatedReport, 'tokens'>,
  sentence: AnnotatedSentence,
  press: readonly Press[],
): Press[] {
  const layers: Press[][] = []
  for (const one of press) {
    const layer = layers.at(-1)
    if (layer && !passesOn(report, sentence, one)) layer.push(one)
    else layers.push([one])
  }
  return layers.reverse().flat()
}
