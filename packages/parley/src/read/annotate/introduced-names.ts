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

/**
 * «Валенсия назвала», "Valencia called": the family name of somebody whom the report introduces is a city's too. Without a preposition
 * before it, and unless the city is a capital, which speaks for its country, it is the person.
 */
export function namesakesOfCities(
  view: SentenceView,
  mentions: readonly Mention[],
  introduced: Introduced,
): { city: Mention; person: Mention }[] {
  const { tokens, pack, sentence } = view
  return mentions.flatMap((city) => {
    const { kind, first, last, placeKind } = city
    if (kind !== 'place' || first !== last || placeKind === 'capital' || !isNameWord(tokens[first])) return []
    const before = first === sentence.first ? undefined : tokens[first - 1]
    if (before && (before.shape !== 'lower' || pack.grammar.prepositions.has(before.key))) return []
    if (tokens[last + 1]?.text === ',' || isNameWord(tokens[last + 1])) return []
    const person = introducedAt(view, first, introduced)
    return person ? [{ city, person }] : []
  })
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
