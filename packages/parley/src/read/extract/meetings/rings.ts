import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "called his Turkish counterpart, Foreign Minister". */
const REACH_OF_OFFICE = 6

/**
 * "X called Y on Monday", "called Y to say that": a person right behind the verb, and behind him and the day nothing or what for.
 * "called Y on Monday a liar", "called Y's plan a mistake" name something; "was called Y" tells a name.
 */
function rings(report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Cue): boolean {
  const called = sentence.mentions.find((one) => one.kind === 'person' && one.first > last)
  if (!called || !isRightBehind(report, sentence, last, called.first) || isNamed(report, sentence, first)) return false
  const calls =
    sentence.mentions.some((one) => one.kind === 'person' && one.last < first) ||
    sentence.offices.some((one) => one.last < first) ||
    sentence.grammar.subjects.has(report.tokens[first - 1]?.key ?? '')
  if (!calls) return false
  const behind = behindTimes(sentence, called.last + 1)
  const next = report.tokens[behind]
  if (behind > sentence.last || !next || '.;'.includes(next.text)) return true
  // "called Y, a liar" may go on as it likes; a comma behind the day ends what was done on it.
  if (next.text === ',') return behind > called.last + 1
  return sentence.grammar.purpose.has(next.key) && speaks(report, sentence, behind + 1)
}

/** Without the verbs that may call somebody, where they name something: those tell of no meeting, and part no clauses of one. */
export function withoutNaming(report: ResolvedReport): ResolvedReport {
  const sentences = report.sentences.map((sentence) => {
    const isNaming = (cue: Cue): boolean =>
      cue.entry.meaning.cue === 'meet' && !!cue.entry.meaning.names && !rings(report, sentence, cue)
    return sentence.cues.some(isNaming)
      ? { ...sentence, cues: sentence.cues.filter((cue) => !isNaming(cue)) }
      : sentence
  })
  return { ...report, sentences }
}

/** The first place that belongs to none of the phrases of time that follow each other from `first` on. */
function behindTimes({ times }: ResolvedSentence, first: number): number {
  let place = first
  for (const time of times) if (time.first === place) place = time.last + 1
  return place
}

/** "was called", "has also been called". */
function isNamed({ tokens }: ResolvedReport, { grammar, first }: ResolvedSentence, verb: number): boolean {
  for (let place = verb - 1; place >= first; place--) {
    const { key = '' } = tokens[place] ?? {}
    if (grammar.copula.has(key)) return true
    if (!grammar.auxiliaries.has(key) && !grammar.adverbial(key)) return false
  }
  return false
}

/** "to say that", "to discuss the truce", and not "to testify", "to testify about". */
function speaks({ tokens }: ResolvedReport, { cues, grammar, last }: ResolvedSentence, first: number): boolean {
  const told = cues.find((cue) => SPEAKS.has(cue.entry.meaning.cue) && cue.first === first)
  const next = told && tokens[told.last + 1]
  return !!next && told.last < last && next.kind === 'word' && !grammar.prepositions.has(next.key)
}

/** Nothing but his office and whose it is between the verb and the name. */
function isRightBehind(
  { tokens }: ResolvedReport,
  { offices, affiliations }: ResolvedSentence,
  verb: number,
  name: number,
): boolean {
  if (name === verb + 1) return true
  const office = offices.find((one) => one.last === name - 1)
  if (!office || name - verb > REACH_OF_OFFICE) return false
  const opens = Math.min(office.first, ...affiliations.filter((one) => one.first > verb).map((one) => one.first))
  return opens - verb <= 2 && tokens.slice(verb + 1, name).every(({ kind }) => kind === 'word')
}

const SPEAKS: ReadonlySet<string> = new Set(['say', 'progress', 'stance', 'course'])
