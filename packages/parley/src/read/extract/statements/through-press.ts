import type { Said } from './said.ts'

/** «Reuters пише, що президент заявив, що …»: what the press says somebody said is that person's, through the press. */
export function throughPress(found: readonly Said[]): Said[] {
  for (const outer of found) {
    if (!outer.speaker || (!outer.speaker.press && !named(outer))) continue
    for (const other of found)
      if (within(outer, other) && other.speaker && other.speaker.actor !== outer.speaker.actor)
        other.through.push(outer.speaker)
  }
  return found.filter(
    (outer) => !(outer.speaker?.press && found.some((other) => within(outer, other) && other.speaker)),
  )
}

/** «Гай сказав, що Бріан пояснив, що …»: Briand's words came through the one who told of them. */
const named = ({ speaker, rule }: Said): boolean =>
  speaker?.actor !== null && speaker?.anonymity === 'named' && rule !== 'statement.around-verb'

function within(outer: Said, other: Said): boolean {
  const [out] = outer.passages
  const [own] = other.passages
  if (outer === other || !out || !own || other.speaker?.press) return false
  return out.start <= own.start && own.end <= out.end
}
