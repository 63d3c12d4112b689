import type { TimeMeaning, TimePhrase } from '../../language/time.ts'
import { dateOfDay, spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { AnnotatedReport } from '../annotated.ts'
import type { ResolvedTime } from '../resolved.ts'
import { openInterval } from './bounds.ts'
import { timeOf } from './clock.ts'
import { tenseReader } from './tense.ts'
import { resolveTime } from './time.ts'

/** Every phrase of time of the report set against its day of publication and against the date told before it. */
export function dates(report: AnnotatedReport): ResolvedTime[][] {
  let context: Edtf | null = null
  let opened: Edtf | null = null
  let paragraph = -1
  return report.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) opened = null
    paragraph = sentence.paragraph
    if (sentence.times.length === 0) return []
    const tenseNear = tenseReader(report, sentence)
    return sentence.times.map((phrase) => {
      const { date, clock, bound } = phrase
      const when = date
        ? resolveTime(date, { published: report.published, context, opened, tense: tenseOf(phrase, tenseNear) })
        : null
      if (when && !bound) context = when
      if (date && when)
        opened = openedBy({ date, when, opens: phrase.first === sentence.first }, report.published, opened)
      return {
        ...phrase,
        when,
        range: when && date && bound ? openInterval(when, bound, date) : when,
        time: clock && timeOf(clock, when ?? dayOf(context) ?? report.published),
      }
    })
  })
}

/** What a date bounds tells more than a verb: "since Tuesday" is past, "until Monday" ahead, "until summer" whichever is near. */
function tenseOf(phrase: TimePhrase, tenseNear: ReturnType<typeof tenseReader>): 'past' | 'future' | null {
  const isWeekday = phrase.date?.kind === 'weekday'
  if (phrase.bound === 'until' && isWeekday) return 'future'
  const tense = tenseNear(phrase)
  if ((phrase.bound === 'until' || phrase.bound === 'by') && tense === 'past' && !isWeekday) return null
  return phrase.bound === 'since' && isWeekday ? (tense ?? 'past') : tense
}

/** What opens a story of another year: a date with a year before that of publication that opens a sentence, until another year is told. */
function openedBy(
  { date, when, opens }: { date: TimeMeaning; when: Edtf; opens: boolean },
  published: Edtf | null,
  before: Edtf | null,
): Edtf | null {
  const [told, now] = [yearOf(when), published === null ? null : yearOf(published)]
  if (told === null || now === null || told === (before && yearOf(before))) return before
  const isNamed = date.kind === 'calendar' && date.year !== undefined && date.toYear === undefined
  return opens && isNamed && told < now ? when : told === now ? null : before
}

function yearOf(date: Edtf): number | null {
  const span = spanOf(date)
  return span && !span.yearUnknown && Number.isFinite(span.from) ? dateOfDay(span.from).year : null
}

const dayOf = (date: Edtf | null): Edtf | null =>
  date && /^\d{4}-\d\d-\d\d/u.test(date) && !date.includes('/') ? date : null
