import type { HeldOffice } from './held-offices.ts'
import { chained, listed, ofOwner, tied } from './role-sides/beside.ts'
import {
  ofBodyBefore,
  ofDelegation,
  ofDelegationBehind,
  ofGovernment,
  ofHome,
  ofKind,
  ofOwnBody,
} from './role-sides/bodies.ts'
import { ofTheCountry } from './role-sides/of-the-country.ts'
import type { Scene, SideRule } from './role-sides/scene.ts'
import { takenUp } from './role-sides/taken-up.ts'

/** What tells a side, the surest first. Each is made when those before it have told theirs. */
const RULES: readonly [name: string, rule: (scene: Scene) => SideRule][] = [
  ['person', ofOtherOffice],
  ['owner', ofOwner],
  ['country', ofTheCountry],
  ['kind', ofKind],
  ['list', listed],
  ['delegation', ofDelegation],
  ['delegation', ofDelegationBehind],
  ['chain', chained],
  ['name', tied],
  ['taken-up', takenUp],
  ['spokesperson', ofBodyBefore],
  ['government', ofGovernment],
  ['body', ofOwnBody],
  ['home', ofHome],
]

/**
 * For which side an office is whose phrase does not say so, by the rest of the report. Sets `side` and `rule` of the
 * offices; other offices of the same person are of the same side. An office that is over is for no side by it, nor is a
 * word of kinship; a counterpart is of another side than whoever is named with him.
 */
export function settleSides(told: Omit<Scene, 'byHolder' | 'byPlace'>): void {
  const byHolder = Map.groupBy(told.held, ({ holder }) => holder.actor)
  const scene: Scene = { ...told, byHolder, byPlace: Map.groupBy(told.held, ({ place }) => place) }
  const open = told.held.filter(isOpen)
  for (const [name, ruleOf] of RULES) {
    const rule = ruleOf(scene)
    for (const one of open) {
      const side = one.side === null ? rule(one) : null
      if (side === null) continue
      for (const other of byHolder.get(one.holder.actor) ?? [])
        if (other.side === null && isOpen(other)) Object.assign(other, { side, rule: other === one ? name : 'person' })
    }
  }
}

const isOpen = ({ office }: HeldOffice): boolean =>
  !office.former && !office.kin && !office.calling && !office.counterpart

/** The side of the other offices that the report gives the same person, if all are of one. */
function ofOtherOffice({ byHolder }: Scene): SideRule {
  const sides = new Map(
    [...byHolder].map(([actor, own]) => {
      const [side, other] = new Set(own.flatMap((one) => (one.side !== null && !one.office.former ? [one.side] : [])))
      return [actor, other === undefined ? (side ?? null) : null]
    }),
  )
  return ({ holder }) => sides.get(holder.actor) ?? null
}
