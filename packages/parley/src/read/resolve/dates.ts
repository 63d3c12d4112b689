import type { TimePhrase } from '../../language/time.ts'
import { spanOf, weekdayOfDay } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedTime } from '../resolved.ts'
import { openInterval } from './bounds.ts'
import { timeOf } from './clock.ts'
import { tenseReader } from './tense.ts'
import { withListedYears } from './listed-year.ts'
import { resolveTime } from './time.ts'
import { anchorsIn, NOTHING_TOLD, withDate } from './told.ts'

/** Every phrase of time of the report set against its day of publication and against the dates told before it. */
export function dates(report: AnnotatedReport): ResolvedTime[][] {
  const { published } = report
  let told = NOTHING_TOLD
  let paragraph = -1
  return report.sentences.map((sentence) => {
    told =
      sentence.paragraph === paragraph ? { ...told, here: null } : { ...told, opened: null, near: null, here: null }
    paragraph = sentence.paragraph
    if (sentence.times.length === 0) return []
    const tenseNear = tenseReader(report, sentence)
    return withListedYears(report, sentence).map((phrase): ResolvedTime => {
      const { date, clock, bound } = phrase
      const when = date && resolveTime(date, anchorsIn(told, published, tenseOf(phrase, tenseNear, published)))
      // What bounds something happened on no day of its own.
      if (date && when && !bound && !(told.day && isSpokenToday(sentence, phrase)))
        told = withDate(told, { date, when, opens: phrase.first === sentence.first }, published)
      return {
        ...phrase,
        when,
        range: when && date && bound ? openInterval(when, bound, date) : when,
        time: clock && timeOf(clock, when ?? oneDay(told.day) ?? published),
      }
    })
  })
}

/** What a date bounds tells more than a verb: "since Tuesday" is past, "until Monday" ahead, "until summer" whichever is near. */
function tenseOf(
  phrase: TimePhrase,
  tenseNear: ReturnType<typeof tenseReader>,
  published: Edtf | null,
): 'past' | 'future' | null {
  const isWeekday = phrase.date?.kind === 'weekday'
  if (phrase.bound === 'until' && isWeekday) return 'future'
  const tense = tenseNear(phrase)
  if (tense === 'beforehand') return isWeekday ? (isJustOver(phrase, published) ? 'past' : 'future') : null
  if ((phrase.bound === 'until' || phrase.bound === 'by') && tense === 'past' && !isWeekday) return null
  return phrase.bound === 'since' && isWeekday ? (tense ?? 'past') : tense
}

/** "Before talks on Monday, X said" of a Tuesday or Wednesday: what was told before a day that is just over. */
function isJustOver({ date }: TimePhrase, published: Edtf | null): boolean {
  const day = published && spanOf(published)
  if (date?.kind !== 'weekday' || !day || !Number.isFinite(day.from)) return false
  return (weekdayOfDay(day.from) - date.weekday + 7) % 7 <= JUST_OVER
}

const JUST_OVER = 2

/** «„Сьогодні ми просунулися“, — сказав він»: counted from when he spoke, which may be another day than that of the report. */
const isSpokenToday = ({ quotations }: AnnotatedSentence, { date, first, last }: TimePhrase): boolean =>
  date?.kind === 'offset' &&
  date.anchor === 'report' &&
  quotations.some((spoken) => spoken.first <= first && last <= spoken.last)

const oneDay = (date: Edtf | null): Edtf | null => (date?.includes('/') ? null : date)
