import type { Cue } from '../../language/cue.ts'
import type { Case, Gender } from '../../language/morphology.ts'
import type { Token } from '../../language/token.ts'
import type { SentenceView } from './view.ts'

/** Adjectives before the noun of a document: «нової рамкової Угоди». */
const MOST_ADJECTIVES = 4

/**
 * The nominative of the words that a document is called by, where they stand in another case: «Меморандумі про
 * взаєморозуміння» is «Меморандум про взаєморозуміння», «рамковою угодою» is «рамкова угода». By token.
 */
export function documentBases(view: SentenceView): ReadonlyMap<number, string> {
  if (!view.pack.grammar.inflected || !view.cues.some(isDocument)) return NONE
  const bases = new Map<number, string>()
  for (const cue of view.cues) {
    const form = isDocument(cue) ? formOf(view, cue) : null
    const words = form && nounInBase(view, cue, form)
    if (!form || !words) continue
    for (const [order, word] of words.entries()) bases.set(cue.first + order, word)
    for (const [place, word] of adjectivesInBase(view, cue, form)) bases.set(place, word)
  }
  return bases
}

const isDocument = ({ entry }: Cue): boolean => entry.meaning.cue === 'document'

const NONE: ReadonlyMap<number, string> = new Map()

interface Form {
  cases: readonly Case[]
  number: 'sg' | 'pl'
  gender: Gender
}

/**
 * What the noun stands in; null for the nominative, or where nothing tells. «Угоди» may be several, which are named so,
 * unless an adjective or a noun of what is done to it tells one: «рамкової угоди», «підписання угоди».
 */
function formOf(view: SentenceView, cue: Cue): Form | null {
  const { pack, tokens } = view
  const { cases = [], number } = cue.features
  const lemma = cue.entry.lemma.split(' ')[0] ?? ''
  const gender = cue.features.gender ?? pack.grammar.genderOf(lemma)
  if (number) return cases.length === 0 || cases.includes('nom') ? null : { cases, number, gender }
  const forms = pack.morphology.inflect(lemma).filter(({ form }) => form === tokens[cue.first]?.key)
  const single = forms.filter((one) => one.number === 'sg').flatMap((one) => one.cases ?? [])
  if (single.length === 0 || single.includes('nom')) return null
  const form: Form = { cases: single, number: 'sg', gender }
  const several = forms.filter((one) => one.number === 'pl').flatMap((one) => one.cases ?? [])
  return several.length > 0 && !isTheOne(view, cue, { form, several }) ? null : form
}

/**
 * Right behind an adjective of the singular, a noun of what is done («подписание соглашения»), or a preposition of none of the
 * cases that the form has in the plural («из соглашения», not «про угоди»).
 */
function isTheOne(view: SentenceView, cue: Cue, { form, several }: { form: Form; several: readonly Case[] }): boolean {
  if (adjectivesInBase(view, cue, form).length > 0) return true
  const { tokens, sentence, pack } = view
  const key = cue.first > sentence.first ? (tokens[cue.first - 1]?.key ?? '') : ''
  if (pack.grammar.deed(key)) return true
  const governs = (cases: readonly Case[]): boolean =>
    GOVERNED.some((one) => cases.includes(one) && pack.grammar.governs[one].has(key))
  return governs(form.cases) && !governs(several)
}

const GOVERNED = ['gen', 'dat', 'acc', 'ins', 'loc'] as const satisfies readonly Case[]

/** The words of the noun in the nominative; null where one of them is not told. */
function nounInBase({ tokens, pack }: SentenceView, { entry, first, last }: Cue, form: Form): string[] | null {
  const lemmas = entry.lemma.split(' ')
  if (lemmas.length !== last - first + 1) return null
  const words = lemmas.map((lemma, order) => {
    const token = tokens[first + order]
    if (!token || token.key === lemma) return token?.text ?? null
    const forms = pack.morphology.inflect(lemma)
    const base = forms.some((one) => one.form === token.key)
      ? form.number === 'sg'
        ? lemma
        : likest(token.key, forms.filter(isNominativePlural))
      : // «мирн* план»: a beginning, and no word of its own.
        (pack.morphology.adjective(token.text, form.gender, form.number) ?? undefined)
    return base === undefined ? null : writtenLike(token, base)
  })
  return words.every((word) => word !== null) ? words : null
}

/** Of forms that may be, the one that begins most like the word in the text: «домовленості» for «домовленостей». */
const likest = (key: string, forms: readonly { form: string }[]): string | undefined =>
  forms.map(({ form }) => form).toSorted((one, other) => shared(key, other) - shared(key, one))[0]

function shared(one: string, other: string): number {
  let letters = 0
  while (letters < one.length && one[letters] === other[letters]) letters++
  return letters
}

const isNominativePlural = ({ cases, number }: { cases?: Case[]; number?: 'sg' | 'pl' }): boolean =>
  number === 'pl' && !!cases?.includes('nom')

/** Adjectives right before the noun that agree with it. */
function adjectivesInBase(
  { tokens, sentence, pack }: SentenceView,
  { first }: Cue,
  { cases, gender, number }: Form,
): [place: number, word: string][] {
  const found: [number, string][] = []
  for (let place = first - 1; place >= Math.max(sentence.first, first - MOST_ADJECTIVES); place--) {
    const token = tokens[place]
    if (token?.kind !== 'word' || !pack.grammar.adjectival(token.key)) break
    // «свої» ends as «нової» does.
    if (pack.functionWords.has(token.key) || pack.grammar.own.has(token.key)) break
    const masculine = pack.morphology.adjective(token.text, 'm', 'sg')
    const base = pack.morphology.adjective(token.text, gender, number)
    const agrees =
      masculine !== null &&
      pack.morphology
        .inflect(masculine.toLowerCase())
        .some(
          (one) =>
            one.form === token.key &&
            one.number === number &&
            (number === 'pl' || one.gender === gender) &&
            !!one.cases?.some((form) => cases.includes(form)),
        )
    if (base === null || !agrees) break
    found.push([place, writtenLike(token, base)])
  }
  return found
}

const writtenLike = ({ text }: Token, word: string): string =>
  /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word.charAt(0).toLowerCase() + word.slice(1)
