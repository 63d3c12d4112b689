import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { attributingVerb, directQuotations } from './direct.ts'
import { type Clause, contentBeside, contentOf } from './indirect.ts'
import type { Said } from './said.ts'
import { candidates, namedAfter, type Speaker, speakerOf } from './speaker.ts'

type Candidates = ReturnType<typeof candidates>

/** Statements of one sentence. A speaker of null is left for the sentence before to settle. */
export function statementsIn(report: ResolvedReport, place: number): Said[] {
  const sentence = report.sentences[place]
  if (!sentence || report.paragraphs[sentence.paragraph]?.heading) return []
  const all = candidates(report, sentence)
  const direct = directStatements(report, sentence, all)
  const used = new Set(direct.map(({ verb }) => verb))
  const found: Said[] = direct.map(({ said }) => ({ ...said, sentence: place }))
  for (const cue of sentence.cues) {
    if (used.has(cue) || insideQuotation(sentence, cue)) continue
    const said = fromCue(report, sentence, { cue, all, withDirect: direct.length > 0 })
    if (said) found.push({ ...said, sentence: place })
  }
  return throughPress(found)
}

type Bare = Omit<Said, 'sentence'>

function directStatements(report: ResolvedReport, sentence: ResolvedSentence, all: Candidates): { said: Bare; verb: Cue | undefined }[] {
  const quotations = directQuotations(report, sentence)
  const [first] = quotations
  if (!first) return []
  const verb = attributingVerb(sentence, first)
  const according = sentence.cues.find((cue) => cue.entry.meaning.cue === 'according' && !insideQuotation(sentence, cue))
  const speaker = verb ? speakerOf(all, verb, barrier(report)) : according ? namedAfter(all, according) : null
  if (!verb && !speaker && !standsAlone(report, sentence, quotations.at(-1)?.last ?? 0)) return []
  return [{ said: { speaker, introduced: '', mode: 'direct', passages: quotations.map(({ start, end }) => ({ start, end })), rule: 'statement.quotation', through: [] }, verb }]
}

/** The sentence is nothing but the quotation: its speaker is told before it. */
const standsAlone = (report: ResolvedReport, sentence: ResolvedSentence, last: number): boolean =>
  report.tokens.slice(last + 1, sentence.last + 1).every((token) => token.kind === 'mark')

interface Found {
  cue: Cue
  all: Candidates
  withDirect: boolean
}

function fromCue(report: ResolvedReport, sentence: ResolvedSentence, { cue, all, withDirect }: Found): Bare | null {
  const { meaning } = cue.entry
  if (meaning.cue === 'say') {
    if (cue.features.tense === 'infinitive' || negated(sentence, cue)) return null
    const content = contentOf(report, sentence, cue)
    if (!content || (withDirect && content.rule !== 'statement.that-clause')) return null
    const speaker = speakerOf(all.filter((one) => one.last < content.first || one.first > content.last), cue, barrier(report))
    if (!speaker && meaning.weak) return null
    if (!speaker && content.rule === 'statement.after-verb') return null
    return indirect(report, sentence, content, { speaker, introduced: '' })
  }
  if (withDirect) return null
  if (meaning.cue === 'according') {
    const speaker = namedAfter(all, cue)
    const last = speaker?.last ?? cue.last
    const content = contentBeside(report, sentence, { first: cue.first, last })
    return content && speaker ? indirect(report, sentence, content, { speaker, introduced: '' }) : null
  }
  if (meaning.cue === 'hearsay') {
    const that = sentence.cues.find((one) => one.entry.meaning.cue === 'that' && one.first > cue.last && one.first - cue.last <= 3)
    const content = that && contentOf(report, sentence, { ...cue, entry: { ...cue.entry, meaning: { cue: 'say' } } })
    return content ? indirect(report, sentence, content, { speaker: null, introduced: report.text.slice(report.tokens[cue.first]?.start ?? 0, report.tokens[cue.last]?.end ?? 0) }) : null
  }
  return null
}

function indirect(report: ResolvedReport, sentence: ResolvedSentence, content: Clause, { speaker, introduced }: { speaker: Speaker | null; introduced: string }): Bare {
  const start = report.tokens[content.first]?.start ?? 0
  const end = report.tokens[content.last]?.end ?? 0
  const mixed = sentence.quotations.some((one) => one.first >= content.first && one.last <= content.last && !isName(report, one.first, one.last))
  return { speaker, introduced, mode: mixed ? 'mixed' : 'indirect', passages: [{ start, end }], rule: content.rule, through: [] }
}

/** «Коаліція охочих» between quotation marks is a name, not speech. */
const isName = (report: ResolvedReport, first: number, last: number): boolean => last - first <= 3 && report.tokens[first]?.shape === 'capital'

const insideQuotation = (sentence: ResolvedSentence, cue: Cue): boolean => sentence.quotations.some((one) => one.first <= cue.first && cue.last <= one.last)

const negated = (sentence: ResolvedSentence, cue: Cue): boolean => sentence.cues.some((one) => one.entry.meaning.cue === 'not' && one.last === cue.first - 1)

/** A semicolon, a colon or the end of a clause with its own verb parts a subject from its verb. */
const barrier = (report: ResolvedReport) => (place: number): boolean => ';:'.includes(report.tokens[place]?.text ?? ' ')

/** «Reuters пише, що президент заявив, що …»: what the press says somebody said is that person's, through the press. */
function throughPress(found: Said[]): Said[] {
  const inner = (outer: Said, other: Said): boolean => {
    const [out] = outer.passages
    const [within] = other.passages
    return outer !== other && !!out && !!within && out.start < within.start && within.end <= out.end
  }
  for (const outer of found) {
    if (!outer.speaker?.press) continue
    for (const other of found) if (inner(outer, other) && other.speaker && other.speaker.actor !== outer.speaker.actor) other.through.push(outer.speaker)
  }
  return found.filter((outer) => !(outer.speaker?.press && found.some((other) => inner(outer, other) && other.speaker)))
}
