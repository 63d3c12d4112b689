import type { ActorRef } from '../../../model/findings.ts'
import type { Scene, SideRule } from './scene.ts'

/** «Власти Чили …, заявил министр обороны страны Х»: of the country that was named before, in its sentence or in the one before. */
export const ofTheCountry =
  (scene: Scene): SideRule =>
  ({ office, sentence, place }) => {
    const { tokens } = scene.report
    const named = [tokens[office.last], tokens[office.last + 1]]
    if (!named.some((token) => sentence.grammar.ofTheCountry.has(token?.key ?? ''))) return null
    return countryBefore(scene, place, office.first) ?? countryBefore(scene, place - 1, Number.POSITIVE_INFINITY)
  }

/** The one country that a sentence names before a token, by its name or adjective; of several, the one that opens it. */
function countryBefore({ report, mentions, cast }: Scene, place: number, before: number): ActorRef | null {
  const sentence = report.sentences[place]
  if (!sentence) return null
  const countries = [
    ...(mentions[place] ?? []).flatMap(({ kind, known, first }) =>
      kind === 'country' && known !== null ? [{ country: known, first }] : [],
    ),
    ...sentence.affiliations.filter(({ country }) => country.startsWith('country:')),
  ].filter(({ first }) => first < before)
  const [one, other] = new Set(countries.map(({ country }) => country))
  const openings = countries.filter(({ first }) => first - sentence.first <= REACH_OF_OPENING)
  const country = other === undefined ? one : openings.length === 1 ? openings[0]?.country : undefined
  return country === undefined ? null : cast.known(country)
}

/** «Власти Чили …», but «Чили и Перу …» opens with two. */
const REACH_OF_OPENING = 2
