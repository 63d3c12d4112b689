import type { Gender, InflectedForm, NameAnalysis } from '../../language/morphology.ts'
import { likeliestIn } from '../../language/names/case-share.ts'
import { asWritten } from './bare-mention.ts'
import type { SentenceView } from './view.ts'

/**
 * The base form of a quoted name of several words: «Делового маяка» is «Деловой маяк», where an adjective and the noun behind
 * it agree in another case than the nominative. Any other name as it is written.
 */
export function quotedBase(view: SentenceView, first: number, last: number): string {
  const { pack, tokens } = view
  const [adjective, noun] = [tokens[first], tokens[first + 1]]
  const written = asWritten(view, first, last)
  if (!pack.grammar.inflected || !adjective || !noun || first === last || !pack.grammar.adjectival(adjective.key))
    return written
  const forms = formsOf(view, adjective)
  const genderOf = genderIn(view)
  const readings = pack.morphology
    .placeName(noun.text)
    .filter((one) => forms.some((form) => agree(form, one, genderOf(one))))
  const isNominative = readings.some(
    ({ cases, base }) =>
      base === noun.text && cases.includes('nom') && forms.some((form) => form.cases?.includes('nom')),
  )
  const reading = likeliestNoun(view, readings)
  if (isNominative || reading === undefined) return written
  const nominative = pack.morphology.adjective(adjective.text, genderOf(reading), reading.number)
  const rest = last > first + 1 ? ` ${asWritten(view, first + 2, last)}` : ''
  return nominative === null ? written : `${nominative} ${reading.base}${rest}`
}

/** The base form of a quoted name of one word that stands in the genitive, unless it is a masculine noun in its base form. */
export function genitiveBase(view: SentenceView, word: string): string {
  const readings = view.pack.morphology.placeName(word)
  if (readings.some(({ base, gender, cases }) => base === word && gender === 'm' && cases.includes('nom'))) return word
  const genitives = readings.filter(({ cases }) => cases.includes('gen'))
  return likeliestNoun(view, likeliestIn(genitives, ['gen']))?.base ?? word
}

/** The base form of a quoted name of one word that stands in the dative, as that of who was told something; null where none is told. */
export function dativeBase(view: SentenceView, word: string): string | null {
  const { morphology, grammar } = view.pack
  const all = morphology.placeName(word).filter(({ cases }) => cases.includes('dat'))
  const listed = all.find(({ base }) => grammar.nameNouns.has(base.toLowerCase()))
  // «Газеті» is rather of «Газета» than of a feminine noun without an ending.
  const feminine = [...grammar.feminineEnds].flatMap(
    (end) => all.find(({ base, gender }) => gender === 'f' && base.endsWith(end)) ?? [],
  )
  return (listed ?? feminine[0] ?? all.find(({ gender }) => gender !== null))?.base ?? null
}

/** «маяка» is of «маяк»: what few neuters end as is one only where a list has it. */
const likeliestNoun = (view: SentenceView, readings: readonly NameAnalysis[]): NameAnalysis | undefined =>
  readings.find(({ base }) => view.pack.grammar.nameNouns.has(base.toLowerCase())) ??
  readings.find((one) => genderIn(view)(one) !== 'n') ??
  readings[0]

const genderIn =
  ({ pack }: SentenceView) =>
  ({ gender, base }: NameAnalysis): Gender =>
    gender ?? pack.grammar.genderOf(base)

/** What the form of an adjective may be. */
function formsOf({ pack }: SentenceView, { text, key }: { text: string; key: string }): readonly InflectedForm[] {
  const base = pack.morphology.adjective(text, 'm', 'sg')
  return base === null ? [] : pack.morphology.inflect(base.toLowerCase()).filter(({ form }) => form === key)
}

const agree = (form: InflectedForm, noun: NameAnalysis, gender: Gender): boolean =>
  form.number === noun.number &&
  (form.number === 'pl' || form.gender === gender) &&
  !!form.cases?.some((one) => noun.cases.includes(one))
