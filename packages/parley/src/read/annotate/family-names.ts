import type { Mention } from '../annotated.ts'
import { personOf } from './person.ts'
import { isForeignScript, isNameWord, isSpokenFor, opensSentence, type SentenceView } from './view.ts'

/** What the first pass over a report learned: family names introduced in full, by every base form they may have. */
export type Introduced = ReadonlyMap<string, Mention>

/** One person speaks: a verb of saying in the singular follows, and the word is no plural. */
function saysAlone(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token || view.ordinary.has(token.key) || (view.sentence.language === 'en' && token.key.endsWith('s')))
    return false
  return view.cues.some(
    ({ entry, first, features }) =>
      entry.meaning.cue === 'say' &&
      first === place + 1 &&
      !entry.meaning.weak &&
      (view.sentence.language === 'en' || features.number === 'sg'),
  )
}

/**
 * People named by their family name alone: one introduced in full elsewhere in the report, or a capitalised
 * word that nothing claims beside an office or a verb of saying.
 */
export function familyNames(view: SentenceView, taken: ReadonlySet<number>, introduced: Introduced): Mention[] {
  const found: Mention[] = []
  for (let place = view.sentence.first; place <= view.sentence.last; place++) {
    const token = view.tokens[place]
    if (
      !isNameWord(token) ||
      taken.has(place) ||
      token.text.length < 2 ||
      isSpokenFor(view, place) ||
      isForeignScript(view, place)
    )
      continue
    const analyses = view.pack.morphology.surname(token.text)
    const known = analyses.map((one) => introduced.get(one.base.toLowerCase())).find((one) => one !== undefined)
    if (known) {
      const gender = known.person?.gender ?? null
      const right = analyses.filter((one) => one.gender === null || gender === null || one.gender === gender)
      found.push(
        personOf(view, {
          first: place,
          last: place,
          given: null,
          initial: null,
          analyses: right.length > 0 ? right : analyses,
          rule: 'name.family-introduced',
        }),
      )
      continue
    }
    if (opensSentence(view, place) && view.ordinary.has(token.key)) continue
    if (view.cues.some((cue) => cue.first <= place && place <= cue.last)) continue
    const opens = opensSentence(view, place)
    const [alone] = opens ? [] : view.languages.givenNames.find(token.text, view.sentence.language)
    if (alone) {
      const readings = [
        { base: alone.base, gender: alone.gender, cases: alone.cases, number: 'sg' as const, weight: 1 },
      ]
      found.push(
        personOf(view, {
          first: place,
          last: place,
          given: null,
          initial: null,
          analyses: readings,
          rule: 'name.given-alone',
        }),
      )
      continue
    }
    if (opens && !view.capitalised.has(token.key) && !view.pack.grammar.surname(token.key) && !saysAlone(view, place))
      continue
    const rule = besideSpeech(view, place)
      ? 'name.beside-saying'
      : afterOffice(view, place) && !qualifies(view, place)
        ? 'name.after-office'
        : !opens && view.pack.grammar.surname(token.key) && !qualifies(view, place)
          ? 'name.family-ending'
          : standsAlone(view, place, taken)
            ? 'name.alone'
            : null
    if (rule) found.push(personOf(view, { first: place, last: place, given: null, initial: null, analyses, rule }))
  }
  return found
}

/**
 * A capitalised word inside a sentence that nothing else explains: no neighbour goes on with it, no preposition of
 * place stands before it, and the report never writes it in lower case.
 */
function standsAlone(view: SentenceView, place: number, taken: ReadonlySet<number>): boolean {
  const { tokens, sentence, pack } = view
  const token = tokens[place]
  const before = tokens[place - 1]
  const next = tokens[place + 1]
  const nextKind = next?.kind
  if (
    !token ||
    token.shape !== 'capital' ||
    opensSentence(view, place) ||
    view.ordinary.has(token.key) ||
    pack.openers.has(token.key)
  )
    return false
  if (before?.kind !== 'word' || before.shape !== 'lower' || pack.grammar.locative.has(before.key)) return false
  if (isNameWord(tokens[place + 1]) || nextKind === 'number' || (nextKind === 'word' && taken.has(place + 1)))
    return false
  if (sentence.language === 'en')
    return (
      token.text.length > 2 &&
      !pack.grammar.properAdjective(token.key) &&
      (!next ||
        nextKind !== 'word' ||
        next.text === "'s" ||
        pack.functionWords.has(next.key) ||
        view.cues.some((cue) => cue.first === place + 1))
    )
  return !(
    next?.shape === 'lower' &&
    nextKind === 'word' &&
    !pack.functionWords.has(next.key) &&
    !pack.grammar.verbal(next.key)
  )
}

/** «Оксфордський університет»: an adjective before its noun, not a family name before its verb. */
function qualifies(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  const next = view.tokens[place + 1]
  if (!token || !next || next.kind !== 'word' || next.shape !== 'lower' || !view.pack.grammar.adjectival(token.key))
    return false
  return !view.pack.functionWords.has(next.key) && !view.pack.grammar.verbal(next.key)
}

const besideSpeech = (view: SentenceView, place: number): boolean =>
  view.cues.some(
    ({ entry, first, last }) =>
      (entry.meaning.cue === 'say' && !entry.meaning.weak && (first === place + 1 || last === place - 1)) ||
      (entry.meaning.cue === 'according' && last === place - 1) ||
      (entry.meaning.cue === 'meet' && first === place + 1),
  )

const afterOffice = (view: SentenceView, place: number): boolean => {
  const before = place - 1
  if (view.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && last === before)) return true
  const name = view.worldNames.find((one) => one.last === before && !one.press)
  return !!name && view.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && last === name.first - 1)
}
