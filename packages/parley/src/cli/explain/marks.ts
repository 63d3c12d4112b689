import type { Findings } from '../../model/findings.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Reading } from '../../read/read.ts'
import type { ResolvedSentence } from '../../read/resolved.ts'
import type { Token } from '../../language/token.ts'

/** Something that was read at a place of the text. Offsets are UTF-16 code units into the text. */
export interface Mark {
  start: number
  end: number
  /** What it is, and the rule that read it: "person Коваль · name/given-family". */
  label: string
  /** What was said, met, agreed: drawn under the names and words that it was read from. */
  kind: 'word' | 'finding'
}

/** Every mark of a report, in order of place, words before findings. */
export function marksOf({ report, findings }: Reading): Mark[] {
  const marks = [
    ...report.sentences.flatMap((sentence) => wordMarks(sentence, report.tokens)),
    ...findingMarks(findings),
  ]
  return unique(marks).toSorted(
    (a, b) => Number(a.kind === 'finding') - Number(b.kind === 'finding') || a.start - b.start || b.end - a.end,
  )
}

function wordMarks(sentence: ResolvedSentence, tokens: readonly Token[]): Mark[] {
  const between = (first: number, last: number): { start: number; end: number; kind: 'word' } => ({
    start: tokens[first]?.start ?? sentence.start,
    end: tokens[last]?.end ?? sentence.end,
    kind: 'word',
  })
  return [
    ...sentence.mentions.map((mention) => ({
      ...between(mention.first, mention.last),
      label: `${mention.kind} ${mention.base} · ${mention.rule}`,
    })),
    ...sentence.references.map((reference) => ({
      ...between(reference.first, reference.last),
      label: `${reference.kind} · ${reference.rule}`,
    })),
    ...sentence.offices.map((office) => ({ ...between(office.first, office.last), label: `office ${office.title}` })),
    ...sentence.times.map((time) => ({
      ...between(time.first, time.last),
      label: `time ${[time.range, time.time].filter((value) => value !== null).join(' ') || 'of no known day, or length'} · ${time.rule}`,
    })),
    ...sentence.cues.map((cue) => ({
      ...between(cue.first, cue.last),
      label: `${cue.entry.meaning.cue} · ${cue.entry.file}`,
    })),
  ]
}

function findingMarks({ report, meetings, statements, progress, positions, documents }: Findings): Mark[] {
  const marks = (evidence: readonly Evidence[], label: string): Mark[] =>
    evidence.map(({ start, end, by, timing }) => ({
      start,
      end,
      label: `${label}${timing === 'recap' ? ', retold' : ''} · ${by}`,
      kind: 'finding',
    }))
  return [
    ...meetings.flatMap(({ evidence, status, when }) => marks(evidence, `MEETING ${status}, ${when ?? 'no date'}`)),
    ...statements.flatMap(({ evidence, speakerText, mode }) => marks(evidence, `STATEMENT ${mode}, ${speakerText}`)),
    ...progress.flatMap(({ evidence, issue, state }) => marks(evidence, `PROGRESS ${issue}: ${state}`)),
    ...positions.flatMap(({ evidence, issue, stance }) => marks(evidence, `POSITION ${issue}: ${stance}`)),
    ...documents.flatMap(({ evidence, kind, status }) => marks(evidence, `DOCUMENT ${kind}: ${status}`)),
    ...report.notBody.map(({ start, end, kind }) => ({
      start,
      end,
      label: `not read: ${kind}`,
      kind: 'finding' as const,
    })),
  ]
}

function unique(marks: readonly Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.start} ${mark.end} ${mark.label}`, mark])).values()]
}
