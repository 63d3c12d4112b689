import { spanOf } from '../../../model/edtf.ts'
import type { ActorRef, FoundMeeting } from '../../../model/findings.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { passage, wholeSentence } from '../evidence.ts'
import type { Frame } from './frame.ts'
import type { Gathered } from './match.ts'
import { isAnew } from './move.ts'

/** A meeting of the report out of all that its sentences tell of it. */
export function toMeeting(report: ResolvedReport, meeting: Gathered): FoundMeeting {
  const thirdParties = thirdPartiesOf(report, meeting)
  const place = meeting.place ?? meeting.frames.find(({ arrivedIn }) => arrivedIn !== null)?.arrivedIn ?? null
  const third = new Set(thirdParties.map(({ actor }) => actor))
  const mediators = new Set(thirdParties.filter(({ role }) => role === 'mediator').map(({ actor }) => actor))
  return {
    status: meeting.status ?? (liesAhead(report, meeting) ? 'announced' : 'held'),
    medium: meeting.medium ?? (place !== null ? 'in person' : 'unknown'),
    when: meeting.when,
    time: meeting.frames.find((frame) => frame.time)?.time ?? null,
    place,
    sides: meeting.sides.filter((side) => !third.has(side)),
    participants: participantsOf(report, meeting).filter(({ actor }) => !mediators.has(actor)),
    ...(thirdParties.length > 0 ? { thirdParties } : {}),
    ...absentFrom(report, meeting),
    ...lastedIn(report, meeting),
    ...movedOf(report, meeting),
    ordinals: ordinalsOf(report, meeting),
    issues: [...new Set(meeting.frames.flatMap((frame) => frame.issues))],
    outcomes: [],
    evidence: evidenceOf(report, meeting),
  }
}

/** Told of only by what was said before it, and of no day that is over. */
function liesAhead({ published }: ResolvedReport, { frames, when }: Gathered): boolean {
  const [day, now] = [when && spanOf(when), published && spanOf(published)]
  return frames.every(({ beforehand }) => beforehand) && !(day && now && day.to < now.from)
}

function participantsOf(report: ResolvedReport, { frames, status: outcome }: Gathered): FoundMeeting['participants'] {
  const participants = new Map<ActorRef, FoundMeeting['participants'][number]>()
  // Of a meeting that was called off those who pulled out were to come.
  const missing = outcome === 'cancelled' || outcome === 'postponed' ? new Set<ActorRef>() : missingLater(frames)
  for (const frame of frames)
    for (const { actor, side, start, end } of frame.participants) {
      const sentence = report.sentences[frame.sentence]
      if (!sentence || missing.has(actor)) continue
      const entry = participants.get(actor) ?? { actor, side: null, evidence: [] }
      entry.side ??= side
      entry.evidence.push(passage(report, sentence, { start, end }, `${frame.rule}.participant`))
      participants.set(actor, entry)
    }
  return [...participants.values()]
}

function thirdPartiesOf(
  report: ResolvedReport,
  { thirdParties, medium, status }: Gathered,
): NonNullable<FoundMeeting['thirdParties']> {
  const found = new Map<ActorRef, NonNullable<FoundMeeting['thirdParties']>[number]>()
  for (const {
    party: { actor, role, first, last, ahead },
    sentence: place,
  } of thirdParties) {
    const sentence = report.sentences[place]
    // Nobody is anybody's guest on the telephone, and who is to have guests has not had these.
    const isOther = (role === 'host' && medium === 'telephone') || (ahead && status === 'held')
    if (actor === null || !sentence || isOther) continue
    const span = { start: report.tokens[first]?.start ?? 0, end: report.tokens[last]?.end ?? 0 }
    const evidence = passage(report, sentence, span, `meeting.${role}`)
    const same = found.get(actor)
    if (!same) found.set(actor, { actor, role, evidence: [evidence] })
    else if (!same.evidence.some(({ start }) => start === evidence.start)) same.evidence.push(evidence)
  }
  return [...found.values()]
}

/** Who was to come, and of whom a later sentence says that another comes instead; nobody of whom any says that he was there. */
function missingLater(frames: readonly Frame[]): Set<ActorRef> {
  const missing = new Set<ActorRef>()
  for (const { participants, absent, status } of frames) {
    for (const { actor } of participants) if (status !== 'announced') missing.delete(actor)
    for (const { actor } of absent) missing.add(actor)
  }
  const there = frames.flatMap(({ status, participants }) => (status === 'held' ? participants : []))
  for (const { actor } of there) missing.delete(actor)
  return missing
}

/** Who was not there; of whom a sentence says so and another the opposite, nothing is told. */
function absentFrom(report: ResolvedReport, { frames }: Gathered): Pick<FoundMeeting, 'absent'> {
  const there = new Set(frames.flatMap(({ participants }) => participants.map(({ actor }) => actor)))
  const absent = frames.flatMap(({ absent: gone, sentence: place }) => {
    const sentence = report.sentences[place]
    return gone.flatMap(({ actor, start, end }) =>
      sentence && !there.has(actor)
        ? [{ actor, evidence: [passage(report, sentence, { start, end }, 'meeting.absent')] }]
        : [],
    )
  })
  return absent.length > 0 ? { absent } : {}
}

/** How long it went on; nothing where its sentences differ. */
function lastedIn(report: ResolvedReport, { frames }: Gathered): Pick<FoundMeeting, 'lasted'> {
  const told = frames.flatMap(({ lasted, sentence: place }) => {
    const sentence = report.sentences[place]
    return lasted && sentence ? [{ lasted, sentence }] : []
  })
  const [first] = told
  if (!first || told.some(({ lasted }) => lasted.hours !== first.lasted.hours)) return {}
  const { hours } = first.lasted
  return { lasted: { hours, evidence: [passage(report, first.sentence, first.lasted, 'meeting.lasted')] } }
}

/** How it was moved, where a sentence tells so; of several the one that names where or when it is now. */
function movedOf(report: ResolvedReport, { frames }: Gathered): Pick<FoundMeeting, 'moved'> {
  const moving = frames.filter(({ move }) => move)
  const frame = moving.find(({ move }) => move && isAnew(move)) ?? moving[0]
  const sentence = report.sentences[frame?.sentence ?? -1]
  if (!frame?.move || !sentence) return {}
  const { from, denied } = frame.move
  const evidence = [wholeSentence(report, sentence, 'meeting.move')]
  return { moved: { from, to: denied ? 'denied' : isAnew(frame.move) ? 'here' : 'unknown', evidence } }
}

const ordinalsOf = (report: ResolvedReport, { frames }: Gathered): FoundMeeting['ordinals'] =>
  frames.flatMap(({ ordinal, sentence: place }) => {
    const sentence = report.sentences[place]
    if (!ordinal || !sentence) return []
    const wording = report.text.slice(ordinal.start, ordinal.end)
    return [{ number: ordinal.number, wording, evidence: [passage(report, sentence, ordinal, 'meeting.ordinal')] }]
  })

/** Only mentioned, as something already known («результати недавньої зустрічі»), or said by the way, or over before another: the report retells it. */
const retold = ({ when, frames }: Gathered): boolean =>
  when === null && frames.every((frame) => frame.aside || frame.earlier || (!frame.verbal && !frame.definite))

/** Each sentence once, those that only tell the day behind those that tell of the meeting. */
function evidenceOf(report: ResolvedReport, meeting: Gathered): FoundMeeting['evidence'] {
  const rules = new Map<number, string>()
  for (const { sentence, rule } of meeting.frames) if (!rules.has(sentence)) rules.set(sentence, rule)
  for (const { dayTold } of meeting.frames)
    if (dayTold !== undefined && !rules.has(dayTold)) rules.set(dayTold, 'meeting.day')
  return [...rules].flatMap(([place, rule]) => {
    const sentence = report.sentences[place]
    if (!sentence) return []
    const evidence = wholeSentence(report, sentence, rule)
    return [retold(meeting) ? { ...evidence, timing: 'recap' as const } : evidence]
  })
}
