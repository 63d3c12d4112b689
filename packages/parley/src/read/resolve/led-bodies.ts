import type { Cue } from '../../language/cue.ts'
import type { AnnotatedReport, AnnotatedSentence, OfficePhrase } from '../annotated.ts'
import { bareOffice } from '../bare-office.ts'
import { isOpeningMark } from '../quotation-marks.ts'
import type { ResolvedMention } from '../resolved.ts'
import { stateOf } from '../state-of.ts'

/** Whoever a relative clause says leads a body. */
export interface LedBody {
  /** The verb and the body; `of` is the place of the body among the names of the sentence. */
  office: OfficePhrase
  holder: ResolvedMention
}

/** Words between the verb and the body: «очолює незалежну профспілку „…“», "chairs the powerful". */
const REACH_TO_BODY = 5

/** "X, who chairs the Miners' Union", «Х, який очолює профспілку гірників», «X и Y, возглавляющие …»: an office that only a verb tells. */
export function ledBodies(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
): LedBody[] {
  return sentence.cues.flatMap((verb) => {
    const { meaning } = verb.entry
    if (meaning.cue !== 'heads') return []
    const of = bodyBehind(report, sentence, named, verb)
    const body = named[of]
    if (!body) return []
    const { title } = meaning
    const office = bareOffice({ first: verb.first, last: body.last, title, of, country: stateOf(body) })
    return leadersOf(report, sentence, named, verb).map((holder) => ({ office, holder }))
  })
}

/** Place of the body among the names: the first name behind the verb, before any mark or another verb. */
function bodyBehind(
  { tokens }: AnnotatedReport,
  { cues, grammar }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  verb: Cue,
): number {
  const at = named.findIndex(({ first }) => first > verb.last)
  const body = named[at]
  if (body?.kind !== 'organization' || body.first - verb.last > REACH_TO_BODY) return -1
  const between = tokens.slice(verb.last + 1, body.first)
  const parted = cues.some(
    ({ entry, first }) => VERBS.has(entry.meaning.cue) && first > verb.last && first < body.first,
  )
  // "who led a strike against the company" leads no company.
  const leads = between.every(
    ({ kind, text, key }) =>
      (kind === 'word' || isOpeningMark(text)) && (!grammar.prepositions.has(key) || grammar.partitive.of.has(key)),
  )
  return leads && !parted ? at : -1
}

const VERBS: ReadonlySet<string> = new Set(['say', 'course', 'attend', 'meet', 'office'])

/** Who stands right before the pronoun or the participle, and who is joined to him. */
function leadersOf(
  { tokens }: AnnotatedReport,
  { grammar, first }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  verb: Cue,
): ResolvedMention[] {
  let opens = verb.first
  while (opens > first && tokens[opens - 1]?.kind === 'word') opens--
  const clause = tokens.slice(opens, verb.first)
  const isRelative = clause.length > 0 && grammar.relative.has(clause[0]?.key ?? '') && clause.length <= LONGEST_CLAUSE
  if (!isRelative && (clause.length > 0 || !grammar.inflected)) return []
  const leaders: ResolvedMention[] = []
  for (const one of named.toReversed()) {
    if (one.last >= opens) continue
    const next = leaders.at(-1)
    const between = tokens.slice(one.last + 1, next?.first ?? opens)
    const joined = next === undefined ? between.map(({ text }) => text).join('') === ',' : isJoined(between, grammar)
    if (one.kind !== 'person' || !joined) break
    leaders.push(one)
  }
  return leaders
}

const isJoined = (between: AnnotatedReport['tokens'], { and }: AnnotatedSentence['grammar']): boolean =>
  between.length === 1 && between.every(({ kind, key }) => kind === 'word' && and.has(key))

/** "who now also", «який нині» */
const LONGEST_CLAUSE = 3
