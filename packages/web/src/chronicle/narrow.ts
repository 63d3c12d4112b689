import type { Meeting } from '../../../parley/src/model/meeting.ts'
import type { Refers } from '../../../parley/src/serve/views.ts'
import type { ChronicleSearch } from './search.ts'

/**
 * The meetings that fit every part of the search. Text fits when each of its words occurs, in any letter case, in a name of
 * somebody or something that takes part (in any language), in a passage, an outcome or an ordinal.
 */
export function narrow(meetings: readonly Meeting[], refers: Refers, search: ChronicleSearch): Meeting[] {
  const words = fold(search.q ?? '')
    .split(/\s+/u)
    .filter(Boolean)
  return meetings.filter((meeting) => {
    if (search.status && meeting.status !== search.status) return false
    if (search.side && !sidesOf(meeting).has(search.side)) return false
    if (words.length === 0) return true
    const text = fold(wordsOf(meeting, refers))
    return words.every((word) => text.includes(word))
  })
}

/** The sides of a meeting, those of the people who took part included. */
export function sidesOf(meeting: Meeting): Set<string> {
  const sides = new Set(meeting.sides)
  for (const participant of meeting.participants) if (participant.side) sides.add(participant.side)
  return sides
}

function wordsOf(meeting: Meeting, refers: Refers): string {
  const actors = [meeting.place, ...meeting.sides, ...meeting.participants.map((participant) => participant.actor)]
  const names = actors.flatMap((id) => (id ? Object.values(refers.actors[id]?.names ?? {}).flat() : []))
  const issues = meeting.issues.flatMap((id) => Object.values(refers.issues[id] ?? {}))
  const passages = meeting.evidence.map((evidence) => evidence.quote)
  const outcomes = meeting.outcomes.map((outcome) => outcome.summary)
  const ordinals = meeting.ordinals.map((ordinal) => ordinal.wording)
  return [...names, ...issues, ...passages, ...outcomes, ...ordinals].join('\n')
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/['’ʼ]/gu, "'")
}
