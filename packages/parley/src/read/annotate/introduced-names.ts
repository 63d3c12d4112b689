import type { Mention } from '../annotated.ts'
import { initialsBehind } from './lone-names.ts'
import { withParticles } from './particles.ts'
import { personOf } from './person.ts'
import { isForeignScript, isNameWord, isSpokenFor, type SentenceView } from './view.ts'

/** What the first pass over a report learned. */
export interface Introduced {
  /** Family names introduced in full, by every base form they may have. */
  families: ReadonlyMap<string, Mention>
  /** Their first letters, which no case changes. */
  heads: ReadonlySet<string>
}

/** People named by a family name alone that the report introduces in full elsewhere. */
export function introducedNames(view: SentenceView, taken: ReadonlySet<number>, introduced: Introduced): Mention[] {
  const found: Mention[] = []
  if (introduced.families.size === 0) return found
  for (let place = view.sentence.first; place <= view.sentence.last; place++) {
    const token = view.tokens[place]
    if (!isNameWord(token) || taken.has(place) || token.text.length < 2) continue
    if (!introduced.heads.has(headOf(token.text)) || isSpokenFor(view, place) || isForeignScript(view, place)) continue
    const mention = introducedAt(view, place, introduced)
    if (mention) found.push(mention)
  }
  return found
}

/** The first letter of a name, whatever its capitals. */
export const headOf = (name: string): string => name.charAt(0).toLowerCase()

function introducedAt(view: SentenceView, place: number, introduced: Introduced): Mention | null {
  const all = view.pack.morphology.surname(view.tokens[place]?.text ?? '')
  const known = all.map((one) => introduced.families.get(one.base.toLowerCase())).find((one) => one !== undefined)
  if (!known) return null
  const gender = known.person?.gender ?? null
  const right = all.filter((one) => one.gender === null || gender === null || one.gender === gender)
  const { last, initial } = initialsBehind(view, place)
  return personOf(view, {
    first: withParticles(view, place),
    last,
    given: null,
    initial,
    analyses: right.length > 0 ? right : all,
    rule: 'name.family-introduced',
  })
}
