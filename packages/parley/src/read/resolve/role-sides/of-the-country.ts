import type { ActorRef } from '../../../model/findings.ts'
import type { AnnotatedSentence } from '../../annotated.ts'
import type { Scene, SideRule } from './scene.ts'

/** «Власти Чили …, заявил министр обороны страны Х»: of the country that was named before, in its sentence or in the one before. */
export const ofTheCountry =
  (scene: Scene): SideRule =>
  ({ office, sentence, place }) => {
    const { tokens } = scene.report
    const named = [tokens[office.last], tokens[office.last + 1]]
    if (!named.some((token) => sentence.grammar.ofTheCountry.has(token?.key ?? ''))) return null
    const before = tokens[office.first - 1]?.key ?? ''
    const met = sentence.grammar.with.has(before) && !sentence.grammar.and.has(before)
    return (
      countryBefore(scene, place, { before: office.first, met }) ??
      countryBefore(scene, place - 1, { before: Number.POSITIVE_INFINITY, met: false })
    )
  }

/** The one country that a sentence names before a token, by its name or adjective; of several, the one that opens it. */
function countryBefore(
  { report, mentions, cast }: Scene,
  place: number,
  { before, met }: { before: number; met: boolean },
): ActorRef | null {
  const sentence = report.sentences[place]
  if (!sentence) return null
  const countries = [
    ...(mentions[place] ?? []).flatMap(({ kind, known, first }) =>
      kind === 'country' && known !== null ? [{ country: known, first }] : [],
    ),
    ...sentence.affiliations.filter(({ country, ofNoState }) => !ofNoState && country.startsWith('country:')),
  ].filter((one) => one.first < before && !isGuest(sentence, one, met))
  const [one, other] = new Set(countries.map(({ country }) => country))
  const openings = countries.filter(({ first }) => first - sentence.first <= REACH_OF_OPENING)
  const country = other === undefined ? one : openings.length === 1 ? openings[0]?.country : undefined
  return country === undefined ? null : cast.known(country)
}

/** «Посол США встретился с президентом страны», «Американская делегация прилетела в Чад»: a guest is of another country. */
const isGuest = ({ offices, cues }: AnnotatedSentence, { first }: { first: number }, met: boolean): boolean =>
  (met && offices.some((one) => one.first <= first + 1 && first - 1 <= one.last)) ||
  cues.some((cue) => cue.entry.meaning.cue === 'course' && cue.entry.meaning.arrives && first < cue.first)

/** «Власти Чили …», but «Чили и Перу …» opens with two. */
const REACH_OF_OPENING = 2
