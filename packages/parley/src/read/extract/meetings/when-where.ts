import type { Edtf } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './frames.ts'

/** The date nearest to the trigger within its scope; a date right beside a verb of saying tells when it was said. */
export function whenOf({ sentence, trigger, first, last }: Scope): Edtf | null {
  let best: Edtf | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const time of sentence.times) {
    if (!time.when || time.last < first || time.first > last) continue
    const distance = gap(time, trigger)
    const said = sentence.cues.some((cue) => cue.entry.meaning.cue === 'say' && gap(time, cue) <= 1 && gap(time, cue) < distance)
    if (said || distance >= nearest) continue
    nearest = distance
    best = time.when
  }
  return best
}

/** "16:00" with the offset of its zone where the phrase names one. */
export function clockOf({ sentence, first, last }: Scope): string | null {
  const clock = sentence.times.find((time) => time.clock && time.first >= first && time.last <= last)?.clock
  if (!clock) return null
  const time = `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`
  return clock.zone && /^[+-]\d\d:\d\d$|^Z$/u.test(clock.zone) ? `${time}${clock.zone}` : time
}

/** A city or other place in the locative, nearest to the trigger; a country where no place is named. */
export function placeOf(report: ResolvedReport, { sentence, trigger, first, last }: Scope): ActorRef | null {
  let best: ActorRef | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const mention of sentence.mentions) {
    if ((mention.kind !== 'place' && mention.kind !== 'country') || mention.last < first || mention.first > last) continue
    const dateline = mention.kind === 'place' && mention.first === sentence.first && '—–-'.includes(report.tokens[mention.last + 1]?.text ?? ' ')
    if (!dateline && !sentence.grammar.locative.has(report.tokens[mention.first - 1]?.key ?? '')) continue
    // «в Берлин» is a direction; a name that shows no locative («у Маямі») may stand in it.
    if (!mention.cases.includes('loc') && (mention.cases.includes('acc') || mention.cases.includes('gen'))) continue
    // «мир в Україні»: a country right after another noun tells of that noun.
    if (mention.kind === 'country' && !besideMeeting(sentence, mention)) continue
    const distance = gap(mention, trigger) + (mention.kind === 'country' ? 100 : 0) + (dateline ? 50 : 0)
    if (distance >= nearest) continue
    nearest = distance
    best = mention.actor
  }
  return best ?? sentence.references.find((one) => one.kind === 'place' && one.first >= first && one.last <= last)?.actors[0] ?? null
}

/** A word of meeting, a verb or a date stands before the preposition, or nothing does. */
const besideMeeting = (sentence: ResolvedSentence, { first, last }: { first: number; last: number }): boolean =>
  first - 2 <= sentence.first ||
  sentence.times.some((time) => time.last === first - 2 || time.first === last + 1 || time.first === last + 2) ||
  sentence.cues.some((cue) => cue.last === first - 2 && ['meeting', 'meet', 'course', 'attend', 'ordinal'].includes(cue.entry.meaning.cue))

/** Tokens between two phrases. */
export const gap = (one: { first: number; last: number }, other: { first: number; last: number }): number =>
  one.last < other.first ? other.first - one.last : one.first - other.last
