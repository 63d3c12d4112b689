import type { Cue } from '../../../language/cue.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope, Stretch } from './clause.ts'

/** "were to have", "had been due to", «мали на мосту» */
const REACH_OF_DUE = 4
/** "but the Pakistani side unexpectedly did not turn up" */
const REACH_OF_ABSENCE = 8

/** "were to have met on Sunday, but Ghana did not turn up": meant to meet, and one of them stayed away; unless others met instead. */
export function stoodUp(report: ResolvedReport, { sentence, trigger }: Scope): boolean {
  if (trigger.entry.meaning.cue !== 'meet' || !wereDue(report, sentence, trigger)) return false
  const absence = sentence.cues.find(
    ({ entry: { meaning }, first }) => meaning.cue === 'course' && meaning.absence && first > trigger.last,
  )
  if (!absence || sentence.cues.some((cue) => meets(cue) && cue.first > trigger.last)) return false
  const from = Math.max(trigger.last + 1, absence.first - REACH_OF_ABSENCE)
  const clause = report.tokens.slice(from, absence.first)
  const but = clause.findIndex(({ key }) => sentence.grammar.but.has(key))
  // «но пока не приехала»: may still come.
  const isYet = report.tokens.slice(from, absence.last + 1).some(({ key }) => sentence.grammar.yet.has(key))
  return but >= 0 && !isYet && isOfThem(report, sentence, { but: from + but, absence: absence.first })
}

/** "were to have met": meant to meet, and nothing says that they did; "were glad to have met" says so. */
export function wereToHave({ tokens }: ResolvedReport, { sentence: { grammar, first }, trigger }: Scope): boolean {
  let to = trigger.first - 1
  while (to > first && isWithinVerb(grammar, tokens[to]?.key ?? '')) to--
  return grammar.infinitiveMarks.has(tokens[to]?.key ?? '') && grammar.copula.has(tokens[to - 1]?.key ?? '')
}

const isWithinVerb = ({ auxiliaries, infinitiveMarks, adverbial }: ResolvedSentence['grammar'], key: string): boolean =>
  !infinitiveMarks.has(key) && (auxiliaries.has(key) || adverbial(key))

function wereDue({ tokens }: ResolvedReport, { grammar, cues, first }: ResolvedSentence, trigger: Cue): boolean {
  const from = Math.max(first, trigger.first - REACH_OF_DUE)
  const before = tokens.slice(from, trigger.last)
  const due = before.findIndex(({ key }) => grammar.wasDue.has(key))
  // "were said to have met"
  const isSaid = cues.some((cue) => SAID.has(cue.entry.meaning.cue) && cue.first >= from && cue.last < trigger.first)
  if (due < 0 || isSaid) return false
  return grammar.inflected
    ? grammar.infinitive(tokens[trigger.first]?.key ?? '')
    : before.slice(due + 1).some(({ key }) => grammar.infinitiveMarks.has(key))
}

const SAID: ReadonlySet<string> = new Set(['say', 'hearsay'])

/**
 * Whoever stayed away was to meet: "but the UN envoy did not turn up", "but reporters did not turn up" say nothing of those two.
 * Where nobody is named, it is a side or a delegation.
 */
function isOfThem(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  clause: { but: number; absence: number },
): boolean {
  const isWithin = ({ first, last }: Stretch): boolean => first > clause.but && last < clause.absence
  const away = namedIn(report, sentence, isWithin)
  if (away.length === 0) return sentence.cues.some((cue) => isWithin(cue) && SIDES.has(cue.entry.meaning.cue))
  const toMeet = new Set(namedIn(report, sentence, ({ last }) => last < clause.but))
  return away.every((actor) => toMeet.has(actor))
}

/** Whom names, words for somebody named before, and adjectives of a country tell of. */
function namedIn(
  { known }: ResolvedReport,
  { mentions, references, affiliations }: ResolvedSentence,
  isWithin: (one: Stretch) => boolean,
): ActorRef[] {
  return [
    ...mentions.filter((one) => isWithin(one) && one.kind !== 'place').map(({ actor }) => actor),
    ...references.filter((one) => isWithin(one) && one.kind !== 'place').flatMap(({ actors }) => actors),
    ...affiliations.filter((one) => isWithin(one) && !one.ofNoState).flatMap(({ country }) => known.get(country) ?? []),
  ]
}

const SIDES: ReadonlySet<string> = new Set(['sides', 'delegation'])

const meets = ({ entry: { meaning } }: Cue): boolean => meaning.cue === 'meet' || meaning.cue === 'meeting'
