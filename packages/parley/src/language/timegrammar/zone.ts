import { wordingSlot } from './slot.ts'
import type { Slot, SlotHit, Stretch } from './slot.ts'

/** A time zone as worded, in brackets or not: «за київським часом», "(GMT)", "GMT+2". */
export function zoneSlot(zones: Record<string, string[]>): Slot {
  const wordings = wordingSlot(
    Object.entries(zones).flatMap(([zone, names]) => names.map((name): [string, string] => [name, zone])),
  )
  return {
    starts: new Map([...wordings.starts.keys(), '('].map((key) => [key, { ends: true, keys: [], anything: true }])),
    figures: [],
    read(stretch, at) {
      if (stretch.tokens[at]?.text !== '(') return zonesAt(stretch, at)
      return zonesAt(stretch, at + 1)
        .filter(({ next }) => next <= stretch.last && stretch.tokens[next]?.text === ')')
        .map((hit) => ({ ...hit, next: hit.next + 1 }))
    },
  }

  function zonesAt(stretch: Stretch, at: number): SlotHit[] {
    return wordings
      .read(stretch, at)
      .flatMap((hit) => (hit.value === 'UTC' ? [hit, ...withOffset(stretch, hit.next)] : [hit]))
  }
}

/** "+2", "−05:00" after GMT or UTC, as "+02:00". */
function withOffset({ tokens, last }: Stretch, at: number): SlotHit[] {
  const sign = tokens[at]?.text
  const hours = tokens[at + 1]
  if (at + 1 > last || !sign || !hours || !/^[+\-−–]$/u.test(sign)) return []
  const match = /^(\d{1,2})(?::(\d\d))?$/u.exec(hours.text)
  if (!match || Number(match[1]) > 14) return []
  return [{ next: at + 2, value: `${sign === '+' ? '+' : '-'}${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}` }]
}
