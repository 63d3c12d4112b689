import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Quotation } from '../../segmented.ts'
import { type Candidate, textOf } from './candidates/candidate.ts'
import { attributingVerb, directQuotations } from './direct.ts'
import { labelled } from './labelled.ts'
import { type Speaker, speakerOf } from './speaker.ts'
import { type Bare, insideQuotation } from './statement-of.ts'
import { writtenBy } from './written.ts'

/** The quotations of a sentence that are speech, as one statement, and the verb that gives them to somebody. */
export function directStatements(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  all: readonly Candidate[],
): { said: Bare; verb: Cue | undefined }[] {
  const quotations = directQuotations(report, sentence)
  const [first] = quotations
  if (!first) return []
  const nearest = attributingVerb(report, sentence, first)
  const other = sentence.cues.find(
    (cue) => ['according', 'hearsay', 'citing'].includes(cue.entry.meaning.cue) && !insideQuotation(sentence, cue),
  )
  // «„…“, — ідеться в листі, який цитує X»: who quotes the paper does not speak.
  const written =
    other?.entry.meaning.cue === 'hearsay' && !!nearest && other.first > first.last && other.last < nearest.first
  const verb = written ? undefined : nearest
  const speaker = verb
    ? quotedBy(report, sentence, { verb, all })
    : other
      ? writtenBy(report, sentence, { all, cue: other })
      : labelled(report, sentence, { all, quotation: first })
  const standing = standsAlone(report, sentence, quotations.at(-1)?.last ?? 0)
  if (!verb && !speaker && !other && !standing) return []
  const by = verb ?? other ?? null
  return [
    {
      said: {
        speaker,
        introduced: written && !speaker ? textOf(report, other.first, other.last) : '',
        ...(!verb && other?.entry.meaning.cue === 'hearsay'
          ? { otherwise: textOf(report, other.first, other.last) }
          : {}),
        mode: 'direct',
        passages: quotations.map((quotation) => spokenPart(report, quotation)),
        rule: 'statement.quotation',
        through: [],
        by,
      },
      verb,
    },
  ]
}

/** Without the dash that parts it from the author's words before: «…, — сказав він. — Ніхто не піде». */
function spokenPart(report: ResolvedReport, { first, start, end }: Quotation): { start: number; end: number } {
  const opens = ['—', '–', '-'].includes(report.tokens[first]?.text ?? '') ? report.tokens[first + 1] : undefined
  return { start: opens && opens.start < end ? opens.start : start, end }
}

/** «цитує слова президента Reuters»: the words are his whom the press quotes. */
function quotedBy(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all }: { verb: Cue; all: readonly Candidate[] },
): Speaker | null {
  const speaker = speakerOf(all, verb, { report, sentence })
  if (!(verb.entry.meaning as MeaningOf<'say'>).quotes) return throughWhom(report, { speaker, verb, all })
  return (
    all.find((one) => !one.press && one.first > verb.last && one.first - verb.last <= 4) ??
    all.findLast((one) => !one.press && one.last < verb.first) ??
    speaker
  )
}

/** «Профспілка, пише X, вимагатиме свого: „…“»: between commas the press only passes on what the subject said. */
function throughWhom(
  report: ResolvedReport,
  { speaker, verb, all }: { speaker: Speaker | null; verb: Cue; all: readonly Candidate[] },
): Speaker | null {
  if (!speaker?.press || report.tokens[Math.min(speaker.first, verb.first) - 1]?.text !== ',') return speaker
  if (report.tokens[Math.max(speaker.last, verb.last) + 1]?.text !== ',') return speaker
  return (
    all.find((one) => one.nominative && !one.governed && !one.located && !one.press && one.last < verb.first) ?? speaker
  )
}

/** The sentence is nothing but the quotation: its speaker is told before it. */
const standsAlone = (report: ResolvedReport, sentence: ResolvedSentence, last: number): boolean =>
  report.tokens.slice(last + 1, sentence.last + 1).every((token) => token.kind === 'mark')
