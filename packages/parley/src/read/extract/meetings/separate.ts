import type { Frame, FrameParticipant } from './frame.ts'

/**
 * "met separately with X and Y", «провела телефонні розмови з Х та У»: one with each of several is as many meetings. The
 * frame itself where it tells of one.
 */
export function separate(frame: Frame): Frame[] {
  if (!frame.each) return [frame]
  const hosts = frame.participants.filter(({ start }) => start < frame.start)
  const guests = frame.participants.filter(({ start }) => start > frame.start)
  if (hosts.length !== 1) return [frame]
  if (guests.length > 1) return guests.map((guest) => withOne(frame, [...hosts, guest]))
  const own = new Set(hosts.map(({ side }) => side))
  const sides = frame.sides.filter((side) => !own.has(side))
  if (guests.length > 0 || sides.length < 2) return [frame]
  return sides.map((side) => ({ ...withOne(frame, hosts), sides: [...sidesOf(hosts), side] }))
}

const withOne = (frame: Frame, participants: FrameParticipant[]): Frame => ({
  ...frame,
  participants,
  sides: sidesOf(participants).filter((side) => frame.sides.includes(side)),
  definite: false,
  leg: true,
})

const sidesOf = (participants: readonly FrameParticipant[]): number[] => [
  ...new Set(participants.flatMap(({ side }) => side ?? [])),
]
