import { tookPlace } from '../../../model/meeting.ts'
import type { Frame } from './frame.ts'

/** Talk of negotiations at large is no meeting; a date, a place, a number or who met whom makes it one. */
export function definedEnough(frame: Frame): boolean {
  const { meaning } = frame.trigger.entry
  const { cue } = meaning
  // Who came or did not come tells of a meeting that something else tells of.
  if (cue === 'attend' || (meaning.cue === 'course' && meaning.absence)) return false
  const unnamed = frame.sides.filter((side) => !frame.participants.some((one) => one.side === side)).length
  const parties = frame.participants.length + Math.max(unnamed, frame.allSides ? 1 : 0)
  // A body confers with itself as well: it is a meeting of parties only where several are told.
  if (meaning.cue === 'meeting' && meaning.internal && parties < 2) return false
  const pinned = frame.when !== null || frame.place !== null || frame.ordinal !== null
  // What nobody planned or confirmed is worth a line only where it is some meeting in particular.
  if (frame.status === 'unconfirmed')
    return parties > 1 ? pinned || frame.participants.length > 1 : frame.when !== null && parties > 0
  // Many set their names to one paper from afar; at a table in some place they met.
  if (cue === 'paper') return frame.place !== null && frame.participants.length + unnamed > 1
  if (isSpeech(frame)) return frame.participants.length + unnamed > 1 || (frame.allSides && frame.when !== null)
  if (cue === 'meet' || cue === 'course')
    return (
      frame.participants.length > 1 ||
      (parties > 2 && !frame.allSides) ||
      (parties > 1 && (pinned || tookPlace(frame.status))) ||
      (pinned && frame.allSides) ||
      (frame.when !== null && (frame.place !== null || parties > 0))
    )
  // «на зустрічах 6 жовтня в Празі та 31 жовтня в Сочі»
  if (frame.leg && frame.when !== null && frame.place !== null) return true
  // "his meetings with X and Y" are several, and none in particular.
  if (!frame.verbal && frame.when === null && frame.trigger.features.number === 'pl' && !frame.general) return false
  // «на другій зустрічі, 23 листопада»: counted and dated, it is one in particular whoever was there.
  if (frame.ordinal && (frame.when !== null || frame.place !== null)) return true
  // A conference that is only mentioned brings nobody together.
  if (isSession(frame) && !frame.verbal) return frame.sides.length > 1
  // "after talks in Muscat on Saturday": of whom, the report says elsewhere.
  if (frame.general && frame.when !== null && frame.place !== null && !frame.aside) return true
  // "talks broke down on October 20": a day on which nobody need have met.
  if (frame.general && frame.breaks && frame.place === null && parties < 2) return false
  // "The dialogue was launched in 2019": all of it, and no meeting.
  if (frame.general && frame.place === null && /^\d{4}~?$/u.test(frame.when ?? '')) return false
  // «делегация Х прибыла в Каир на переговоры»: where somebody came for them they are.
  if (frame.general && frame.attended && frame.arrivedIn !== null && parties > 0) return true
  // «за підсумками переговорів із Х Y заявив»: they are over, and both who held them are named.
  if (frame.general && frame.over && frame.participants.length > 1) return true
  if (frame.general)
    return (pinned && (frame.verbal || parties > 0)) || (frame.verbal && parties >= 2 && frame.status !== null)
  return pinned ? parties > 0 || frame.verbal : parties > 1 || (frame.verbal && parties > 0 && frame.status === 'held')
}

const isSession = ({ trigger: { entry } }: Frame): boolean =>
  entry.meaning.cue === 'meeting' && entry.meaning.form === 'session'

/** «розмовляв», "spoke": also to speak at large, so that both who speak must be named. */
const isSpeech = ({ trigger: { entry } }: Frame): boolean => entry.meaning.cue === 'meet' && !!entry.meaning.speech
