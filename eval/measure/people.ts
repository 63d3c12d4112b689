import type { Actor } from '../../packages/parley/src/model/actor.ts'
import type { GoldRole } from '../gold.ts'
import type { Alignment } from './alignment.ts'
import { right } from './figure.ts'
import type { Measured } from './figure.ts'
import type { Identity } from './linking.ts'

/** The base form that the record puts first, in each language that names the actor. */
export function measureNames({ record, gold }: Alignment, identity: Identity): Measured {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]))
  const errors: string[] = []
  let named = 0
  let nameable = 0
  for (const [key, actor] of Object.entries(gold.actors)) {
    if (actor.optional) continue
    const got = actors.get(identity.id(key) ?? '')?.names
    for (const [language, wanted] of Object.entries(actor.names)) {
      const first = got?.[language]?.[0]
      nameable++
      if (first !== undefined && wanted.includes(first)) named++
      else errors.push(`${key} (${language}): «${first ?? 'none'}», gold «${wanted[0]}»`)
    }
  }
  return { figures: [right('base-form names', named, nameable)], errors }
}

/** Who holds which office, for which side. */
export function measureRoles({ record, gold }: Alignment, identity: Identity): Measured {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]))
  const missed = gold.roles.filter((role) => !holds(actors.get(identity.id(role.actor) ?? ''), role, identity))
  return {
    figures: [right('roles and sides', gold.roles.length - missed.length, gold.roles.length)],
    errors: missed.map(({ actor, title, side }) => `missed ${actor}: ${title[0]} for ${side ?? 'no side'}`),
  }
}

function holds(actor: Actor | undefined, gold: GoldRole, identity: Identity): boolean {
  return (actor?.roles ?? []).some(
    (role) =>
      gold.title.some((title) => role.title.toLowerCase().includes(title)) &&
      (gold.side === undefined || identity.key(role.side) === gold.side) &&
      (gold.of === undefined || role.of === null || identity.key(role.of) === gold.of),
  )
}
